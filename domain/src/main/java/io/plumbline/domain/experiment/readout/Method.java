package io.plumbline.domain.experiment.readout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an effect is read out. */
public enum Method {
  /** Ridge-augmented synthetic control with fixed effects. */
  ASCM,
  /** Synthetic control with fixed effects, weights not negative. */
  SCM,
  /** Synthetic control of indexed geos, weights drawn towards equal ones. */
  INDEXED_SCM,
  /** Synthetic difference-in-differences. */
  SDID,
  /** Difference-in-differences of logarithms. */
  DID,
  /** Time-based regression of treated on control totals. */
  TBR,
  /** Trimmed match of paired geos. */
  TRIMMED_MATCH,
  /** Bayesian structural time series. */
  BSTS,
  /** One series paused and resumed; season and trend are confounded with the effect. */
  TIME_HOLDOUT,
  /** Treatment switched on and off by geo and block. */
  SWITCHBACK,
  /** People held out, counted outside. */
  AUDIENCE,
  /** An interrupted series that nobody assigned. */
  NATURAL;

  /** Returns the name in files and on the command line: {@code trimmed_match}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the method of that label. */
  public static Optional<Method> of(String label) {
    return Arrays.stream(values()).filter(method -> method.label().equals(label)).findFirst();
  }
}
