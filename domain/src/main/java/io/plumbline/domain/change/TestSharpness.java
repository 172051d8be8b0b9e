package io.plumbline.domain.change;

import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;

/**
 * Lift tests as guardrails judge them: with the smallest effect each could have detected, two-sided
 * at 5 % with a power of 80 %: (1.960 + 0.842) standard errors, as a part of the outcome tested.
 */
public final class TestSharpness {

  private static final double STANDARD_ERRORS = 1.959964 + 0.841621;

  private TestSharpness() {}

  /**
   * Returns a test for each channel it concerned.
   *
   * @param outcome observed where and while it ran, in the KPI's unit; not a positive number if
   *     nobody knows: then it is held to be as blunt as can be
   */
  public static List<FinishedTest> of(LiftTest test, double outcome) {
    double smallest = outcome > 0 ? STANDARD_ERRORS * test.standardError() / outcome : 1;
    return test.channels().stream()
        .map(channel -> new FinishedTest(id(test, channel), channel, test.end(), smallest))
        .toList();
  }

  private static String id(LiftTest test, ChannelId channel) {
    return test.channels().size() == 1
        ? test.label()
        : "%s (%s)".formatted(test.label(), channel.value());
  }
}
