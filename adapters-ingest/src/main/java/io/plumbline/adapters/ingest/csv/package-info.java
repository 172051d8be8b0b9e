/**
 * Files of comma-separated values, in the shapes they really come in: any line end, comma,
 * semicolon or tab, UTF-8 or UTF-16, plain or gzip, points or commas before decimals. What could be
 * read in two ways is refused, not guessed; docs/data-files.md lists every rule.
 */
@NullMarked
package io.plumbline.adapters.ingest.csv;

import org.jspecify.annotations.NullMarked;
