package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.BudgetsStated;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.PromisedOutcome;
import io.plumbline.domain.change.PromisedPeriod;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.port.StandingBudgets;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.ExpectedEffect;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Probability;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Requests of a brand that were put forward, as the tables hold them. */
final class SubmittedRequests {

  private static final ChannelId SOCIAL = new ChannelId("paid social");
  private static final ChannelId RETAIL = new ChannelId("retail media");
  private static final long SOCIAL_NOW = 50_000_000;
  private static final long RETAIL_NOW = 50_000_000;

  private static final List<Rule> WAIVED =
      List.of(Rule.MINIMUM_REACH, Rule.CREATIVE_FATIGUE, Rule.INVENTORY, Rule.DATA_QUALITY);

  private final StartedApplication application = StartedApplication.get();
  private final BrandId brand;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  SubmittedRequests(String brand) {
    this.brand = new BrandId(brand);
    application
        .bean(Transaction.class)
        .run(
            () -> {
              List<StandingBudget> budgets =
                  List.of(
                      new StandingBudget(SOCIAL, "prospecting", SOCIAL_NOW),
                      new StandingBudget(RETAIL, "sponsored", RETAIL_NOW));
              LedgerEntry entry =
                  application
                      .bean(Ledger.class)
                      .append(
                          this.brand,
                          new BudgetsStated("S-0001", "EUR", budgets, "For a test."),
                          Actor.human("lead"),
                          Origin.WEB,
                          application.bean(IdSource.class).next());
              application.bean(StandingBudgets.class).set(this.brand, budgets, entry);
            });
  }

  /** Returns the name of a request that moves so many cents a week, put forward by this person. */
  String of(long cents, String by) {
    String label = application.bean(Transaction.class).in(() -> drafted(cents, by));
    SubmitChange.Outcome outcome =
        application
            .bean(SubmitChange.class)
            .submit(new SubmitChange.Command(brand, label, Actor.human(by), Origin.WEB));
    assertThat(outcome).isInstanceOf(SubmitChange.Outcome.Submitted.class);
    return label;
  }

  /** What a brand without data cannot show is set aside by two people. */
  private String drafted(long cents, String by) {
    ChangeRequests requests = application.bean(ChangeRequests.class);
    requests.hold(brand);
    ChangeHistory history =
        ChangeHistory.begun(
            new ChangeIdentity(
                application.bean(IdSource.class).next(),
                brand,
                requests.nextNumber(brand),
                Actor.human(by),
                now,
                null,
                null),
            proposal(cents));
    write(history);
    for (Rule rule : WAIVED) {
      history = add(history, new ChangeEvent.WaiverAsked(rule, "No data in this test."), by);
      history = add(history, new ChangeEvent.WaiverGranted(rule), "admin");
    }
    return history.identity().label();
  }

  private ChangeHistory add(ChangeHistory history, ChangeEvent event, String by) {
    ChangeHistory next = history.with(event, Actor.human(by), now);
    write(next);
    return next;
  }

  private void write(ChangeHistory history) {
    LedgerEntry entry =
        application
            .bean(Ledger.class)
            .append(
                brand,
                new ChangeFact(history),
                history.last().by(),
                Origin.WEB,
                application.bean(IdSource.class).next());
    application.bean(ChangeRequests.class).add(history, entry);
  }

  private static Proposal proposal(long cents) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    List<PromisedPeriod> periods = new ArrayList<>();
    for (int i = 0; i < 28; i++) {
      periods.add(new PromisedPeriod(today.plusDays(i), 1, estimate(1000, 100)));
    }
    return new Proposal(
        "Move some paid social to retail media",
        "More revenue for the same <money> & time",
        "Retail media returns more on the next euro than paid social, and a test says so.",
        "EUR",
        new Sprint(today, today.plusDays(13)),
        1,
        List.of(Percent.of(5), Percent.of(10)),
        List.of(
            new BudgetLine(SOCIAL, "prospecting", SOCIAL_NOW, SOCIAL_NOW - cents),
            new BudgetLine(RETAIL, "sponsored", RETAIL_NOW, RETAIL_NOW + cents)),
        new ExpectedEffect("R-0212", estimate(0.02, 0.01), new Probability(0.91)),
        new PromisedOutcome(
            periods,
            estimate(7_000, 300),
            estimate(28_000, 600),
            estimate(27_000, 600),
            estimate(560, 300)),
        List.of(new FinishedTest("EXP-034", RETAIL, today.minusWeeks(4), 0.032)),
        MonitoringPlan.DEFAULT);
  }

  private static Estimate estimate(double mean, double sd) {
    return new Estimate(
        mean, sd, mean, CredibleInterval.ninety(mean - 1.645 * sd, mean + 1.645 * sd));
  }
}
