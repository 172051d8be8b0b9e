package io.plumbline.domain.experiment.readout;

/** Which effects a test looks for: either way, only gains, only losses. */
public enum Alternative {
  TWO_SIDED,
  GREATER,
  LESS
}
