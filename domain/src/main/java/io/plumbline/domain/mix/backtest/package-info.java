/**
 * Backtests: how well a model of a given specification would have forecast periods that are past by
 * now, from several origins and over several horizons, and when that is bad enough to fit anew.
 */
@NullMarked
package io.plumbline.domain.mix.backtest;

import org.jspecify.annotations.NullMarked;
