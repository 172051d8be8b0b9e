package io.plumbline.domain.change.usecase;

import static io.plumbline.domain.change.usecase.ChangeBench.BRAND;
import static io.plumbline.domain.change.usecase.ChangeBench.FIN;
import static io.plumbline.domain.change.usecase.ChangeBench.LEO;
import static io.plumbline.domain.change.usecase.ChangeBench.MAYA;
import static io.plumbline.domain.change.usecase.ChangeBench.MONDAY;
import static io.plumbline.domain.change.usecase.ChangeBench.SEARCH;
import static io.plumbline.domain.change.usecase.ChangeBench.TV;
import static io.plumbline.domain.change.usecase.ChangeBench.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.PromisedPeriod;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.guardrail.Judgement;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the draft to the outcome: what happens, who may, and what is on record. */
@Tag("sampling")
class LifeOfARequestTest {

  private final ChangeBench bench = new ChangeBench();

  private List<StandingBudget> budgets() {
    return bench.budgets.current(BRAND);
  }

  @Test
  void a_draft_says_to_the_cent_what_moves_and_what_every_rule_says_of_it() {
    long cents = bench.eightPercent();
    var made = (DraftChange.Outcome.Drafted) bench.drafted(MAYA, cents);

    ChangeHistory draft = made.request();
    assertThat(draft.identity().label()).isEqualTo("C-0001");
    assertThat(draft.request().proposal().moved()).isEqualTo(cents);
    assertThat(draft.request().proposal().expected().effect().mean()).isPositive();
    assertThat(draft.verdict().orElseThrow().judgements()).hasSize(Rule.values().length);
    assertThat(draft.verdict().orElseThrow().reasons()).isEmpty();
    assertThat(bench.facts())
        .containsExactly(
            Fact.Kind.BUDGETS_STATED, Fact.Kind.CHANGE_DRAFTED, Fact.Kind.CHANGE_JUDGED);
  }

  @Test
  void the_promise_is_by_the_day_where_days_are_known() {
    var made = (DraftChange.Outcome.Drafted) bench.drafted(MAYA, bench.eightPercent());
    List<PromisedPeriod> periods = made.request().request().proposal().promised().periods();
    assertThat(periods).allMatch(period -> period.days() == 1);
    assertThat(periods.getFirst().first()).isEqualTo(MONDAY);
    assertThat(periods.getLast().last()).isAfterOrEqualTo(MONDAY.plusDays(13 + 28 - 1L));
  }

  @Test
  void what_is_blocked_is_not_put_forward_and_the_attempt_is_on_record() {
    ChangeBench untested = ChangeBench.untested();
    untested.drafted(MAYA, untested.eightPercent());
    assertThat(submitted(untested))
        .isInstanceOfSatisfying(
            SubmitChange.Outcome.Blocked.class,
            blocked ->
                assertThat(blocked.verdict().blocked())
                    .extracting(Judgement::rule)
                    .containsExactly(Rule.EVIDENCE));
    assertThat(untested.facts()).endsWith(Fact.Kind.CHANGE_JUDGED);
    assertThat(untested.request("C-0001").state()).isEqualTo("drafted");
  }

  private static SubmitChange.Outcome submitted(ChangeBench bench) {
    return bench.submit.submit(new SubmitChange.Command(BRAND, "C-0001", MAYA, Origin.WEB));
  }

  @Test
  void two_people_set_a_rule_aside_and_never_one() {
    ChangeBench untested = ChangeBench.untested();
    untested.drafted(MAYA, untested.eightPercent());
    assertThat(waived(untested, Rule.EVIDENCE, null, ZOE))
        .isInstanceOf(WaiveRule.Outcome.NobodyAsked.class);
    assertThat(waived(untested, Rule.EVIDENCE, "No test yet.", LEO))
        .isInstanceOf(WaiveRule.Outcome.Asked.class);
    assertThat(waived(untested, Rule.EVIDENCE, null, LEO))
        .isInstanceOf(WaiveRule.Outcome.OwnWish.class);
    assertThat(waived(untested, Rule.EVIDENCE, null, ZOE))
        .isInstanceOf(WaiveRule.Outcome.Granted.class);
    assertThat(waived(untested, Rule.IMPROVEMENT, "Hope.", LEO))
        .isInstanceOf(WaiveRule.Outcome.NotWaivable.class);
    assertThat(submitted(untested)).isInstanceOf(SubmitChange.Outcome.Submitted.class);
    assertThat(untested.facts()).contains(Fact.Kind.CHANGE_WAIVER_ASKED, Fact.Kind.CHANGE_WAIVED);
  }

  private static WaiveRule.Outcome waived(
      ChangeBench bench, Rule rule, @Nullable String reason, Actor by) {
    return bench.waive.waive(new WaiveRule.Command(BRAND, "C-0001", rule, reason, by, Origin.WEB));
  }

  @Test
  void nobody_decides_on_what_they_wrote_changed_or_put_forward() {
    String label = bench.ready().identity().label();
    bench.edit.edit(
        new EditChange.Command(
            BRAND, label, bench.wish(bench.eightPercent() - 1), LEO, Origin.WEB));
    bench.submit.submit(new SubmitChange.Command(BRAND, label, MAYA, Origin.WEB));

    assertThat(bench.decided(label, DecideChange.Answer.APPROVE, MAYA))
        .isInstanceOf(DecideChange.Outcome.OwnRequest.class);
    assertThat(bench.decided(label, DecideChange.Answer.REJECT, LEO))
        .isInstanceOf(DecideChange.Outcome.OwnRequest.class);
    assertThat(bench.decided(label, DecideChange.Answer.APPROVE, FIN))
        .isInstanceOf(DecideChange.Outcome.NotAllowed.class);
    assertThat(bench.facts())
        .endsWith(Fact.Kind.CHANGE_REFUSED, Fact.Kind.CHANGE_REFUSED, Fact.Kind.CHANGE_REFUSED);
    assertThat(bench.decided(label, DecideChange.Answer.APPROVE, ZOE))
        .isInstanceOf(DecideChange.Outcome.Approved.class);
  }

  @Test
  void an_edit_voids_approvals_and_waivers() {
    String label = bench.approved();
    bench.edit.edit(
        new EditChange.Command(
            BRAND, label, bench.wish(bench.eightPercent() - 1), MAYA, Origin.WEB));
    assertThat(bench.request(label)).isInstanceOf(ChangeRequest.Drafted.class);
    assertThat(bench.request(label).draft().waivers()).isEmpty();
  }

  @Test
  void an_approval_lapses_with_the_time_it_was_given() {
    String label = bench.ready().identity().label();
    bench.submit.submit(new SubmitChange.Command(BRAND, label, MAYA, Origin.WEB));
    bench.clock.advance(Duration.ofHours(72));
    assertThat(bench.decided(label, DecideChange.Answer.APPROVE, LEO))
        .isInstanceOf(DecideChange.Outcome.Lapsed.class);
    assertThat(bench.expire.expire().done()).hasSize(1);
    assertThat(bench.request(label).state()).isEqualTo("expired");
    assertThat(bench.expire.expire().done()).isEmpty();
  }

  @Test
  void what_ships_sets_the_budgets_and_what_is_taken_back_restores_them_to_the_cent() {
    String label = bench.live();
    List<StandingBudget> shipped = budgets();
    long moved = bench.request(label).proposal().moved();
    assertThat(bench.request(label)).isInstanceOf(ChangeRequest.Watching.class);

    bench.rollBack.rollBack(
        new RollBackChange.Command(BRAND, label, "Stock ran out.", ZOE, Origin.WEB));
    bench.setByHand(label);

    assertThat(bench.request(label)).isInstanceOf(ChangeRequest.RolledBack.class);
    assertThat(cents(budgets(), TV) - cents(shipped, TV)).isEqualTo(moved);
    assertThat(cents(shipped, SEARCH) - cents(budgets(), SEARCH)).isEqualTo(moved);
    assertThat(budgets())
        .allSatisfy(
            one ->
                assertThat(
                        bench.request(label).proposal().lines().stream()
                            .filter(line -> line.channel().equals(one.channel()))
                            .findFirst()
                            .orElseThrow()
                            .before())
                    .isEqualTo(one.cents()));
  }

  private static long cents(List<StandingBudget> budgets, ChannelId channel) {
    return budgets.stream()
        .filter(one -> one.channel().equals(channel))
        .mapToLong(StandingBudget::cents)
        .sum();
  }

  @Test
  void a_request_ships_once() {
    String label = bench.live();
    assertThat(bench.ship.ship(new ShipChange.Command(BRAND, label, MAYA, Origin.WEB)))
        .isInstanceOf(ShipChange.Outcome.NotApproved.class);
    bench.settle.settle();
    assertThat(bench.facts()).containsOnlyOnce(Fact.Kind.CHANGE_SHIPPED);
  }

  @Test
  void three_days_below_the_band_take_it_back_by_itself_and_only_once() {
    String label = bench.live();
    double[] days = low(label, 2);
    bench.actuals(MONDAY, days);
    bench.clock.advance(Duration.ofDays(2));
    assertThat(bench.watch.watch())
        .singleElement()
        .isInstanceOf(WatchChanges.Outcome.Watched.class);
    bench.actuals(MONDAY.plusDays(2), low(label, 1));
    bench.clock.advance(Duration.ofDays(1));

    assertThat(bench.watch.watch())
        .singleElement()
        .isInstanceOf(WatchChanges.Outcome.RollingBack.class);
    assertThat(bench.watch.watch()).isEmpty();
    bench.setByHand(label);

    assertThat(bench.request(label).state()).isEqualTo("rolled back");
    assertThat(bench.facts().stream().filter(Fact.Kind.CHANGE_BREACH_DAY::equals)).hasSize(3);
    assertThat(bench.facts()).containsOnlyOnce(Fact.Kind.CHANGE_ROLLED_BACK);
    assertThat(bench.entries().stream().filter(e -> e.kind() == Fact.Kind.CHANGE_ROLLING_BACK))
        .allMatch(entry -> entry.actor().equals(Actor.SYSTEM));
  }

  private double[] low(String label, int days) {
    double[] low = new double[days];
    for (int d = 0; d < days; d++) {
      low[d] = 0.5 * promised(label, d);
    }
    return low;
  }

  private double promised(String label, int day) {
    return bench.request(label).proposal().promised().periods().get(day).outcome().mean();
  }

  @Test
  void what_holds_to_the_end_is_expanded_by_a_new_request_and_a_test_follows_up() {
    String label = bench.live();
    double[] days = new double[28];
    for (int d = 0; d < days.length; d++) {
      days[d] = promised(label, d);
    }
    bench.actuals(MONDAY, days);
    bench.clock.advance(Duration.ofDays(28));

    assertThat(bench.watch.watch()).singleElement().isInstanceOf(WatchChanges.Outcome.Held.class);

    assertThat(bench.request(label)).isInstanceOf(ChangeRequest.Expanded.class);
    ChangeHistory expansion = bench.now("C-0002");
    assertThat(expansion.identity().follows()).isEqualTo(label);
    assertThat(expansion.request().proposal().step()).isEqualTo(2);
    assertThat(expansion.request().proposal().moved())
        .isEqualTo(bench.request(label).proposal().moved() / 2);
    bench.clock.advance(Duration.ofDays(8));
    assertThat(bench.closeDue.close().done()).hasSize(1);
    assertThat(bench.request(label)).isInstanceOf(ChangeRequest.Closed.class);
  }

  @Test
  void little_chance_left_at_the_end_takes_it_back() {
    String label = bench.live(bench.kept(bench.wish(bench.eightPercent()), 1));
    Watch watch = bench.showWatch.show(BRAND, label).orElseThrow();
    double[] days = new double[28];
    for (int d = 0; d < days.length; d++) {
      // just inside the band, each day
      days[d] = watch.periods().get(d).promised().outcome().interval().lower() + 1e-6;
    }
    bench.actuals(MONDAY, days);
    bench.clock.advance(Duration.ofDays(28));
    assertThat(bench.watch.watch())
        .singleElement()
        .isInstanceOfSatisfying(
            WatchChanges.Outcome.RollingBack.class,
            back -> assertThat(back.why()).contains("chance of improvement"));
  }

  @Test
  void the_recommender_drafts_one_request_for_an_opportunity() {
    assertThat(bench.recommend.recommend())
        .singleElement()
        .isInstanceOfSatisfying(
            RecommendChanges.Outcome.Drafted.class, made -> assertThat(made.now()).isTrue());
    assertThat(bench.recommend.recommend())
        .singleElement()
        .isInstanceOfSatisfying(
            RecommendChanges.Outcome.Drafted.class, made -> assertThat(made.now()).isFalse());
    assertThat(bench.request("C-0001").identity().draftedBy()).isEqualTo(Actor.SYSTEM);
    assertThat(bench.request("C-0001").proposal().lines())
        .anyMatch(line -> line.channel().equals(TV) && line.after() < line.before());
  }

  @Test
  void every_step_has_its_entry_and_the_chain_holds() {
    String label = bench.live();
    long of =
        bench.entries().stream().filter(entry -> entry.subject().equals(label)).count()
            // what the shipping itself says of its legs
            - bench.entries().stream()
                .filter(entry -> entry.subject().equals(label))
                .filter(entry -> entry.kind().name().startsWith("BUDGET"))
                .count();
    assertThat(of).isEqualTo(bench.now(label).steps().size());
    assertThat(Verifying.unsigned(bench.ledger, bench.clock).verify(BRAND).verdict())
        .isInstanceOf(ChainVerification.Verdict.Intact.class);
  }
}
