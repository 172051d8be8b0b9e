/** Specifications, asked-for fits and fitted models in tables. */
@NullMarked
package io.plumbline.adapters.persistence.mix;

import org.jspecify.annotations.NullMarked;
