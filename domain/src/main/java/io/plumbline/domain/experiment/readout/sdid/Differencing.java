package io.plumbline.domain.experiment.readout.sdid;

/** What the weights of a difference are free to do. */
public enum Differencing {
  /** Weights over controls and over periods, both levels and shifts taken out. */
  SYNTHETIC_DIFFERENCE,
  /** Weights over controls alone that match the levels. */
  SYNTHETIC_CONTROL,
  /** Weights over controls that match the movements, all periods alike. */
  DIFFERENCED_CONTROL,
  /** All controls and all periods alike. */
  PLAIN_DIFFERENCE
}
