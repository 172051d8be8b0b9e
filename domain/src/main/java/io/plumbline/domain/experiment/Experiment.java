package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A test in the state it is in. A state has the transitions that lead out of it and no others;
 * {@link ExperimentHistory} makes them of events.
 */
public sealed interface Experiment {

  /** The names of all states, in the order of a life. */
  List<String> STATES = List.of("draft", "registered", "running", "read out", "stopped");

  /** Those of tests that wait for their turn. */
  Set<String> QUEUED = Set.of("draft", "registered");

  /** Returns the draft it began with, as it was edited last. */
  Draft draft();

  /** Returns which test it is. */
  default ExperimentIdentity identity() {
    return draft().identity();
  }

  /** Returns what it asks, where, when and how. */
  default TestPlan plan() {
    return draft().plan();
  }

  /** Returns its name for people. */
  default String state() {
    return switch (this) {
      case Draft _ -> "draft";
      case Registered _ -> "registered";
      case Running _ -> "running";
      case ReadOut _ -> "read out";
      case Stopped _ -> "stopped";
    };
  }

  /** Returns how it was registered, if it ever was. */
  default Optional<Registered> registration() {
    return switch (this) {
      case Draft _ -> Optional.empty();
      case Registered registered -> Optional.of(registered);
      case Running running -> Optional.of(running.registered());
      case ReadOut readOut -> Optional.of(readOut.running().registered());
      case Stopped stopped -> stopped.before().registration();
    };
  }

  /** Returns whether nothing else may change where it runs: it is fixed, and not over. */
  default boolean isGuarded() {
    return this instanceof Registered || this instanceof Running;
  }

  /** Returns whether nothing more is measured: it has a result, or it was stopped. */
  default boolean isOver() {
    return this instanceof ReadOut || this instanceof Stopped;
  }

  /** Returns what it taught, as people noted it, oldest first; none while it is not over. */
  default List<Lesson> lessons() {
    return switch (this) {
      case Draft _, Registered _, Running _ -> List.of();
      case ReadOut readOut -> readOut.lessons();
      case Stopped stopped -> stopped.lessons();
    };
  }

  /** Returns whether it ran, is over, and nobody noted yet what it taught (GOV-08). */
  default boolean owesLesson() {
    boolean ran =
        this instanceof ReadOut
            || this instanceof Stopped stopped && stopped.before() instanceof Running;
    return ran && lessons().isEmpty();
  }

  /** Somebody's wish that a rule be set aside, not granted yet. */
  record Wish(ExperimentEvent.WaiverAsked asked, Actor by) {}

  /** Written down; may be edited. */
  record Draft(
      ExperimentIdentity identity, TestPlan plan, List<Wish> wishes, List<RuleWaiver> waivers)
      implements Experiment {

    public Draft {
      wishes = List.copyOf(wishes);
      waivers = List.copyOf(waivers);
    }

    static Draft of(ExperimentIdentity identity, TestPlan plan) {
      return new Draft(identity, plan, List.of(), List.of());
    }

    @Override
    public Draft draft() {
      return this;
    }

    Draft edited(TestPlan other) {
      return Draft.of(identity, other);
    }

    Draft asked(ExperimentEvent.WaiverAsked asked, Actor by) {
      List<Wish> more = new ArrayList<>(wishes);
      more.removeIf(wish -> wish.asked().rule() == asked.rule());
      more.add(new Wish(asked, by));
      return new Draft(identity, plan, more, waivers);
    }

    Draft waived(ExperimentEvent.Waived granted, Actor by) {
      Wish wish =
          wish(granted.rule())
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "Nobody asked to set %s aside.".formatted(granted.rule().key())));
      List<Wish> left = new ArrayList<>(wishes);
      left.remove(wish);
      List<RuleWaiver> more = new ArrayList<>(waivers);
      more.removeIf(waiver -> waiver.rule() == granted.rule());
      more.add(new RuleWaiver(granted.rule(), wish.asked().reason(), wish.by(), by));
      return new Draft(identity, plan, left, more);
    }

    /** Returns the wish to set a rule aside, if somebody has it. */
    public Optional<Wish> wish(ExperimentRule rule) {
      return wishes.stream().filter(one -> one.asked().rule() == rule).findFirst();
    }

    /** Returns whether this person granted a waiver: then another registers it. */
    public boolean isWaivedBy(Actor somebody) {
      return waivers.stream().anyMatch(waiver -> waiver.isGrantedBy(somebody));
    }

    Registered registered(ExperimentEvent.Registered how, Actor by, Instant at) {
      that(by.kind() == Actor.Kind.HUMAN, "A person registers a test, not %s.", by.name());
      that(!isWaivedBy(by), "%s waived a rule: another registers the test.", by.name());
      that(how.content().equals(plan.content()), "Another plan is registered than there is.");
      that(
          Registration.findings(this, LocalDate.ofInstant(at, ZoneOffset.UTC)).isEmpty(),
          "The plan cannot be registered as it is.");
      return new Registered(this, how, by, at);
    }
  }

  /** Its plan is fixed; it has not begun. */
  record Registered(Draft draft, ExperimentEvent.Registered how, Actor by, Instant at)
      implements Experiment {

    /** Returns the hash of what was fixed. */
    public Hash content() {
      return how.content();
    }

    Running started(ExperimentEvent.Started started, Actor who) {
      return new Running(this, started.day(), who, List.of());
    }
  }

  /**
   * It runs.
   *
   * @param started the day it began in fact
   * @param looks those so far
   */
  record Running(Registered registered, LocalDate started, Actor by, List<Look> looks)
      implements Experiment {

    public Running {
      looks = List.copyOf(looks);
    }

    @Override
    public Draft draft() {
      return registered.draft();
    }

    /** Returns the look that ended it before its last day, as planned. */
    public Optional<Look> endedBy() {
      return looks.stream()
          .filter(look -> look.ends() && look.through().isBefore(plan().last()))
          .findFirst();
    }

    Running looked(Look look) {
      that(
          looks.isEmpty() || !look.through().isBefore(looks.getLast().through()),
          "A look sees at least what the one before saw.");
      that(
          look.planned() == plan().looks().plans(look.day()),
          "Whether a look was planned is told by the plan.");
      List<Look> more = new ArrayList<>(looks);
      more.add(look);
      return new Running(registered, started, by, more);
    }

    ReadOut readOut(ExperimentEvent.ReadOut how, Actor who, Instant at) {
      return new ReadOut(this, how, who, at, List.of());
    }
  }

  /**
   * It has a result; what comes after is what was learned of it.
   *
   * @param lessons oldest first
   */
  record ReadOut(
      Running running, ExperimentEvent.ReadOut how, Actor by, Instant at, List<Lesson> lessons)
      implements Experiment {

    public ReadOut {
      lessons = List.copyOf(lessons);
    }

    @Override
    public Draft draft() {
      return running.draft();
    }

    /** Returns what was found. */
    public ExperimentResult result() {
      return how.result();
    }

    ReadOut taught(Lesson lesson) {
      return new ReadOut(running, how, by, at, and(lessons, lesson));
    }
  }

  /**
   * It ended without a result; what comes after is what was learned all the same.
   *
   * @param lessons oldest first
   */
  record Stopped(Experiment before, String reason, Actor by, Instant at, List<Lesson> lessons)
      implements Experiment {

    public Stopped {
      lessons = List.copyOf(lessons);
    }

    @Override
    public Draft draft() {
      return before.draft();
    }

    Stopped taught(Lesson lesson) {
      return new Stopped(before, reason, by, at, and(lessons, lesson));
    }
  }

  private static List<Lesson> and(List<Lesson> lessons, Lesson lesson) {
    List<Lesson> more = new ArrayList<>(lessons);
    more.add(lesson);
    return more;
  }
}
