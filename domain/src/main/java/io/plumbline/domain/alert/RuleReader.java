package io.plumbline.domain.alert;

import io.plumbline.domain.shared.BrandId;

/** Says what a rule says of a brand now. */
@FunctionalInterface
public interface RuleReader {

  /** Returns what {@code rule} says, or that its facts are not there. */
  RuleReading read(BrandId brand, AlertRule rule);
}
