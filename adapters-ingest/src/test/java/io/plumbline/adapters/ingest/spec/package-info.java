/** Specifications, good and bad. */
@NullMarked
package io.plumbline.adapters.ingest.spec;

import org.jspecify.annotations.NullMarked;
