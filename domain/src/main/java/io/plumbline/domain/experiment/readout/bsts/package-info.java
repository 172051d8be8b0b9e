/**
 * Bayesian structural time series: a local level, seasons, and a spike-and-slab regression on the
 * controls. Brodersen and others (2015).
 */
@NullMarked
package io.plumbline.domain.experiment.readout.bsts;

import org.jspecify.annotations.NullMarked;
