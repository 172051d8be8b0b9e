package io.plumbline.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.change.port.SampleChanges;
import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.shared.Actor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What can happen to a request in each state, and who may make it happen. */
class StatesOfARequestTest {

  /** Always on record, whatever the state. */
  private static final Set<Class<?>> NOTED =
      Set.of(ChangeEvent.Judged.class, ChangeEvent.Refused.class);

  private static final Map<String, Set<Class<?>>> LEADS_OUT =
      Map.ofEntries(
          Map.entry(
              "drafted",
              Set.of(
                  ChangeEvent.Edited.class,
                  ChangeEvent.WaiverAsked.class,
                  ChangeEvent.WaiverGranted.class,
                  ChangeEvent.Submitted.class,
                  ChangeEvent.Withdrawn.class,
                  ChangeEvent.Expired.class)),
          Map.entry(
              "submitted",
              Set.of(
                  ChangeEvent.Edited.class,
                  ChangeEvent.Submitted.class,
                  ChangeEvent.Approved.class,
                  ChangeEvent.Rejected.class,
                  ChangeEvent.Withdrawn.class,
                  ChangeEvent.Expired.class)),
          Map.entry(
              "approved",
              Set.of(
                  ChangeEvent.Edited.class,
                  ChangeEvent.Submitted.class,
                  ChangeEvent.Shipping.class,
                  ChangeEvent.Withdrawn.class,
                  ChangeEvent.Expired.class)),
          Map.entry("shipping", Set.of(ChangeEvent.Shipped.class, ChangeEvent.ShipFailed.class)),
          Map.entry(
              "watching",
              Set.of(
                  ChangeEvent.Breached.class,
                  ChangeEvent.RollingBack.class,
                  ChangeEvent.Held.class)),
          Map.entry(
              "rolling back", Set.of(ChangeEvent.RolledBack.class, ChangeEvent.RollingBack.class)),
          Map.entry("rolled back", Set.of(ChangeEvent.Closed.class)),
          Map.entry("held", Set.of(ChangeEvent.Expanded.class, ChangeEvent.Closed.class)),
          Map.entry("expanded", Set.of(ChangeEvent.Closed.class)),
          Map.entry("rejected", Set.of()),
          Map.entry("withdrawn", Set.of()),
          Map.entry("expired", Set.of()),
          Map.entry("closed", Set.of()));

  /** A history for each state. */
  private static Map<String, ChangeHistory> states() {
    Map<String, ChangeHistory> states = new LinkedHashMap<>();
    List<List<ChangeEvent>> lives = new ArrayList<>(SampleChanges.otherEnds());
    lives.add(SampleChanges.everything());
    for (List<ChangeEvent> life : lives) {
      ChangeHistory history = SampleChanges.begun(1);
      states.put(history.request().state(), history);
      for (ChangeEvent event : life) {
        history = history.with(event, SampleChanges.by(event), SampleChanges.AT);
        states.put(history.request().state(), history);
      }
    }
    return states;
  }

  /** An event of each kind that fits the content and the rules of the samples. */
  private static List<ChangeEvent> events(ChangeHistory history) {
    List<ChangeEvent> events = new ArrayList<>();
    List<List<ChangeEvent>> lives = new ArrayList<>(SampleChanges.otherEnds());
    lives.add(SampleChanges.everything());
    Set<Class<?>> seen = new HashSet<>(Set.of(ChangeEvent.Drafted.class));
    events.add(new ChangeEvent.Drafted(Asks.proposal()));
    for (List<ChangeEvent> life : lives) {
      for (ChangeEvent event : life) {
        if (seen.add(event.getClass())) {
          events.add(fitting(event, history));
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(ChangeEvent.class.getPermittedSubclasses());
    return events;
  }

  private static ChangeEvent fitting(ChangeEvent event, ChangeHistory history) {
    return switch (event) {
      case ChangeEvent.Approved given ->
          new ChangeEvent.Approved(history.request().proposal().content(), 1, "", 0, false);
      case ChangeEvent.Breached(var _, double actual, int inARow) ->
          new ChangeEvent.Breached(Asks.proposal().promised().periods().get(9), actual, inARow);
      default -> event;
    };
  }

  @Test
  void each_state_has_the_ways_out_that_are_listed_and_no_others() {
    Map<String, ChangeHistory> states = states();
    assertThat(states.keySet()).isEqualTo(new HashSet<>(LEADS_OUT.keySet()));
    states.forEach(
        (state, history) -> {
          // a wish that can be granted, where wishes are
          ChangeHistory wished =
              state.equals("drafted")
                  ? SampleChanges.begun(1)
                      .with(
                          new ChangeEvent.WaiverAsked(Rule.EVIDENCE, "Why."),
                          Asks.LEO,
                          SampleChanges.AT)
                  : history;
          for (ChangeEvent event : events(wished)) {
            boolean may =
                NOTED.contains(event.getClass())
                    || LEADS_OUT.getOrDefault(state, Set.of()).contains(event.getClass());
            if (may) {
              assertThat(wished.with(event, SampleChanges.by(event), SampleChanges.AT).steps())
                  .as("%s when %s", event.getClass().getSimpleName(), state)
                  .hasSize(wished.steps().size() + 1);
            } else {
              assertThatThrownBy(
                      () -> wished.with(event, SampleChanges.by(event), SampleChanges.AT))
                  .as("%s when %s", event.getClass().getSimpleName(), state)
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessageContaining(state);
            }
          }
        });
  }

  @Test
  void what_is_over_says_so() {
    states()
        .forEach(
            (state, history) ->
                assertThat(history.request().isOver())
                    .as(state)
                    .isEqualTo(LEADS_OUT.getOrDefault(state, Set.of()).isEmpty()));
  }

  private static ChangeHistory put(ChangeHistory history, ChangeEvent event, Actor by) {
    return history.with(event, by, SampleChanges.AT);
  }

  private static ChangeHistory submitted() {
    return put(
        SampleChanges.begun(1),
        new ChangeEvent.Submitted(1, SampleChanges.AT.plusSeconds(1)),
        Asks.LEO);
  }

  private static ChangeEvent.Approved approval(int remaining) {
    return new ChangeEvent.Approved(Asks.proposal().content(), 1, "", remaining, false);
  }

  @Test
  void the_types_too_want_four_eyes() {
    for (Actor author : List.of(Asks.MAYA, Asks.LEO, Actor.SYSTEM, Actor.human("MAYA"))) {
      assertThat(submitted().request().draft().mayBeDecidedBy(author)).isFalse();
      assertThatThrownBy(() -> put(submitted(), approval(0), author))
          .hasMessageContaining("request of their own");
      assertThatThrownBy(() -> put(submitted(), new ChangeEvent.Rejected("No."), author))
          .hasMessageContaining("request of their own");
    }
    assertThat(put(submitted(), approval(0), Asks.ADA).request().state()).isEqualTo("approved");
  }

  @Test
  void whoever_edits_is_an_author_from_then_on() {
    ChangeHistory edited =
        put(submitted(), new ChangeEvent.Edited(Asks.proposal(300_000, 1)), Asks.ADA);
    assertThat(edited.request().draft().authors()).containsExactlyInAnyOrder("maya", "leo", "ada");
  }

  @Test
  void an_approval_is_of_what_is_asked_for_under_the_rules_it_was_asked_under() {
    assertThatThrownBy(
            () ->
                put(
                    submitted(),
                    new ChangeEvent.Approved(Asks.proposal(1, 1).content(), 1, "", 0, false),
                    Asks.ADA))
        .hasMessageContaining("something else");
    assertThatThrownBy(
            () ->
                put(
                    submitted(),
                    new ChangeEvent.Approved(Asks.proposal().content(), 2, "", 0, false),
                    Asks.ADA))
        .hasMessageContaining("other rules");
  }

  @Test
  void several_approve_and_nobody_twice() {
    ChangeHistory once = put(submitted(), approval(1), Asks.ADA);
    assertThat(once.request().state()).isEqualTo("submitted");
    assertThatThrownBy(() -> put(once, approval(0), Asks.ADA)).hasMessageContaining("already");
    ChangeHistory both = put(once, approval(0), Actor.human("zoe"));
    assertThat(((ChangeRequest.Approved) both.request()).submitted().approvals())
        .extracting(approval -> approval.by().name())
        .containsExactly("ada", "zoe");
  }

  @Test
  void the_system_puts_nothing_forward() {
    assertThatThrownBy(
            () ->
                put(
                    SampleChanges.begun(1),
                    new ChangeEvent.Submitted(1, SampleChanges.AT),
                    Actor.SYSTEM))
        .hasMessageContaining("A person");
  }

  @Test
  void a_wish_is_granted_by_another_and_then_stands_no_more() {
    ChangeHistory asked =
        put(SampleChanges.begun(1), new ChangeEvent.WaiverAsked(Rule.EVIDENCE, "Why."), Asks.LEO);
    assertThat(asked.request().draft().wishes()).hasSize(1);
    assertThatThrownBy(() -> put(asked, new ChangeEvent.WaiverGranted(Rule.EVIDENCE), Asks.LEO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> put(asked, new ChangeEvent.WaiverGranted(Rule.SWING), Asks.ADA))
        .hasMessageContaining("Nobody asked");
    ChangeRequest.Drafted granted =
        put(asked, new ChangeEvent.WaiverGranted(Rule.EVIDENCE), Asks.ADA).request().draft();
    assertThat(granted.wishes()).isEmpty();
    assertThat(granted.waivers()).hasSize(1);
    ChangeHistory again =
        put(asked, new ChangeEvent.WaiverAsked(Rule.EVIDENCE, "Or so."), Asks.ADA);
    assertThat(again.request().draft().wishes())
        .singleElement()
        .satisfies(wish -> assertThat(wish.asked().reason()).isEqualTo("Or so."));
  }

  @Test
  void a_breach_is_on_record_once() {
    ChangeHistory live = states().get("watching");
    assertThat(live).isNotNull();
    ChangeEvent breach =
        new ChangeEvent.Breached(Asks.proposal().promised().periods().get(3), 1, 1);
    ChangeHistory known = put(Objects.requireNonNull(live), breach, Actor.SYSTEM);
    assertThatThrownBy(() -> put(known, breach, Actor.SYSTEM)).hasMessageContaining("on record");
  }

  @Test
  void what_could_not_ship_is_approved_as_before() {
    ChangeHistory shipping =
        put(
            put(submitted(), approval(0), Asks.ADA),
            new ChangeEvent.Shipping(new UUID(1, 1)),
            Asks.MAYA);
    ChangeHistory failed =
        put(shipping, new ChangeEvent.ShipFailed(List.of("too low")), Actor.SYSTEM);
    assertThat(failed.request()).isInstanceOf(ChangeRequest.Approved.class);
  }

  private static Proposal with(
      Proposal p, String title, String objective, String explanation, String currency) {
    return new Proposal(
        title,
        objective,
        explanation,
        currency,
        p.sprint(),
        p.step(),
        p.stages(),
        p.lines(),
        p.expected(),
        p.promised(),
        p.tests(),
        p.plan());
  }

  @Test
  void a_proposal_says_what_is_wrong_with_it() {
    Proposal p = Asks.proposal();
    assertThatThrownBy(() -> with(p, " ", "x", "x", "USD")).hasMessageContaining("title");
    assertThatThrownBy(() -> with(p, "x", "", "x", "USD")).hasMessageContaining("objective");
    assertThatThrownBy(() -> with(p, "x", "x", "y".repeat(4001), "USD"))
        .hasMessageContaining("explanation");
    assertThatThrownBy(() -> Asks.proposal(0, 1)).hasMessageContaining("Nothing is moved");
    assertThatThrownBy(() -> Asks.proposal(1, 3)).hasMessageContaining("Step 3 of 2");
    assertThat(p.moved()).isEqualTo(400_000);
    assertThat(p.changes()).hasSize(2);
    assertThat(p.reversed().getFirst().before()).isEqualTo(p.lines().getFirst().after());
    assertThat(p.before()).containsEntry(Asks.SOCIAL, 5_000_000L);
    assertThat(p.after()).containsEntry(Asks.RETAIL, 3_400_000L);
    assertThat(p.hasNextStage()).isTrue();
    assertThat(Asks.proposal(200_000, 2).hasNextStage()).isFalse();
  }

  @Test
  void each_step_is_a_fact_of_its_kind_with_what_finance_asks_for() {
    ChangeHistory history = SampleChanges.begun(1);
    Set<String> summaries = new HashSet<>();
    for (ChangeEvent event : SampleChanges.everything()) {
      history = history.with(event, SampleChanges.by(event), SampleChanges.AT);
      ChangeFact fact = new ChangeFact(history);
      assertThat(fact.subject()).isEqualTo("C-0001");
      assertThat(fact.details())
          .containsEntry("label", "C-0001")
          .containsEntry("step", "" + history.steps().size())
          .containsEntry("state", history.request().state())
          .containsKeys("request", "content_sha256");
      summaries.add(fact.summary());
      switch (event) {
        case ChangeEvent.Approved _ ->
            assertThat(fact.details())
                .containsEntry("mde", "0.032")
                .containsEntry("improvement", "0.91")
                .containsEntry("approved_by", "ada")
                .containsEntry("requested_by", "maya")
                .containsKeys("effect_lower", "effect_upper", "effect_level", "policy");
        case ChangeEvent.Shipped _ ->
            assertThat(fact.details())
                .containsEntry("moved_cents", "300000")
                .containsEntry("shipped_on", "2026-12-01")
                .containsEntry(
                    "lines",
                    "paid social | prospecting | 3000000 | 2700000\n"
                        + "retail media | sponsored | 3000000 | 3300000");
        case ChangeEvent.Closed _ ->
            assertThat(fact.details())
                .containsKeys("observed_mean", "observed_lower", "observed_upper")
                .containsEntry("learned", "Search is not endless.");
        case ChangeEvent.Judged _ ->
            assertThat(fact.details())
                .containsEntry("rule swing", "HOLDS")
                .containsEntry("rule swing input paid social.moved", "400000")
                .containsEntry("waiver evidence", "A young brand. (leo, ada)");
        default -> assertThat(fact.details()).hasSizeGreaterThan(4);
      }
    }
    assertThat(summaries).hasSizeGreaterThan(12).allMatch(summary -> summary.contains("C-0001"));
  }
}
