/**
 * Synthetic difference-in-differences and its kin: weights over controls and over periods.
 * Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021).
 */
@NullMarked
package io.plumbline.domain.experiment.readout.sdid;

import org.jspecify.annotations.NullMarked;
