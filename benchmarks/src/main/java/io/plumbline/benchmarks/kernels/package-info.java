/** The week loops under JMH: time an evaluation, once the compiler has done its work. */
@NullMarked
package io.plumbline.benchmarks.kernels;

import org.jspecify.annotations.NullMarked;
