/**
 * Posteriors of posteriordb, their densities and gradients written down by hand, as a bar for the
 * sampler: its draws must have the moments of the reference draws.
 */
@NullMarked
package io.plumbline.domain.mix.inference.posteriordb;

import org.jspecify.annotations.NullMarked;
