package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.mix.LiftTest;
import java.util.List;
import java.util.Optional;

/**
 * What a test found and how far that can be trusted.
 *
 * @param effect by the chosen method
 * @param reason why that method, one sentence
 * @param companions by other methods on the same test
 * @param balance how like the treated the controls were before the test
 * @param placeboInTime empty where the pre-period is too short for one run
 * @param placeboInSpace empty where there are not enough controls to stand in for the treated
 * @param incrementalReturn empty where spend is unknown or did not change
 * @param calibrationRow what a model of the panel's data can be held to: the test turned round, as
 *     the panel has it in it; empty as the return is
 */
public record Readout(
    Effect effect,
    String reason,
    List<Effect> companions,
    List<Check> checks,
    List<Balance> balance,
    Optional<Placebo> placeboInTime,
    Optional<Placebo> placeboInSpace,
    Optional<IncrementalReturn> incrementalReturn,
    Optional<LiftTest> calibrationRow) {

  public Readout {
    companions = List.copyOf(companions);
    checks = List.copyOf(checks);
    balance = List.copyOf(balance);
  }
}
