package io.plumbline.domain.mix.registry;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a model is fitted. */
public enum ModelFamily {
  /** By Markov chain Monte Carlo: slow, with the whole posterior. */
  BAYES,
  /** By penalised least squares: fast. */
  RIDGE;

  /** Returns its name in reports and commands: {@code bayes}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the family of this name. */
  public static Optional<ModelFamily> named(String key) {
    return Arrays.stream(values()).filter(family -> family.key().equals(key)).findFirst();
  }
}
