package io.plumbline.domain.guardrail;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The worked example: of 100,000 a week, 8 % of social goes to retail media; each test changes one
 * thing of it.
 */
record Moves(
    LocalDate ships,
    int step,
    List<BudgetLine> lines,
    WeekSoFar week,
    @Nullable Probability improvement,
    List<FinishedTest> tests,
    Circumstances circumstances) {

  static final ChannelId SOCIAL = new ChannelId("paid social");
  static final ChannelId SEARCH = new ChannelId("search");
  static final ChannelId RETAIL = new ChannelId("retail media");
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  static Moves example() {
    return new Moves(
        MONDAY,
        1,
        lines(400_000),
        new WeekSoFar(
            MONDAY, Map.of(SOCIAL, 5_000_000L, SEARCH, 2_000_000L, RETAIL, 3_000_000L), List.of()),
        new Probability(0.91),
        List.of(new FinishedTest("EXP-034", RETAIL, MONDAY.minusWeeks(4), 0.032)),
        new Circumstances(
            List.of(),
            List.of(),
            Map.of(),
            List.of(new Circumstances.Frequency(RETAIL, "sponsored", 3)),
            List.of(new Circumstances.Cover("shoes", 41)),
            Map.of(SOCIAL, 92, RETAIL, 95),
            90,
            List.of()));
  }

  static List<BudgetLine> lines(long cents) {
    return List.of(
        new BudgetLine(SOCIAL, "prospecting", 3_000_000, 3_000_000 - cents),
        new BudgetLine(SOCIAL, "retargeting", 2_000_000, 2_000_000),
        new BudgetLine(RETAIL, "sponsored", 3_000_000, 3_000_000 + cents));
  }

  Shift shift() {
    return new Shift(
        ships,
        new Shift.Sprint(ships, ships.plusDays(13)),
        step,
        lines,
        week,
        new ExpectedEffect(
            "R-0212",
            new Estimate(0.02, 0.01, 0.02, CredibleInterval.ninety(0.004, 0.036)),
            improvement),
        tests,
        circumstances);
  }

  Moves moving(long cents) {
    return with(lines(cents));
  }

  Moves with(List<BudgetLine> other) {
    return new Moves(ships, step, other, week, improvement, tests, circumstances);
  }

  Moves step(int other) {
    return new Moves(ships, other, lines, week, improvement, tests, circumstances);
  }

  Moves likely(@Nullable Double chance) {
    Probability other = chance == null ? null : new Probability(chance);
    return new Moves(ships, step, lines, week, other, tests, circumstances);
  }

  Moves tested(FinishedTest... others) {
    return new Moves(ships, step, lines, week, improvement, List.of(others), circumstances);
  }

  Moves afterShipping(long cents) {
    WeekSoFar other =
        new WeekSoFar(
            week.first(),
            week.opening(),
            List.of(
                new WeekSoFar.ShippedMove(
                    "CR-1",
                    List.of(new BudgetLine(SEARCH, "brand", 2_000_000, 2_000_000 - cents)))));
    return new Moves(ships, step, lines, other, improvement, tests, circumstances);
  }

  Moves in(Circumstances other) {
    return new Moves(ships, step, lines, week, improvement, tests, other);
  }

  Moves learning(ChannelId channel, LocalDate began, @Nullable LocalDate last) {
    Circumstances c = circumstances;
    return in(
        new Circumstances(
            List.of(new Circumstances.LearningPhase(channel, began, last)),
            c.launches(),
            c.reach(),
            c.frequencies(),
            c.cover(),
            c.quality(),
            c.outcomeQuality(),
            c.running()));
  }

  Moves launching(LocalDate first, LocalDate last, ChannelId... channels) {
    Circumstances c = circumstances;
    return in(
        new Circumstances(
            c.learning(),
            List.of(new Circumstances.Launch("Black Friday", first, last, Set.of(channels))),
            c.reach(),
            c.frequencies(),
            c.cover(),
            c.quality(),
            c.outcomeQuality(),
            c.running()));
  }

  Moves testing(@Nullable String item, LocalDate first, LocalDate last) {
    Circumstances c = circumstances;
    return in(
        new Circumstances(
            c.learning(),
            c.launches(),
            c.reach(),
            c.frequencies(),
            c.cover(),
            c.quality(),
            c.outcomeQuality(),
            List.of(new Circumstances.RunningTest("EXP-041", SOCIAL, item, first, last))));
  }

  Moves figures(
      Map<ChannelId, Long> reach,
      double frequency,
      int cover,
      Map<ChannelId, Integer> quality,
      @Nullable Integer outcome) {
    return in(
        new Circumstances(
            circumstances.learning(),
            circumstances.launches(),
            reach,
            List.of(new Circumstances.Frequency(RETAIL, "sponsored", frequency)),
            List.of(new Circumstances.Cover("shoes", cover)),
            quality,
            outcome,
            circumstances.running()));
  }
}
