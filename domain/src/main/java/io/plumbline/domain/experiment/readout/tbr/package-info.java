/**
 * Time-based and geo-based regression, and the diagnostics of matched markets. Kerman, Wang and
 * Vaver (2017); Vaver and Koehler (2011).
 */
@NullMarked
package io.plumbline.domain.experiment.readout.tbr;

import org.jspecify.annotations.NullMarked;
