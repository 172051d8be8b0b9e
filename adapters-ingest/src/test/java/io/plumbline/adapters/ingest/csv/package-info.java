/** Files of comma-separated values, good and bad. */
@NullMarked
package io.plumbline.adapters.ingest.csv;

import org.jspecify.annotations.NullMarked;
