package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

/**
 * When a test is not worth going on with. It binds nobody: to go on costs no false positives.
 *
 * @param worthwhile the smallest lift, as a part, that is worth finding; positive
 * @param chance the test is futile once that lift would be found with less than this chance by its
 *     planned end; an open-ended test, once its interval leaves that lift out on both sides
 */
public record FutilityRule(double worthwhile, double chance) {

  public FutilityRule {
    that(worthwhile > 0, "The lift that is worth finding (%s) must be positive.", worthwhile);
    that(chance >= 0 && chance < 1, "The chance (%s) must lie in [0, 1).", chance);
  }
}
