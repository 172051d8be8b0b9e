package io.plumbline.domain.experiment;

import static io.plumbline.domain.experiment.SampleTests.ADA;
import static io.plumbline.domain.experiment.SampleTests.AT;
import static io.plumbline.domain.experiment.SampleTests.FIRST;
import static io.plumbline.domain.experiment.SampleTests.LEO;
import static io.plumbline.domain.experiment.SampleTests.MAYA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What can happen to a test in each state, and who may make it happen. */
class StatesOfATestTest {

  private static final Map<String, Set<Class<?>>> LEADS_OUT =
      Map.of(
          "draft",
          Set.of(
              ExperimentEvent.Edited.class,
              ExperimentEvent.WaiverAsked.class,
              ExperimentEvent.Waived.class,
              ExperimentEvent.Registered.class,
              ExperimentEvent.Stopped.class),
          "registered",
          Set.of(ExperimentEvent.Started.class, ExperimentEvent.Stopped.class),
          "running",
          Set.of(
              ExperimentEvent.Looked.class,
              ExperimentEvent.ReadOut.class,
              ExperimentEvent.Stopped.class),
          "read out",
          Set.of(ExperimentEvent.Learned.class),
          "stopped",
          Set.of(ExperimentEvent.Learned.class));

  /** A history for each state; the draft as it is just before it is registered. */
  private static Map<String, ExperimentHistory> states() {
    Map<String, ExperimentHistory> states = new LinkedHashMap<>();
    List<List<ExperimentEvent>> lives = new ArrayList<>(SampleTests.stops());
    lives.add(SampleTests.everything());
    for (List<ExperimentEvent> life : lives) {
      ExperimentHistory history = SampleTests.begun(1);
      for (ExperimentEvent event : life) {
        history = history.with(event, SampleTests.by(event), AT);
        states.put(history.experiment().state(), history);
        if (event instanceof ExperimentEvent.Waived) {
          states.put("draft", history.with(asked(), LEO, AT));
        }
      }
    }
    return states;
  }

  private static ExperimentEvent asked() {
    return new ExperimentEvent.WaiverAsked(ExperimentRule.SMALLEST_EFFECT, "Again.");
  }

  private static List<ExperimentEvent> events() {
    List<ExperimentEvent> events = new ArrayList<>();
    Set<Class<?>> seen = new HashSet<>(Set.of(ExperimentEvent.Drafted.class));
    events.add(new ExperimentEvent.Drafted(SampleTests.plan()));
    List<List<ExperimentEvent>> lives = new ArrayList<>(SampleTests.stops());
    lives.add(SampleTests.everything());
    for (List<ExperimentEvent> life : lives) {
      for (ExperimentEvent event : life.reversed()) {
        if (seen.add(event.getClass())) {
          events.add(event);
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(ExperimentEvent.class.getPermittedSubclasses());
    return events;
  }

  @Test
  void each_state_has_the_ways_out_that_are_listed_and_no_others() {
    Map<String, ExperimentHistory> states = states();
    assertThat(states.keySet()).isEqualTo(new HashSet<>(Experiment.STATES));
    states.forEach(
        (name, history) -> {
          for (ExperimentEvent event : events()) {
            if (LEADS_OUT.getOrDefault(name, Set.of()).contains(event.getClass())) {
              assertThat(history.with(event, SampleTests.by(event), AT).steps())
                  .hasSize(history.steps().size() + 1);
            } else {
              assertThatThrownBy(() -> history.with(event, SampleTests.by(event), AT))
                  .as("%s of what is %s", event, name)
                  .isInstanceOf(IllegalStateException.class)
                  .hasMessageContaining("is " + name);
            }
          }
        });
  }

  @Test
  void each_kind_of_event_is_a_kind_of_fact_and_the_ledger_can_tell_it() {
    Set<Fact.Kind> kinds = new HashSet<>();
    List<List<ExperimentEvent>> lives = new ArrayList<>(SampleTests.stops());
    lives.add(SampleTests.everything());
    for (List<ExperimentEvent> life : lives) {
      ExperimentHistory history = SampleTests.begun(1);
      kinds.add(new ExperimentFact(history).kind());
      for (ExperimentEvent event : life) {
        history = history.with(event, SampleTests.by(event), AT);
        ExperimentFact fact = new ExperimentFact(history);
        kinds.add(fact.kind());
        assertThat(fact.subject()).isEqualTo("EXP-0001");
        assertThat(fact.summary()).contains("EXP-0001");
        assertThat(fact.details())
            .containsEntry("state", history.experiment().state())
            .containsEntry("step", "" + history.last().number());
      }
    }
    assertThat(kinds).hasSize(ExperimentEvent.class.getPermittedSubclasses().length);
  }

  private static ExperimentHistory registered(TestPlan plan, Actor by) {
    return SampleTests.begun(SampleBrands.HARBOUR.id(), 1, null, plan)
        .with(new ExperimentEvent.Registered(plan.content()), by, AT);
  }

  @Test
  void only_a_person_registers_and_only_the_plan_there_is() {
    TestPlan plan = SampleTests.plan();
    assertThat(registered(plan, MAYA).experiment().registration().orElseThrow().content())
        .isEqualTo(plan.content());
    assertThatThrownBy(() -> registered(plan, Actor.SYSTEM)).hasMessageContaining("A person");
    assertThatThrownBy(
            () -> SampleTests.begun(1).with(new ExperimentEvent.Registered(Hash.NONE), MAYA, AT))
        .hasMessageContaining("Another plan");
  }

  @Test
  void thirteen_days_or_an_mde_above_four_percent_are_refused() {
    assertThatThrownBy(() -> registered(SampleTests.plan(FIRST, 13, 0.035), MAYA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> registered(SampleTests.plan(FIRST, 14, 0.0401), MAYA))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(registered(SampleTests.plan(FIRST, 14, 0.04), MAYA).experiment().state())
        .isEqualTo("registered");
  }

  @Test
  void what_began_already_is_no_plan_unless_nobody_could_plan_it() {
    LocalDate today = LocalDate.of(2026, 11, 22);
    TestPlan late = SampleTests.plan(today.minusDays(1), 14, 0.03);
    assertThat(ExperimentRule.AHEAD.broken(late, today)).isPresent();
    assertThat(ExperimentRule.AHEAD.broken(SampleTests.plan(today, 14, 0.03), today)).isEmpty();
    assertThat(ExperimentKind.NATURAL.mayBePast()).isTrue();
  }

  @Test
  void a_waiver_takes_two_and_whoever_grants_it_does_not_register() {
    TestPlan plan = SampleTests.plan(FIRST, 14, 0.06);
    ExperimentHistory asked =
        SampleTests.lived(SampleTests.begun(1), SampleTests.everything().subList(0, 3));
    ExperimentEvent granted = new ExperimentEvent.Waived(ExperimentRule.SMALLEST_EFFECT);
    assertThatThrownBy(() -> asked.with(granted, Actor.human(" LEO "), AT))
        .hasMessageContaining("cannot grant their own waiver");
    ExperimentHistory waived = asked.with(granted, ADA, AT);
    ExperimentEvent registered = new ExperimentEvent.Registered(plan.content());
    assertThatThrownBy(() -> waived.with(registered, Actor.human("Ada"), AT))
        .hasMessageContaining("another registers");
    assertThat(waived.with(registered, LEO, AT).experiment().state()).isEqualTo("registered");
    ExperimentHistory edited = waived.with(new ExperimentEvent.Edited(plan), LEO, AT);
    assertThat(edited.experiment().draft().waivers()).isEmpty();
    assertThatThrownBy(() -> edited.with(registered, LEO, AT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void gaps_of_a_draft_are_named_and_nobody_waives_them() {
    Experiment.Draft gaps =
        SampleTests.begun(
                SampleBrands.HARBOUR.id(),
                1,
                null,
                FirstDesign.of(SampleTests.TV, "h", "revenue", FIRST))
            .experiment()
            .draft();
    assertThat(Registration.findings(gaps, FIRST))
        .extracting(Finding::rule)
        .containsExactlyInAnyOrder(
            "arms",
            "spend-change",
            "precondition",
            "precondition",
            "precondition",
            "smallest-effect");
  }

  @Test
  void every_part_of_the_plan_is_in_its_hash() {
    Set<Hash> hashes = new HashSet<>();
    TestPlan p = SampleTests.plan();
    List<TestPlan> plans = new ArrayList<>(List.of(p, SampleTests.other()));
    Geo far = new Geo("far");
    for (int part = 0; part < 19; part++) {
      plans.add(
          new TestPlan(
              part == 0 ? "x" : p.hypothesis(),
              part == 1 ? new ChannelId("radio") : p.channel(),
              part == 2 ? "x" : p.item(),
              part == 3 ? "x" : p.creative(),
              part == 4 ? ExperimentKind.SWITCHBACK : p.kind(),
              part == 5 ? List.of(far) : p.treated(),
              part == 6 ? List.of(far) : p.control(),
              part == 7 ? p.first().minusDays(1) : p.first(),
              part == 8 ? p.last().plusDays(1) : p.last(),
              part == 9 ? 8 : p.cooldownDays(),
              part == 10 ? 1 : p.spendChange(),
              part == 11 ? "x" : p.kpi(),
              part == 12 ? new Probability(0.1) : p.alpha(),
              part == 13 ? Alternative.LESS : p.alternative(),
              part == 14 ? LookSchedule.atTheEnd(14) : p.looks(),
              part == 15 ? null : p.design(),
              part == 16 ? List.of() : p.preconditions(),
              part == 17 ? null : p.expectedLift(),
              part == 18 ? EvidenceGrade.REPORTED : p.grade()));
    }
    plans.forEach(plan -> hashes.add(plan.content()));
    assertThat(hashes).hasSize(plans.size());
    assertThat(SampleTests.plan().content()).isEqualTo(p.content());
  }

  @Test
  void a_readout_that_keeps_to_the_plan_departs_from_nothing_and_any_other_says_so() {
    ExperimentHistory running =
        SampleTests.lived(
            SampleTests.begun(1),
            List.of(
                new ExperimentEvent.Registered(SampleTests.plan().content()),
                new ExperimentEvent.Started(FIRST)));
    Experiment.Running test = (Experiment.Running) running.experiment();
    TestPlan plan = test.plan();
    LocalDate counted = plan.counted().plusDays(1);
    ReadoutScope kept = ReadoutScope.asPlanned(plan, "batch 7");
    assertThat(Departures.of(test, kept, SampleTests.result(), counted)).isEmpty();
    assertThat(Departures.of(test, kept, SampleTests.result(), plan.counted()))
        .singleElement()
        .asString()
        .startsWith("It is read out 1 days before");
    ReadoutScope other =
        new ReadoutScope(
            plan.first(),
            plan.last().minusDays(1),
            plan.control(),
            plan.treated(),
            "clicks",
            Alternative.LESS,
            "x");
    ExperimentResult wide =
        new ExperimentResult(
            -1, 1, Double.NEGATIVE_INFINITY, 1, new Probability(0.9), 0.2, -0.1, -3, "did", "");
    assertThat(Departures.of(test, other, wide, counted))
        .extracting(sentence -> sentence.substring(0, sentence.indexOf(':')))
        .containsExactly(
            "Last day",
            "Treated markets",
            "Control markets",
            "KPI",
            "Alternative",
            "Level",
            "Spend");
  }

  @Test
  void a_planned_look_may_end_a_test_and_a_peek_may_not() {
    ExperimentHistory history =
        SampleTests.lived(
            SampleTests.begun(1),
            List.of(
                new ExperimentEvent.Registered(SampleTests.plan().content()),
                new ExperimentEvent.Started(FIRST)));
    ReadoutScope kept = ReadoutScope.asPlanned(SampleTests.plan(), "batch 7");
    Experiment.Running planned =
        (Experiment.Running)
            history
                .with(
                    new ExperimentEvent.Looked(
                        SampleTests.look(FIRST.plusDays(6), 7, true, Look.Verdict.SIGNIFICANT)),
                    LEO,
                    AT)
                .experiment();
    Experiment.Running peeked =
        (Experiment.Running)
            history
                .with(
                    new ExperimentEvent.Looked(
                        SampleTests.look(FIRST.plusDays(7), 8, false, Look.Verdict.SIGNIFICANT)),
                    LEO,
                    AT)
                .experiment();
    LocalDate early = FIRST.plusDays(8);
    assertThat(Departures.of(planned, kept, SampleTests.result(), early)).isEmpty();
    assertThat(Departures.of(peeked, kept, SampleTests.result(), early)).hasSize(2);
    assertThatThrownBy(
            () ->
                history.with(
                    new ExperimentEvent.Looked(
                        SampleTests.look(FIRST.plusDays(7), 8, true, Look.Verdict.CONTINUE)),
                    LEO,
                    AT))
        .hasMessageContaining("told by the plan");
  }

  @Test
  void what_was_read_out_is_a_lift_test_if_spend_changed_and_evidence_either_way() {
    Experiment.ReadOut test =
        (Experiment.ReadOut)
            SampleTests.lived(SampleTests.begun(1), SampleTests.everything()).experiment();
    TestedChannel tested = TestedChannel.of(test);
    assertThat(tested.lift().orElseThrow().label())
        .isEqualTo("tv 2026-11-30 to 2026-12-13 in east, north");
    assertThat(tested.lift().orElseThrow().spendChange())
        .as("the data have the cut in them: the way back is held against the model")
        .isEqualTo(1180);
    assertThat(tested.lift().orElseThrow().incrementalOutcome()).isEqualTo(2400);
    assertThat(tested.smallestEffect()).isEqualTo(0.06);
    ExperimentResult free =
        new ExperimentResult(10, 2, 6, 14, new Probability(0.95), 0, 0.05, 0, "audience", "");
    ExperimentHistory before =
        SampleTests.lived(SampleTests.begun(1), SampleTests.everything().subList(0, 8));
    Experiment.ReadOut without =
        (Experiment.ReadOut)
            before
                .with(
                    new ExperimentEvent.ReadOut(
                        free, ReadoutScope.asPlanned(SampleTests.plan(), "x"), List.of()),
                    LEO,
                    AT)
                .experiment();
    assertThat(TestedChannel.of(without).lift()).isEmpty();
  }
}
