package io.plumbline.domain.experiment;

import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a test that was read out is to others: a test the model is held to, and evidence for a move.
 *
 * @param label the test's own
 * @param smallestEffect the smallest effect it could detect, as a part of the outcome: that of its
 *     design, else (1.960 + 0.842) standard errors, two-sided at 5 % with a power of 80 %
 * @param lift what the model is held to; absent where no spend changed
 */
public record TestedChannel(
    String label,
    ChannelId channel,
    LocalDate ended,
    double smallestEffect,
    Optional<LiftTest> lift) {

  private static final double STANDARD_ERRORS = 1.959964 + 0.841621;

  /** Returns what {@code test} is to others. */
  public static TestedChannel of(Experiment.ReadOut test) {
    ExperimentResult result = test.result();
    return new TestedChannel(
        test.identity().label(),
        test.plan().channel(),
        test.how().scope().last(),
        smallest(test.plan(), result),
        result.spendChange() == 0 ? Optional.empty() : Optional.of(lift(test)));
  }

  /**
   * What the model is held to is said of a change to the data. Where the data have the test in
   * them, that is the way back: what was cut is spent, and what it cost comes in.
   */
  private static LiftTest lift(Experiment.ReadOut test) {
    ExperimentResult result = test.result();
    LiftTest found =
        new LiftTest(
            List.of(test.plan().channel()),
            test.how().scope().first(),
            test.how().scope().last(),
            result.spendChange(),
            result.estimate(),
            result.standardError(),
            test.how().scope().treated());
    return test.plan().kind().isInTheData() ? found.turnedRound() : found;
  }

  private static double smallest(TestPlan plan, ExperimentResult result) {
    DesignPower design = plan.design();
    if (design != null) {
      return design.smallestEffect();
    }
    // the outcome without the effect is estimate / lift
    double part = Math.abs(result.lift() / result.estimate());
    return Double.isFinite(part) && part > 0 ? STANDARD_ERRORS * result.standardError() * part : 1;
  }
}
