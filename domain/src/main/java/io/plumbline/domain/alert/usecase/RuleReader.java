package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Reading;
import io.plumbline.domain.shared.BrandId;

/** Says what a rule says of a brand now. */
@FunctionalInterface
public interface RuleReader {

  /** Returns what {@code rule} says, or that its facts are not there. */
  Reading read(BrandId brand, AlertRule rule);
}
