package io.plumbline.domain.experiment.usecase;

import static io.plumbline.domain.experiment.usecase.ExperimentBench.ADA;
import static io.plumbline.domain.experiment.usecase.ExperimentBench.FIN;
import static io.plumbline.domain.experiment.usecase.ExperimentBench.LEO;
import static io.plumbline.domain.experiment.usecase.ExperimentBench.MAYA;
import static io.plumbline.domain.mix.registry.SampleRun.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.experiment.ExperimentRule;
import io.plumbline.domain.experiment.Lesson;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.registry.SampleRun;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people do with a test, from its draft to its result. */
class LifeOfATestTest {

  private static final LocalDate FIRST = SampleTests.FIRST;

  private final ExperimentBench bench = new ExperimentBench();

  private void startedOn(LocalDate day) {
    assertThat(
            bench.start.start(new StartExperiment.Command(BRAND, "EXP-0001", day, LEO, Origin.WEB)))
        .isInstanceOf(StartExperiment.Outcome.Started.class);
  }

  private LookAtExperiment.Outcome looked(LocalDate through, Look.Verdict verdict) {
    return bench.look.look(
        new LookAtExperiment.Command(
            BRAND, "EXP-0001", through, -900, 300, -1600, -200, verdict, "", LEO, Origin.WEB));
  }

  private ReadOutExperiment.Outcome readOut() {
    return bench.readOut.readOut(
        new ReadOutExperiment.Command(
            BRAND,
            "EXP-0001",
            SampleTests.result(),
            ReadoutScope.asPlanned(bench.test("EXP-0001").plan(), "batch 7"),
            LEO,
            Origin.WEB));
  }

  @Test
  void a_test_is_drafted_registered_started_looked_at_and_read_out_each_with_its_entry() {
    bench.drafted(SampleTests.switched(14, 0.035), MAYA);
    assertThat(bench.registered("EXP-0001", LEO))
        .isInstanceOf(RegisterExperiment.Outcome.Registered.class);
    bench.clock.advance(Duration.ofDays(8));
    startedOn(FIRST);
    bench.clock.advance(Duration.ofDays(7));
    assertThat(looked(FIRST.plusDays(6), Look.Verdict.CONTINUE))
        .isInstanceOfSatisfying(
            LookAtExperiment.Outcome.Looked.class,
            one -> assertThat(one.look().planned()).isTrue());
    bench.clock.advance(Duration.ofDays(20));
    assertThat(readOut())
        .isInstanceOfSatisfying(
            ReadOutExperiment.Outcome.ReadOut.class, one -> assertThat(one.departures()).isEmpty());
    assertThat(bench.entries())
        .extracting(LedgerEntry::kind)
        .containsExactly(
            Fact.Kind.EXPERIMENT_DRAFTED,
            Fact.Kind.EXPERIMENT_REGISTERED,
            Fact.Kind.EXPERIMENT_STARTED,
            Fact.Kind.EXPERIMENT_LOOKED,
            Fact.Kind.EXPERIMENT_READ_OUT);
    assertThat(bench.entries().get(1).details())
        .containsEntry("mde", "0.035")
        .containsEntry("registered_sha256", SampleTests.switched(14, 0.035).content().hex());
    assertThat(bench.entries().getLast().details())
        .containsEntry("departures", "none")
        .containsEntry("standard_error", "600.0");
  }

  @Test
  void nobody_registers_what_they_have_not_seen() {
    bench.drafted(SampleTests.plan(), MAYA);
    assertThat(
            bench.register.register(
                new RegisterExperiment.Command(BRAND, "EXP-0001", Hash.NONE, LEO, Origin.WEB)))
        .isEqualTo(new RegisterExperiment.Outcome.Changed(SampleTests.plan().content()));
  }

  @Test
  void two_weeks_and_four_percent_hold_unless_two_people_waive_them_and_another_registers() {
    bench.drafted(SampleTests.plan(FIRST, 13, 0.05), MAYA);
    assertThat(bench.registered("EXP-0001", LEO))
        .isInstanceOfSatisfying(
            RegisterExperiment.Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::rule)
                    .containsExactly("two-weeks", "smallest-effect"));
    for (ExperimentRule rule :
        new ExperimentRule[] {ExperimentRule.TWO_WEEKS, ExperimentRule.SMALLEST_EFFECT}) {
      assertThat(waived(rule, null, ADA))
          .isEqualTo(new WaiveExperimentRule.Outcome.NobodyAsked(rule));
      assertThat(waived(rule, "A small market.", MAYA))
          .isInstanceOf(WaiveExperimentRule.Outcome.Asked.class);
      assertThat(waived(rule, null, MAYA)).isEqualTo(new WaiveExperimentRule.Outcome.OwnWish(MAYA));
      assertThat(waived(rule, null, FIN))
          .isEqualTo(new WaiveExperimentRule.Outcome.NotAllowed(FIN));
      assertThat(waived(rule, null, ADA)).isInstanceOf(WaiveExperimentRule.Outcome.Granted.class);
    }
    assertThat(bench.registered("EXP-0001", ADA))
        .isEqualTo(new RegisterExperiment.Outcome.OwnWaiver(ADA));
    assertThat(bench.registered("EXP-0001", MAYA))
        .isInstanceOf(RegisterExperiment.Outcome.Registered.class);
    assertThat(bench.entries().getLast().details())
        .containsEntry("waived", "two-weeks, smallest-effect");
  }

  private WaiveExperimentRule.Outcome waived(
      ExperimentRule rule, @Nullable String reason, Actor by) {
    return bench.waive.waive(
        new WaiveExperimentRule.Command(BRAND, "EXP-0001", rule, reason, by, Origin.WEB));
  }

  @Test
  void auditors_change_nothing_and_leave_no_entry() {
    assertThat(bench.drafted(SampleTests.plan(), FIN))
        .isEqualTo(new DraftExperiment.Outcome.NotAllowed(FIN));
    bench.drafted(SampleTests.plan(), MAYA);
    assertThat(bench.registered("EXP-0001", FIN))
        .isEqualTo(new RegisterExperiment.Outcome.NotAllowed(FIN));
    assertThat(bench.stop.stop(new StopExperiment.Command(BRAND, "EXP-0001", "x", FIN, Origin.WEB)))
        .isEqualTo(new StopExperiment.Outcome.NotAllowed(FIN));
    assertThat(bench.entries()).hasSize(1);
  }

  @Test
  void a_registered_plan_is_edited_no_more() {
    bench.drafted(SampleTests.plan(), MAYA);
    bench.registered("EXP-0001", LEO);
    assertThat(
            bench.edit.edit(
                new EditExperiment.Command(BRAND, "EXP-0001", SampleTests.plan(), LEO, Origin.WEB)))
        .isInstanceOf(EditExperiment.Outcome.TooLate.class);
  }

  @Test
  void two_tests_on_one_channel_at_one_time_are_one_too_many() {
    bench.drafted(SampleTests.plan(), MAYA);
    bench.registered("EXP-0001", LEO);
    TestPlan first = SampleTests.plan();
    bench.drafted(SampleTests.plan(first.counted(), 14, 0.03), MAYA);
    assertThat(bench.registered("EXP-0002", LEO))
        .isInstanceOfSatisfying(
            RegisterExperiment.Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .singleElement()
                    .extracting(Finding::rule)
                    .isEqualTo("contamination"));
    bench.drafted(SampleTests.plan(first.counted().plusDays(1), 14, 0.03), MAYA);
    assertThat(bench.registered("EXP-0003", LEO))
        .isInstanceOf(RegisterExperiment.Outcome.Registered.class);
    bench.drafted(SampleTests.plan(new ChannelId("radio"), FIRST, 14, 0.03), MAYA);
    assertThat(bench.registered("EXP-0004", LEO))
        .isInstanceOf(RegisterExperiment.Outcome.Registered.class);
  }

  @Test
  void nothing_begins_or_is_seen_before_its_day() {
    bench.drafted(SampleTests.switched(14, 0.035), MAYA);
    bench.registered("EXP-0001", LEO);
    assertThat(
            bench.start.start(
                new StartExperiment.Command(BRAND, "EXP-0001", FIRST, LEO, Origin.WEB)))
        .isEqualTo(new StartExperiment.Outcome.TooEarly(bench.today()));
    bench.clock.advance(Duration.ofDays(9));
    startedOn(FIRST);
    assertThat(looked(FIRST.plusDays(2), Look.Verdict.CONTINUE))
        .isInstanceOf(LookAtExperiment.Outcome.NotThen.class);
    assertThat(looked(FIRST.plusDays(1), Look.Verdict.SIGNIFICANT))
        .isInstanceOfSatisfying(
            LookAtExperiment.Outcome.Looked.class,
            one -> assertThat(one.look().planned()).isFalse());
    assertThat(bench.entries().getLast().summary()).contains("a peek that was not planned");
    assertThat(looked(FIRST, Look.Verdict.CONTINUE))
        .isInstanceOf(LookAtExperiment.Outcome.NotThen.class);
    assertThat(readOut()).isInstanceOf(ReadOutExperiment.Outcome.TooEarly.class);
  }

  @Test
  void an_occasion_is_drafted_once() {
    var command =
        new DraftExperiment.Command(
            BRAND, null, SampleTests.plan(), "after C-0001", Actor.SYSTEM, Origin.JOB);
    assertThat(bench.draft.draft(command)).isInstanceOf(DraftExperiment.Outcome.Drafted.class);
    assertThat(bench.draft.draft(command)).isInstanceOf(DraftExperiment.Outcome.AlreadyThere.class);
    assertThat(bench.entries()).hasSize(1);
  }

  @Test
  void the_queue_is_never_empty_and_says_what_is_drafted_and_why() {
    assertThat(bench.keep.keep())
        .singleElement()
        .isInstanceOf(KeepTestQueued.Outcome.Nothing.class);
    bench.modelled(
        SampleRun.number(1).channel("tv", 2, 0.1).channel("search", 2.2, 1.5).weeks(60, 13));
    RankTests.Queue queue = bench.rank.rank(BRAND);
    assertThat(queue.ranked())
        .first()
        .satisfies(one -> assertThat(one.channel()).isEqualTo(new ChannelId("search")));
    assertThat(queue.ranked().getFirst().reasons())
        .satisfiesExactly(
            why -> assertThat(why).startsWith("Its marginal ROAS within 60 days is "),
            much -> assertThat(much).matches("A test would leave \\d+ % of what is not known.*"),
            last -> assertThat(last).isEqualTo("It was never tested."));
    assertThat(queue.pace().verdict()).isEqualTo(Diagnostics.Verdict.FAIL);
    assertThat(bench.keep.keep())
        .singleElement()
        .isInstanceOf(KeepTestQueued.Outcome.Drafted.class);
    assertThat(bench.test("EXP-0001").plan().channel()).isEqualTo(new ChannelId("search"));
    assertThat(bench.test("EXP-0001").plan().hypothesis()).contains("search brings");
    assertThat(bench.keep.keep()).containsExactly(new KeepTestQueued.Outcome.Queued(BRAND, 1));
    bench.stop.stop(new StopExperiment.Command(BRAND, "EXP-0001", "No.", LEO, Origin.WEB));
    assertThat(bench.keep.keep())
        .singleElement()
        .isInstanceOf(KeepTestQueued.Outcome.Nothing.class);
    bench.clock.advance(Duration.ofDays(7));
    assertThat(bench.keep.keep())
        .singleElement()
        .isInstanceOf(KeepTestQueued.Outcome.Drafted.class);
    assertThat(bench.entries().getLast().details())
        .containsEntry("occasion", "rotation of 2026-11-23");
  }

  @Test
  void a_result_counts_for_the_pace_and_the_age_in_the_queue() {
    bench.modelled(
        SampleRun.number(1).channel("tv", 2, 0.1).channel("search", 2.2, 1.5).weeks(60, 13));
    bench.drafted(SampleTests.plan(), MAYA);
    bench.registered("EXP-0001", LEO);
    bench.clock.advance(Duration.ofDays(40));
    startedOn(FIRST);
    readOut();
    RankTests.Queue queue = bench.rank.rank(BRAND);
    assertThat(queue.pace().lastYear()).isEqualTo(1);
    assertThat(queue.pace().verdict()).isEqualTo(Diagnostics.Verdict.FAIL);
    assertThat(
            queue.ranked().stream()
                .filter(one -> one.channel().equals(SampleTests.TV))
                .findFirst()
                .map(one -> Objects.requireNonNull(one.tested())))
        .contains(FIRST.plusDays(13));
  }

  /** GOV-08: misses are talked of, too. */
  @Test
  void a_test_that_ran_and_is_over_owes_what_it_taught_until_somebody_notes_it() {
    bench.drafted(SampleTests.plan(), MAYA);
    bench.registered("EXP-0001", LEO);
    bench.clock.advance(Duration.ofDays(40));
    startedOn(FIRST);
    NoteLesson.Command lesson =
        new NoteLesson.Command(
            BRAND, "EXP-0001", "It brings less than we said.", "Cut it.", MAYA, Origin.WEB);
    assertThat(bench.note.note(lesson)).isInstanceOf(NoteLesson.Outcome.NotOver.class);
    assertThat(bench.test("EXP-0001").owesLesson()).isFalse();
    readOut();
    assertThat(bench.test("EXP-0001").owesLesson()).isTrue();
    assertThat(bench.note.note(lesson)).isInstanceOf(NoteLesson.Outcome.Noted.class);
    assertThat(bench.test("EXP-0001").owesLesson()).isFalse();
    assertThat(bench.test("EXP-0001").lessons())
        .containsExactly(
            new Lesson("It brings less than we said.", "Cut it.", MAYA, bench.clock.instant()));
    LedgerEntry entry = bench.entries().getLast();
    assertThat(entry.kind()).isEqualTo(Fact.Kind.EXPERIMENT_LEARNED);
    assertThat(entry.actor()).isEqualTo(MAYA);
    assertThat(entry.details())
        .containsEntry("learned", "It brings less than we said.")
        .containsEntry("follows", "Cut it.")
        .containsEntry("state", "read out");
  }

  @Test
  void more_may_be_learned_later_and_everything_stays() {
    bench.drafted(SampleTests.plan(), MAYA);
    bench.stop.stop(new StopExperiment.Command(BRAND, "EXP-0001", "No.", LEO, Origin.WEB));
    assertThat(bench.test("EXP-0001").owesLesson()).as("it never ran").isFalse();
    for (String learned : List.of("Too dear.", "x".repeat(4000))) {
      assertThat(
              bench.note.note(
                  new NoteLesson.Command(BRAND, "EXP-0001", learned, "", LEO, Origin.WEB)))
          .isInstanceOf(NoteLesson.Outcome.Noted.class);
    }
    assertThat(bench.test("EXP-0001").lessons())
        .extracting(Lesson::learned)
        .containsExactly("Too dear.", "x".repeat(4000));
    assertThat(bench.entries().getLast().summary()).hasSizeLessThan(300);
  }

  @Test
  void what_was_learned_is_noted_by_a_lead_or_an_admin_in_words() {
    bench.drafted(SampleTests.plan(), MAYA);
    bench.stop.stop(new StopExperiment.Command(BRAND, "EXP-0001", "No.", LEO, Origin.WEB));
    assertThat(bench.note.note(new NoteLesson.Command(BRAND, "EXP-0001", "x", "", FIN, Origin.WEB)))
        .isEqualTo(new NoteLesson.Outcome.NotAllowed(FIN));
    assertThat(bench.note.note(new NoteLesson.Command(BRAND, "EXP-0009", "x", "", LEO, Origin.WEB)))
        .isEqualTo(new NoteLesson.Outcome.Unknown());
    for (String wrong : List.of(" ", "x".repeat(4001))) {
      assertThatThrownBy(
              () ->
                  bench.note.note(
                      new NoteLesson.Command(BRAND, "EXP-0001", wrong, "", LEO, Origin.WEB)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 to 4000 characters");
    }
    assertThat(bench.test("EXP-0001").lessons()).isEmpty();
  }
}
