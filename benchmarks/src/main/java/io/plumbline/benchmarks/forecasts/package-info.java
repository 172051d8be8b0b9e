/** Forecasts of weeks that nobody had seen, beside a seasonal-naive one. */
@NullMarked
package io.plumbline.benchmarks.forecasts;

import org.jspecify.annotations.NullMarked;
