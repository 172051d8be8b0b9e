package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.DecisionCurrency.Denomination;
import io.plumbline.domain.mix.planning.DecisionCurrencySet;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.port.InMemoryDecisionCurrencies;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.mix.usecase.SetDecisionCurrency.Outcome;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CurrencyByAnAdminTest {

  private static final Actor ADA = Actor.human("ada");
  private static final DecisionCurrency COST =
      new DecisionCurrency(Denomination.MARGINAL_CAC, new PaybackWindow(30), 5_000L);

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryUsers users = new InMemoryUsers(transaction);
  private final InMemoryModelRuns runs = new InMemoryModelRuns(transaction);
  private final InMemoryDecisionCurrencies currencies = new InMemoryDecisionCurrencies(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, SettableClock.inNovember());
  private final ShowDecisionCurrency show = new ShowDecisionCurrency(currencies);
  private final SetDecisionCurrency set =
      new SetDecisionCurrency(
          currencies,
          new ShowChampion(runs, new InMemoryPromotions(transaction)),
          new RolesNow(users),
          ledger,
          new CountingIds(),
          transaction);

  CurrencyByAnAdminTest() {
    users.add(new User(new UUID(1, 1), "ada", "Ada", Role.ADMIN, true), "hash");
    users.add(new User(new UUID(1, 2), "lea", "Lea", Role.MARKETING_LEAD, true), "hash");
  }

  private Outcome set(DecisionCurrency currency, String reason, Actor by) {
    return set.set(
        new SetDecisionCurrency.Command(SampleRun.BRAND, currency, reason, by, Origin.WEB));
  }

  @Test
  void what_is_set_is_on_record_and_the_ledger_tells_the_same() {
    assertThat(show.of(SampleRun.BRAND)).isEqualTo(DecisionCurrency.DEFAULT);
    assertThat(set(COST, "The board counts customers.", ADA)).isEqualTo(new Outcome.Set(COST));
    assertThat(show.of(SampleRun.BRAND)).isEqualTo(COST);
    LedgerEntry entry = ledger.entry(SampleRun.BRAND, 1).orElseThrow();
    assertThat(entry.kind()).isEqualTo(Fact.Kind.CURRENCY_SET);
    assertThat(DecisionCurrencySet.read(entry.details())).isEqualTo(COST);
    assertThat(entry.details())
        .containsEntry("before_measure", "MARGINAL_ROAS")
        .containsEntry("reason", "The board counts customers.")
        .doesNotContainKey("before_customer_cents");
  }

  @Test
  void whoever_stands_by_the_default_may_say_so_once() {
    assertThat(set(DecisionCurrency.DEFAULT, "It is what we decide by.", ADA))
        .isEqualTo(new Outcome.Set(DecisionCurrency.DEFAULT));
    assertThat(ledger.entry(SampleRun.BRAND, 1).orElseThrow().details())
        .containsEntry("measure", "MARGINAL_ROAS")
        .containsEntry("payback_days", "60");
    assertThat(set(DecisionCurrency.DEFAULT, "Again.", ADA))
        .isEqualTo(new Outcome.Already(DecisionCurrency.DEFAULT));
    assertThat(ledger.entry(SampleRun.BRAND, 2)).isEmpty();
  }

  @Test
  void what_is_so_already_is_not_set_again() {
    set(COST, "The board counts customers.", ADA);
    assertThat(set(COST, "Again.", ADA)).isEqualTo(new Outcome.Already(COST));
    assertThat(ledger.entry(SampleRun.BRAND, 2)).isEmpty();
  }

  @Test
  void leads_do_not_set_it_and_nothing_is_written() {
    Actor lea = Actor.human("lea");
    assertThat(set(COST, "Better.", lea)).isEqualTo(new Outcome.NotAllowed(lea));
    assertThat(show.of(SampleRun.BRAND)).isEqualTo(DecisionCurrency.DEFAULT);
    assertThat(ledger.entry(SampleRun.BRAND, 1)).isEmpty();
  }

  @Test
  void every_finding_is_told_at_once() {
    runs.add(
        SampleRun.number(1).channel("TV", 1.2, 0.2).run(),
        new Posterior(List.of("a"), 2, 1, new double[2], new double[2]));
    DecisionCurrency unknown =
        new DecisionCurrency(Denomination.MARGINAL_CAC, PaybackWindow.DEFAULT, null);
    assertThat(set(unknown, " ", ADA))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::problem)
                    .containsExactly(
                        "A reason is needed.",
                        "The model's outcome is money, so it does not say how many customers"
                            + " come."));
    assertThat(show.of(SampleRun.BRAND)).isEqualTo(DecisionCurrency.DEFAULT);
  }

  @Test
  void only_what_is_back_in_time_counts() {
    ChannelResult channel =
        SampleRun.number(1).channel("TV", 1.2, 0.2).run().report().channels().getFirst();
    Estimate all = Objects.requireNonNull(channel.marginalRoi());
    ChannelResult early =
        new ChannelResult(
            channel.channel(),
            channel.spend(),
            channel.contribution(),
            channel.contributionShare(),
            channel.roi(),
            channel.marginalRoi(),
            List.of(all.times(0.5), all.times(0.8)),
            channel.costPerIncrementalKpi(),
            channel.carryoverShare(),
            channel.parameters(),
            channel.averageSpend(),
            channel.highestSpend(),
            channel.responseCurve());
    assertThat(early.within(0).marginalRoi()).isEqualTo(all.times(0.5));
    assertThat(early.within(1).marginalRoi()).isEqualTo(all.times(0.8));
    assertThat(early.within(2)).isEqualTo(early);
    assertThat(new PaybackWindow(7).lastLag(7)).isZero();
    assertThat(new PaybackWindow(8).lastLag(7)).isEqualTo(1);
    assertThat(new PaybackWindow(8).lastLag(1)).isEqualTo(7);
  }
}
