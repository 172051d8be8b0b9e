package io.plumbline.domain.change;

import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.ExpectedEffect;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The worked example as a proposal: 8 % of social to retail media, and 12 % if it holds. */
public final class Asks {

  public static final ChannelId SOCIAL = new ChannelId("paid social");
  public static final ChannelId RETAIL = new ChannelId("retail media");
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  public static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
  public static final Actor MAYA = Actor.human("maya");
  public static final Actor LEO = Actor.human("leo");
  public static final Actor ADA = Actor.human("ada");
  public static final BrandId BRAND = new BrandId("harbour");

  private Asks() {}

  public static ChangeIdentity identity(int number, Actor by) {
    return new ChangeIdentity(new UUID(7, number), BRAND, number, by, NOW, null, null);
  }

  public static Proposal proposal() {
    return proposal(400_000, 1);
  }

  public static Proposal proposal(long cents, int step) {
    return proposal(
        List.of(
            new BudgetLine(SOCIAL, "prospecting", 3_000_000, 3_000_000 - cents),
            new BudgetLine(SOCIAL, "retargeting", 2_000_000, 2_000_000),
            new BudgetLine(RETAIL, "sponsored", 3_000_000, 3_000_000 + cents)),
        step,
        promised(MONDAY, 28));
  }

  public static Proposal proposal(List<BudgetLine> lines, int step, PromisedOutcome promised) {
    return new Proposal(
        "Move 8 % of paid social to retail media",
        "More revenue for the same money",
        "Retail media returns more on the next euro than paid social, and a test says so.",
        "USD",
        new Sprint(MONDAY, MONDAY.plusDays(13)),
        step,
        List.of(Percent.of(8), Percent.of(12)),
        lines,
        new ExpectedEffect("R-0212", estimate(0.02, 0.01), new Probability(0.91)),
        promised,
        List.of(new FinishedTest("EXP-034", RETAIL, MONDAY.minusWeeks(4), 0.032)),
        MonitoringPlan.DEFAULT);
  }

  /** A thousand a day, give or take a hundred. */
  public static PromisedOutcome promised(LocalDate first, int days) {
    List<PromisedPeriod> periods = new ArrayList<>();
    for (int i = 0; i < days; i++) {
      periods.add(new PromisedPeriod(first.plusDays(i), 1, estimate(1000, 100)));
    }
    return new PromisedOutcome(
        periods,
        estimate(7_000, 300),
        estimate(1000.0 * days, 600),
        estimate(980.0 * days, 600),
        estimate(20.0 * days, 300));
  }

  public static Estimate estimate(double mean, double sd) {
    return new Estimate(
        mean, sd, mean, CredibleInterval.ninety(mean - 1.645 * sd, mean + 1.645 * sd));
  }
}
