package io.plumbline.domain.change;

import static io.plumbline.domain.change.Asks.MONDAY;
import static io.plumbline.domain.change.Asks.SOCIAL;
import static io.plumbline.domain.change.Asks.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.guardrail.Percent;
import io.plumbline.domain.shared.Probability;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no request, no promise and no outcome, each at its limit and one past it. */
class PartsOfARequestTest {

  private static void refused(Runnable making, String why) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(why);
  }

  /** A way to stop a request. */
  private interface Stop {
    ChangeEvent because(String why);
  }

  @Test
  void whoever_stops_a_request_says_why_in_a_thousand_characters() {
    List<Stop> stops =
        List.of(
            ChangeEvent.Rejected::new,
            ChangeEvent.Withdrawn::new,
            why -> new ChangeEvent.WaiverAsked(io.plumbline.domain.guardrail.Rule.EVIDENCE, why),
            why -> new ChangeEvent.RollingBack(new java.util.UUID(1, 2), why));
    for (Stop stop : stops) {
      assertThat(stop.because("x".repeat(1000))).isNotNull();
      refused(() -> stop.because(" "), "needs a reason of 1 to 1000 characters");
      refused(() -> stop.because("x".repeat(1001)), "needs a reason of 1 to 1000 characters");
    }
  }

  @Test
  void whoever_agrees_need_not_say_why_but_may_in_a_thousand_characters() {
    assertThat(approved("", 0).note()).isEmpty();
    assertThat(approved("x".repeat(1000), 0).note()).hasSize(1000);
    refused(() -> approved("x".repeat(1001), 0), "at most 1000 characters");
    refused(() -> approved("", -1), "-1 more");
  }

  private static ChangeEvent.Approved approved(String note, int remaining) {
    return new ChangeEvent.Approved(Asks.proposal().content(), 1, note, remaining, false);
  }

  @Test
  void what_was_learned_fits_four_thousand_characters() {
    ObservedOutcome observed = observed(1);
    assertThat(new ChangeEvent.Closed(observed, "x".repeat(4000)).learned()).hasSize(4000);
    refused(() -> new ChangeEvent.Closed(observed, "x".repeat(4001)), "at most 4000");
  }

  @Test
  void an_outcome_is_observed_over_a_day_at_least() {
    assertThat(observed(1).days()).isEqualTo(1);
    refused(() -> observed(0), "at least a day");
  }

  private static ObservedOutcome observed(int days) {
    return new ObservedOutcome(
        days, 1000, estimate(0.01, 0.02), estimate(10, 20), null, new Probability(0.7));
  }

  @Test
  void a_promise_is_of_days_or_weeks_one_after_the_other() {
    PromisedPeriod day = new PromisedPeriod(MONDAY, 1, estimate(1000, 100));
    PromisedPeriod week = new PromisedPeriod(MONDAY.plusDays(1), 7, estimate(7000, 300));
    PromisedPeriod after = new PromisedPeriod(MONDAY.plusDays(8), 1, estimate(1000, 100));
    assertThat(week.last()).isEqualTo(MONDAY.plusDays(7));
    assertThat(promise(day, week, after).isDaily()).isTrue();
    assertThat(promise(week).isDaily()).isFalse();
    refused(() -> new PromisedPeriod(MONDAY, 2, estimate(1, 1)), "a day or a week");
    refused(() -> promise(), "some days");
    refused(() -> promise(day, after), "does not follow");
    refused(() -> promise(day, week, week), "does not follow");
  }

  private static PromisedOutcome promise(PromisedPeriod... periods) {
    return new PromisedOutcome(
        List.of(periods), estimate(1, 1), estimate(1, 1), estimate(1, 1), estimate(1, 1));
  }

  @Test
  void titles_objectives_and_explanations_have_room_and_an_end() {
    assertThat(worded("t".repeat(120), "o".repeat(400), "e".repeat(4000)).title()).hasSize(120);
    refused(() -> worded("t".repeat(121), "o", "e"), "title has 1 to 120");
    refused(() -> worded("t", "o".repeat(401), "e"), "objective has 1 to 400");
    refused(() -> worded("t", "o", "e".repeat(4001)), "explanation has 1 to 4000");
  }

  @Test
  void each_stage_moves_more_than_the_one_before() {
    assertThat(staged(8, 9, 12).stages()).hasSize(3);
    refused(() -> staged(8, 8), "more than the one before");
    refused(() -> staged(8, 12, 10), "more than the one before");
    refused(() -> staged(12, 8), "more than the one before");
  }

  private static Proposal worded(String title, String objective, String explanation) {
    return of(title, objective, explanation, List.of(Percent.of(8)));
  }

  private static Proposal staged(int... percent) {
    return of("t", "o", "e", java.util.Arrays.stream(percent).mapToObj(Percent::of).toList());
  }

  private static Proposal of(
      String title, String objective, String explanation, List<Percent> stages) {
    Proposal p = Asks.proposal();
    return new Proposal(
        title,
        objective,
        explanation,
        p.currency(),
        p.sprint(),
        1,
        stages,
        p.lines(),
        p.expected(),
        p.promised(),
        p.tests(),
        p.plan());
  }

  @Test
  void a_line_item_has_a_name_and_may_spend_nothing_but_not_less() {
    assertThat(new StandingBudget(SOCIAL, StandingBudget.WHOLE, 0).cents()).isZero();
    refused(() -> new StandingBudget(SOCIAL, " ", 1), "no name");
    refused(() -> new StandingBudget(SOCIAL, "prospecting", -1), "cannot spend -1 cents");
  }

  @Test
  void requests_are_numbered_from_one() {
    assertThat(Asks.identity(1, Asks.MAYA).label()).isEqualTo("C-0001");
    refused(() -> Asks.identity(0, Asks.MAYA), "not 0");
    assertThat(ChangeIdentity.numberOf("C-0042")).hasValue(42);
    assertThat(ChangeIdentity.numberOf("R-0042")).isEmpty();
  }
}
