/** Whole fits, in cold processes and in a warm one: seconds, effective draws, memory. */
@NullMarked
package io.plumbline.benchmarks.fits;

import org.jspecify.annotations.NullMarked;
