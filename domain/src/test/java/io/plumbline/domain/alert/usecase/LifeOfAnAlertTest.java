package io.plumbline.domain.alert.usecase;

import static io.plumbline.domain.alert.AlertRule.FORECAST_ERROR;
import static io.plumbline.domain.alert.AlertRule.MARGINAL_RETURN;
import static io.plumbline.domain.alert.SampleAlerts.below;
import static io.plumbline.domain.alert.SampleAlerts.missed;
import static io.plumbline.domain.alert.usecase.AlertBench.ADA;
import static io.plumbline.domain.alert.usecase.AlertBench.BRAND;
import static io.plumbline.domain.alert.usecase.AlertBench.FIN;
import static io.plumbline.domain.alert.usecase.AlertBench.LEO;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertAnswer;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the first time a condition holds until it ends: ALR-08. */
class LifeOfAnAlertTest {

  private final AlertBench bench = new AlertBench();

  private LocalDate today() {
    return bench.show.of(BRAND).today();
  }

  private AlertAnswer snoozed(LocalDate until, Actor by) {
    return bench.snooze.snooze(new SnoozeAlert.Command(BRAND, "A-0001", until, by, Origin.WEB));
  }

  @Test
  void the_same_condition_is_one_open_alert_however_often_it_is_read() {
    assertThat(bench.told(MARGINAL_RETURN, below("tv", 0.5))).hasSize(1);
    assertThat(bench.told(MARGINAL_RETURN, below("tv", 0.5))).isEmpty();
    assertThat(bench.told(MARGINAL_RETURN, below("tv", 0.4))).isEmpty();
    assertThat(bench.standing()).hasSize(1);
    assertThat(bench.standing().getFirst().condition()).isEqualTo(below("tv", 0.4));
    assertThat(bench.facts()).containsExactly(Kind.ALERT_RAISED);
    assertThat(bench.entries().getFirst().details())
        .containsEntry("rule", "marginal-return")
        .containsEntry("of", "tv")
        .containsEntry("value", "0.5")
        .containsEntry("lower", "0.3");
  }

  @Test
  void two_channels_are_two_alerts() {
    bench.told(MARGINAL_RETURN, below("tv", 0.5), below("radio", 0.7));
    assertThat(bench.standing()).extracting(Alert::label).containsExactly("A-0002", "A-0001");
  }

  @Test
  void it_clears_when_the_condition_ends_and_is_raised_anew_when_it_comes_again() {
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    assertThat(bench.told(MARGINAL_RETURN))
        .singleElement()
        .isInstanceOf(WatchForAlerts.Outcome.Cleared.class);
    assertThat(bench.standing()).isEmpty();
    bench.told(MARGINAL_RETURN, below("tv", 0.6));
    assertThat(bench.standing()).extracting(Alert::label).containsExactly("A-0002");
    assertThat(bench.facts())
        .containsExactly(Kind.ALERT_RAISED, Kind.ALERT_CLEARED, Kind.ALERT_RAISED);
    assertThat(bench.show.of(BRAND).cleared()).extracting(Alert::label).containsExactly("A-0001");
  }

  @Test
  void a_rule_that_cannot_tell_or_breaks_leaves_what_stands_and_does_not_hold_up_the_others() {
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    bench.said.put(MARGINAL_RETURN, new RuleReading.Unjudged(MARGINAL_RETURN, "no run"));
    assertThat(bench.watch.watch())
        .containsExactly(new WatchForAlerts.Outcome.Unjudged(BRAND, MARGINAL_RETURN, "no run"));
    assertThat(bench.standing()).hasSize(1);
    IllegalStateException broken = new IllegalStateException("no database");
    WatchForAlerts watch =
        new WatchForAlerts(
            bench.brands,
            (brand, rule) -> {
              if (rule == MARGINAL_RETURN) {
                throw broken;
              }
              return new RuleReading.Judged(
                  rule, rule == FORECAST_ERROR ? List.of(missed(0.2)) : List.of());
            },
            bench.book,
            bench.routes,
            bench.deliveries,
            bench.recalibration);
    assertThat(watch.watch())
        .contains(new WatchForAlerts.Outcome.Broken(BRAND, MARGINAL_RETURN, broken));
    assertThat(bench.standing()).hasSize(2);
  }

  @Test
  void acknowledged_it_stands_quietly_with_its_note_until_it_clears() {
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    assertThat(bench.acknowledged("A-0001", LEO))
        .isInstanceOfSatisfying(
            AlertAnswer.Answered.class,
            answered ->
                assertThat(answered.alert().standing())
                    .isEqualTo(
                        new Alert.Standing.Acknowledged(LEO, bench.book.instant(), "Paused.")));
    assertThat(bench.show.of(BRAND).open()).isEmpty();
    assertThat(bench.show.of(BRAND).standing()).hasSize(1);
    bench.told(MARGINAL_RETURN, below("tv", 0.3));
    assertThat(bench.standing().getFirst().state(today())).isEqualTo(Alert.State.ACKNOWLEDGED);
    bench.told(MARGINAL_RETURN);
    assertThat(bench.facts())
        .containsExactly(Kind.ALERT_RAISED, Kind.ALERT_ACKNOWLEDGED, Kind.ALERT_CLEARED);
    assertThat(bench.entries().get(1).details()).containsEntry("note", "Paused.");
    assertThat(bench.acknowledged("A-0001", LEO)).isInstanceOf(AlertAnswer.AlreadyCleared.class);
  }

  @Test
  void snoozed_it_sleeps_until_its_day_and_is_open_from_then_on() {
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    LocalDate day = today().plusDays(3);
    assertThat(snoozed(day, LEO)).isInstanceOf(AlertAnswer.Answered.class);
    bench.clock.advance(Duration.ofDays(2));
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    assertThat(bench.show.of(BRAND).open()).isEmpty();
    bench.clock.advance(Duration.ofDays(1));
    assertThat(bench.show.of(BRAND).open()).hasSize(1);
    assertThat(bench.facts()).containsExactly(Kind.ALERT_RAISED, Kind.ALERT_SNOOZED);
    assertThat(bench.entries().getLast().details()).containsEntry("until", day.toString());
  }

  @Test
  void it_sleeps_from_tomorrow_to_thirteen_weeks() {
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    assertThat(snoozed(today(), LEO)).isInstanceOf(AlertAnswer.Refused.class);
    assertThat(snoozed(today().plusDays(92), LEO)).isInstanceOf(AlertAnswer.Refused.class);
    assertThat(snoozed(today().plusDays(91), LEO)).isInstanceOf(AlertAnswer.Answered.class);
    assertThat(snoozed(today().plusDays(1), ADA)).isInstanceOf(AlertAnswer.Answered.class);
  }

  @Test
  void auditors_agents_and_strangers_answer_nothing() {
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    for (Actor other :
        List.of(FIN, Actor.SYSTEM, Actor.human("nobody"), new Actor("leo", Actor.Kind.AGENT))) {
      assertThat(bench.acknowledged("A-0001", other)).isEqualTo(new AlertAnswer.NotAllowed(other));
      assertThat(snoozed(today().plusDays(1), other)).isEqualTo(new AlertAnswer.NotAllowed(other));
    }
    assertThat(bench.acknowledged("A-0002", LEO)).isEqualTo(new AlertAnswer.Unknown("A-0002"));
    assertThat(bench.acknowledged("C-0001", LEO)).isEqualTo(new AlertAnswer.Unknown("C-0001"));
    assertThat(bench.facts()).containsExactly(Kind.ALERT_RAISED);
  }

  @Test
  void a_forecast_error_queues_one_recalibration_with_its_entry() {
    bench.specs.save(BRAND, "name: weekly", ADA, bench.book.instant());
    assertThat(bench.told(FORECAST_ERROR, missed(0.151)))
        .singleElement()
        .isInstanceOfSatisfying(
            WatchForAlerts.Outcome.Raised.class, raised -> assertThat(raised.refit()).isTrue());
    bench.told(FORECAST_ERROR, missed(0.16));
    assertThat(bench.jobs.newest(BRAND, 10)).extracting(Job::kind).containsExactly(Job.Kind.FIT);
    assertThat(bench.facts()).containsExactly(Kind.ALERT_RAISED, Kind.MODEL_REFIT_QUEUED);
    assertThat(bench.entries().getLast().details()).containsEntry("alert", "A-0001");
  }

  @Test
  void where_a_fit_waits_already_or_nothing_is_specified_none_is_queued() {
    assertThat(bench.told(FORECAST_ERROR, missed(0.151)))
        .singleElement()
        .isInstanceOfSatisfying(
            WatchForAlerts.Outcome.Raised.class, raised -> assertThat(raised.refit()).isFalse());
    bench.told(FORECAST_ERROR);
    bench.specs.save(BRAND, "name: weekly", ADA, bench.book.instant());
    bench.told(FORECAST_ERROR, missed(0.151));
    bench.told(FORECAST_ERROR);
    bench.told(FORECAST_ERROR, missed(0.2));
    assertThat(bench.jobs.newest(BRAND, 10)).hasSize(1);
  }

  @Test
  void what_wants_eyes_comes_first_then_the_pressing_then_the_new() {
    bench.told(MARGINAL_RETURN, below("tv", 0.5));
    bench.told(MARGINAL_RETURN, below("tv", 0.5), below("radio", 0.5));
    bench.told(FORECAST_ERROR, missed(0.2));
    bench.acknowledged("A-0002", LEO);
    assertThat(bench.show.of(BRAND).standing())
        .extracting(Alert::label)
        .containsExactly("A-0001", "A-0003", "A-0002");
  }
}
