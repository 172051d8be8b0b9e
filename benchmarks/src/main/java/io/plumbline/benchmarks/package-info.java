/**
 * What Plumbline costs and whether it is right, measured: whole fits, kernels, coverage, worlds
 * whose truth is known, and the samplers others use. Run by {@code ./plumbline bench}; never
 * shipped.
 */
@NullMarked
package io.plumbline.benchmarks;

import org.jspecify.annotations.NullMarked;
