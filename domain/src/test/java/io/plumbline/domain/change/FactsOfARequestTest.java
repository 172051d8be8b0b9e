package io.plumbline.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.port.SampleChanges;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Probability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the ledger keeps of each step, so that finance need look nowhere else. */
class FactsOfARequestTest {

  private static ChangeHistory put(ChangeHistory history, ChangeEvent event) {
    return history.with(event, SampleChanges.by(event), SampleChanges.AT);
  }

  private static SortedMap<String, String> details(ChangeHistory history) {
    return new ChangeFact(history).details();
  }

  /** The fact of each kind of event, of the life in which everything happens. */
  private static Map<Class<?>, ChangeFact> facts() {
    Map<Class<?>, ChangeFact> facts = new LinkedHashMap<>();
    ChangeHistory history = SampleChanges.begun(1);
    facts.put(ChangeEvent.Drafted.class, new ChangeFact(history));
    for (ChangeEvent event : SampleChanges.everything()) {
      history = put(history, event);
      facts.put(event.getClass(), new ChangeFact(history));
    }
    return facts;
  }

  private static SortedMap<String, String> details(Class<? extends ChangeEvent> event) {
    return fact(event).details();
  }

  private static ChangeFact fact(Class<? extends ChangeEvent> event) {
    return java.util.Objects.requireNonNull(facts().get(event));
  }

  @Test
  void what_is_asked_for_is_told_whole_when_it_is_drafted_changed_and_put_forward() {
    Map<String, String> same =
        Map.ofEntries(
            Map.entry("title", "Move 8 % of paid social to retail media"),
            Map.entry("objective", "More revenue for the same money"),
            Map.entry("currency", "USD"),
            Map.entry("sprint", "2026-11-30 to 2026-12-13"),
            Map.entry("stage", "1 of [8 %, 12 %]"),
            Map.entry("run", "R-0212"),
            Map.entry("effect_mean", "0.02"),
            Map.entry("effect_level", "0.9"),
            Map.entry("improvement", "0.91"),
            Map.entry("tests", "EXP-034"),
            Map.entry("mde", "0.032"));
    assertThat(details(ChangeEvent.Drafted.class))
        .containsAllEntriesOf(same)
        .containsEntry("moved_cents", "400000")
        .containsKeys("explanation", "lines", "effect_lower", "effect_upper");
    assertThat(details(ChangeEvent.Edited.class))
        .containsAllEntriesOf(same)
        .containsEntry("moved_cents", "300000");
    assertThat(details(ChangeEvent.Submitted.class))
        .containsAllEntriesOf(same)
        .containsEntry("moved_cents", "300000")
        .containsEntry("policy", "1")
        .containsEntry("expires", "2026-11-22T06:00:00.123456Z")
        .containsEntry("requested_by", "maya");
    assertThat(details(ChangeEvent.Drafted.class).get("plan"))
        .startsWith("Checked after 7 days and judged after 28; 3 days in a row below the band");
  }

  @Test
  void what_it_came_from_is_told_where_it_came_from_something() {
    ChangeHistory own = SampleChanges.begun(Asks.BRAND, 2, null);
    assertThat(details(own)).doesNotContainKeys("follows", "opportunity");
    ChangeHistory seen = SampleChanges.begun(Asks.BRAND, 2, "tv to search");
    assertThat(details(seen))
        .containsEntry("opportunity", "tv to search")
        .containsEntry("follows", "C-0001");
  }

  @Test
  void the_sharpest_of_its_tests_is_told_and_that_there_is_none_as_well() {
    Proposal p = Asks.proposal();
    var blunt =
        new io.plumbline.domain.guardrail.FinishedTest("EXP-001", Asks.RETAIL, Asks.MONDAY, 0.5);
    assertThat(
            details(
                SampleChanges.begun(1)
                    .with(
                        edited(List.of(blunt, p.tests().getFirst())), Asks.MAYA, SampleChanges.AT)))
        .containsEntry("mde", "0.032")
        .containsEntry("tests", "EXP-001, EXP-034");
    assertThat(details(SampleChanges.begun(1).with(edited(List.of()), Asks.MAYA, SampleChanges.AT)))
        .containsEntry("mde", "no test")
        .containsEntry("tests", "");
  }

  private static ChangeEvent edited(List<io.plumbline.domain.guardrail.FinishedTest> tests) {
    Proposal p = Asks.proposal();
    return new ChangeEvent.Edited(
        new Proposal(
            p.title(),
            p.objective(),
            p.explanation(),
            p.currency(),
            p.sprint(),
            p.step(),
            p.stages(),
            p.lines(),
            p.expected(),
            p.promised(),
            tests,
            p.plan()));
  }

  @Test
  void a_rule_set_aside_is_told_with_the_two_who_did_it_and_the_reason_given_for_it() {
    ChangeHistory both =
        SampleChanges.begun(1)
            .with(new ChangeEvent.WaiverAsked(Rule.SWING, "Small."), Asks.LEO, SampleChanges.AT)
            .with(
                new ChangeEvent.WaiverAsked(Rule.EVIDENCE, "Young."),
                Actor.human("zoe"),
                SampleChanges.AT);
    assertThat(details(both)).containsEntry("rule", "evidence").containsEntry("reason", "Young.");
    ChangeHistory first =
        both.with(new ChangeEvent.WaiverGranted(Rule.SWING), Asks.ADA, SampleChanges.AT);
    ChangeHistory second =
        first.with(new ChangeEvent.WaiverGranted(Rule.EVIDENCE), Asks.ADA, SampleChanges.AT);
    assertThat(details(first))
        .containsEntry("rule", "swing")
        .containsEntry("reason", "Small.")
        .containsEntry("asked_by", "leo")
        .containsEntry("granted_by", "ada");
    assertThat(details(second))
        .containsEntry("rule", "evidence")
        .containsEntry("reason", "Young.")
        .containsEntry("asked_by", "zoe");
    ChangeHistory other =
        both.with(new ChangeEvent.WaiverGranted(Rule.EVIDENCE), Asks.ADA, SampleChanges.AT)
            .with(new ChangeEvent.WaiverGranted(Rule.SWING), Asks.ADA, SampleChanges.AT);
    assertThat(details(other)).containsEntry("reason", "Small.");
  }

  @Test
  void what_ships_is_told_with_who_asked_and_who_agreed() {
    assertThat(details(ChangeEvent.Shipped.class))
        .containsEntry("requested_by", "maya")
        .containsEntry("approved_by", "ada")
        .containsEntry("receipts", "sheet: done\nx");
    assertThat(details(ChangeEvent.Approved.class))
        .containsEntry("note", "Fine.")
        .containsEntry("remaining", "0")
        .containsEntry("stepped_up", "true")
        .containsEntry("approved_content_sha256", Asks.proposal(300_000, 1).content().hex())
        .containsEntry("effect_mean", "" + Asks.proposal(300_000, 1).expected().effect().mean())
        .containsEntry(
            "promised_return_mean", "" + Asks.proposal(300_000, 1).promisedPerMoney().mean());
  }

  @Test
  void the_last_agreement_approves_and_each_before_tells_how_many_are_left() {
    ChangeHistory submitted =
        put(SampleChanges.begun(1), new ChangeEvent.Submitted(1, SampleChanges.AT.plusSeconds(9)));
    assertThat(new ChangeFact(submitted).summary())
        .isEqualTo("maya puts C-0001 forward: Move 8 % of paid social to retail media");
    assertThat(new ChangeFact(put(submitted, approved(2))).summary())
        .isEqualTo("ada approves C-0001; 2 more needed");
    assertThat(new ChangeFact(put(submitted, approved(0))).summary())
        .isEqualTo("ada approves C-0001: Move 8 % of paid social to retail media");
  }

  private static ChangeEvent.Approved approved(int remaining) {
    return new ChangeEvent.Approved(Asks.proposal().content(), 1, "", remaining, false);
  }

  @Test
  void a_breach_is_told_beside_the_band_it_left() {
    assertThat(details(ChangeEvent.Breached.class))
        .containsEntry("period", "2026-11-30")
        .containsEntry("days", "1")
        .containsEntry("actual", "12.5")
        .containsEntry("promised_mean", "1000.0")
        .containsEntry("promised_lower", "835.5")
        .containsEntry("promised_upper", "1164.5")
        .containsEntry("in_a_row", "1");
    assertThat(fact(ChangeEvent.Breached.class).summary())
        .isEqualTo("C-0001 is outside its band on 2026-11-30, 1 in a row");
  }

  @Test
  void an_outcome_is_told_when_it_held_and_when_it_is_closed() {
    for (var event : List.of(ChangeEvent.Held.class, ChangeEvent.Closed.class)) {
      assertThat(details(event))
          .containsEntry("observed_mean", "0.01")
          .containsEntry("lift_mean", "270.0")
          .containsEntry("lift_level", "0.9")
          .containsEntry("days", "28")
          .containsEntry("actual", "27000.0")
          .containsEntry("improvement", "0.7")
          .doesNotContainKey("observed_return_mean");
    }
  }

  @Test
  void what_each_unit_of_money_brought_is_told_where_money_moved() {
    ChangeHistory live = watched();
    ObservedOutcome paid =
        new ObservedOutcome(
            28,
            27_000,
            Asks.estimate(0.01, 0.02),
            Asks.estimate(270, 540),
            Asks.estimate(1.5, 0.5),
            new Probability(0.7));
    assertThat(details(put(live, new ChangeEvent.Held(paid))))
        .containsEntry("observed_return_mean", "1.5")
        .containsKeys("observed_return_lower", "observed_return_upper");
  }

  private static ChangeHistory watched() {
    ChangeHistory history = SampleChanges.begun(1);
    for (ChangeEvent event : SampleChanges.everything()) {
      history = put(history, event);
      if (event instanceof ChangeEvent.Shipped) {
        return history;
      }
    }
    throw new AssertionError("Nothing shipped.");
  }

  @Test
  void what_is_taken_back_is_told_line_by_line_from_after_to_before() {
    ChangeHistory back = put(watched(), new ChangeEvent.RollingBack(new UUID(3, 6), "three days"));
    assertThat(details(back)).containsEntry("reason", "three days").containsKey("order");
    assertThat(
            details(
                put(back, new ChangeEvent.RolledBack(Asks.MONDAY.plusDays(5), List.of("undone")))))
        .containsEntry("rolled_back_on", "2026-12-05")
        .containsEntry("moved_cents", "300000")
        .containsEntry("receipts", "undone")
        .containsEntry(
            "lines",
            """
            paid social | prospecting | 2700000 | 3000000
            paid social | retargeting | 2000000 | 2000000
            retail media | sponsored | 3300000 | 3000000""");
  }
}
