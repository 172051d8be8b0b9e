package io.plumbline.domain.change.usecase;

import static io.plumbline.domain.change.usecase.RulesBench.ADA;
import static io.plumbline.domain.change.usecase.RulesBench.BRAND;
import static io.plumbline.domain.change.usecase.RulesBench.FIN;
import static io.plumbline.domain.change.usecase.RulesBench.GONE;
import static io.plumbline.domain.change.usecase.RulesBench.LEO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.change.circumstance.Circumstance;
import io.plumbline.domain.change.circumstance.SampleCircumstances;
import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.change.port.NoTests;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leads state what rules judge by; the data's quality is found, not stated. */
class StatedByPeopleTest {

  private final RulesBench bench = new RulesBench();

  private StateCircumstance.Outcome state(Circumstance what, Actor by) {
    return bench
        .state()
        .state(new StateCircumstance.Command(BRAND, what, "From the shop.", by, Origin.WEB));
  }

  private StatedCircumstance stated(Circumstance what) {
    return switch (state(what, LEO)) {
      case StateCircumstance.Outcome.Stated(var stated) -> stated;
      case StateCircumstance.Outcome other -> throw new AssertionError("refused: " + other);
    };
  }

  private WithdrawCircumstance.Outcome withdraw(UUID id, Actor by) {
    return bench
        .withdraw()
        .withdraw(
            new WithdrawCircumstance.Command(BRAND, id, "It was postponed.", by, Origin.REST));
  }

  private List<ListCircumstances.Standing> standings() {
    return new ListCircumstances(bench.circumstances, bench.clock)
        .newest(BRAND, 9).stream().map(ListCircumstances.Line::standing).toList();
  }

  @Test
  void a_lead_and_an_admin_state_and_withdraw_and_the_ledger_holds_both() {
    StatedCircumstance launch = stated(SampleCircumstances.LAUNCH);
    assertThat(launch.by()).isEqualTo(LEO);
    assertThat(launch.at()).isEqualTo(bench.clock.instant());
    assertThat(withdraw(launch.id(), ADA))
        .isInstanceOf(WithdrawCircumstance.Outcome.Withdrawn.class);
    assertThat(withdraw(launch.id(), ADA))
        .isInstanceOf(WithdrawCircumstance.Outcome.AlreadyWithdrawn.class);
    assertThat(withdraw(new UUID(1, 1), ADA))
        .isInstanceOf(WithdrawCircumstance.Outcome.Unknown.class);
    assertThat(bench.facts())
        .containsExactly(Kind.CIRCUMSTANCE_STATED, Kind.CIRCUMSTANCE_WITHDRAWN);
    assertThat(bench.entries().getLast().actor()).isEqualTo(ADA);
    assertThat(bench.entries().getLast().origin()).isEqualTo(Origin.REST);
  }

  @Test
  void nobody_else_does() {
    UUID stated = stated(SampleCircumstances.STOCK).id();
    for (Actor other : List.of(FIN, GONE, Actor.SYSTEM)) {
      assertThat(state(SampleCircumstances.LAUNCH, other))
          .isEqualTo(new StateCircumstance.Outcome.NotAllowed(other));
      assertThat(withdraw(stated, other))
          .isEqualTo(new WithdrawCircumstance.Outcome.NotAllowed(other));
    }
    assertThat(bench.facts()).containsExactly(Kind.CIRCUMSTANCE_STATED);
  }

  @Test
  void a_withdrawal_needs_a_reason() {
    UUID id = stated(SampleCircumstances.STOCK).id();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                bench
                    .withdraw()
                    .withdraw(new WithdrawCircumstance.Command(BRAND, id, " ", LEO, Origin.WEB)));
    assertThat(bench.facts()).containsExactly(Kind.CIRCUMSTANCE_STATED);
  }

  @Test
  void the_list_says_what_each_statement_is_worth_today() {
    stated(SampleCircumstances.stock(41));
    stated(SampleCircumstances.stock(5));
    stated(SampleCircumstances.LEARNING);
    withdraw(stated(SampleCircumstances.REACH).id(), LEO);
    assertThat(standings())
        .containsExactly(
            ListCircumstances.Standing.WITHDRAWN,
            ListCircumstances.Standing.HOLDS,
            ListCircumstances.Standing.HOLDS,
            ListCircumstances.Standing.REPLACED);
    bench.clock.advance(Duration.ofDays(15));
    assertThat(standings())
        .containsExactly(
            ListCircumstances.Standing.WITHDRAWN,
            ListCircumstances.Standing.OVER,
            ListCircumstances.Standing.STALE,
            ListCircumstances.Standing.REPLACED);
  }

  @Test
  void a_judgement_knows_what_was_stated_and_how_good_the_data_are() {
    CircumstancesOf known =
        new CircumstancesOf(
            bench.circumstances, new AssessDataQuality(bench.batches, bench.clock), new NoTests());
    LocalDate day = LocalDate.of(2026, 11, 30);
    assertThat(known.on(BRAND, day).quality()).isEmpty();
    assertThat(known.on(BRAND, day).outcomeQuality()).isNull();
    stated(SampleCircumstances.LAUNCH);
    imported();
    Circumstances circumstances = known.on(BRAND, day);
    assertThat(circumstances.launches()).hasSize(1);
    Integer full = circumstances.quality().get(new ChannelId("tv"));
    assertThat(full).isNotNull();
    assertThat(circumstances.outcomeQuality()).isEqualTo(full);
    assertThat(circumstances.quality().get(new ChannelId("radio")))
        .as("half of its exposure is missing, its spend is whole")
        .isLessThan(full);
    assertThat(circumstances.quality()).hasSize(2);
  }

  /** Ten weeks: tv's spend and the outcome whole, every second exposure of radio missing. */
  private void imported() {
    LocalDate first = LocalDate.of(2026, 9, 7);
    bench.batches.add(
        new Batch(
            bench.id(),
            BRAND,
            "small.csv",
            "0".repeat(64),
            "WEEK from week",
            List.of("week"),
            10,
            10,
            first,
            first.plusWeeks(9),
            bench.clock.instant(),
            LEO),
        Granularity.WEEK,
        rows -> {
          for (int t = 0; t < 10; t++) {
            rows.write(new SourceRow(t + 2, List.of(), observations(t, first.plusWeeks(t))));
          }
        });
  }

  private static List<Observation> observations(int t, LocalDate week) {
    List<Observation> all =
        List.of(
            observation(t, week, Measure.Kind.SPEND, "tv"),
            observation(t, week, Measure.Kind.SPEND, "radio"),
            observation(t, week, Measure.Kind.OUTCOME, "revenue"),
            observation(t, week, Measure.Kind.CONTROL, "price"),
            observation(t, week, Measure.Kind.EXPOSURE, "radio"));
    return all.subList(0, t % 2 == 0 ? 5 : 4);
  }

  private static Observation observation(int t, LocalDate week, Measure.Kind kind, String name) {
    return new Observation(
        t + 2,
        week,
        Geo.NATIONAL,
        new Measure(kind, name),
        new BigDecimal(100 + Math.floorMod(t * 37 + name.hashCode(), 29)));
  }
}
