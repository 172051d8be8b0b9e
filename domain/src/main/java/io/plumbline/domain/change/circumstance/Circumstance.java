package io.plumbline.domain.change.circumstance;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.shared.ChannelId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/** Something that is so, or will be, and that a rule asks for. */
public sealed interface Circumstance {

  /** What a circumstance is about. Names are kept in the ledger: never rename. */
  enum Kind {
    LAUNCH("Launch"),
    LEARNING_PHASE("Learning phase"),
    STOCK("Stock"),
    FREQUENCY("Frequency"),
    REACH("Reach"),
    RUNNING_TEST("Running test");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Returns its name as people read it. */
    public String label() {
      return label;
    }

    /** Returns its name in texts: {@code learning-phase}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Returns what it is about. */
  Kind kind();

  /** Returns the thing it is stated of: of two statements on one thing, the later one counts. */
  String thing();

  /** Returns it as a sentence. */
  String sentence();

  /** Returns whether it may still matter on a day, whatever the thresholds are set to. */
  boolean matters(LocalDate day);

  /** A major launch. */
  record Launch(Circumstances.Launch launch) implements Circumstance {

    /** The longest freeze after a launch that can be set. */
    private static final int LONGEST_FREEZE = 60;

    @Override
    public Kind kind() {
      return Kind.LAUNCH;
    }

    @Override
    public String thing() {
      return "%s of %s".formatted(launch.name(), launch.first());
    }

    @Override
    public String sentence() {
      String channels =
          launch.channels().isEmpty()
              ? "every channel"
              : launch.channels().stream()
                  .map(ChannelId::value)
                  .sorted()
                  .collect(Collectors.joining(", "));
      return "%s is launched from %s to %s; it concerns %s."
          .formatted(launch.name(), launch.first(), launch.last(), channels);
    }

    @Override
    public boolean matters(LocalDate day) {
      return !launch.last().plusDays(LONGEST_FREEZE).isBefore(day);
    }
  }

  /** A platform learns anew how to spend a channel's money. */
  record LearningPhase(Circumstances.LearningPhase phase) implements Circumstance {

    /** The longest phase that can be set where the platform does not tell. */
    private static final int LONGEST = 60;

    @Override
    public Kind kind() {
      return Kind.LEARNING_PHASE;
    }

    @Override
    public String thing() {
      return "%s from %s".formatted(phase.channel(), phase.began());
    }

    @Override
    public String sentence() {
      return phase.last() == null
          ? "%s has been learning since %s; the platform does not tell until when."
              .formatted(phase.channel(), phase.began())
          : "%s learns from %s to %s.".formatted(phase.channel(), phase.began(), phase.last());
    }

    @Override
    public boolean matters(LocalDate day) {
      LocalDate last = phase.last() == null ? phase.began().plusDays(LONGEST) : phase.last();
      return !last.isBefore(day);
    }
  }

  /** For how many days the stock of a product lasts, from the day it is stated. */
  record Stock(Circumstances.Cover cover) implements Circumstance {

    public Stock {
      that(!cover.product().isBlank(), "Stock is of a product.");
      that(cover.days() <= 3_660, "Stock (%s days) lasts at most ten years.", cover.days());
    }

    @Override
    public Kind kind() {
      return Kind.STOCK;
    }

    @Override
    public String thing() {
      return cover.product();
    }

    @Override
    public String sentence() {
      return "The stock of %s lasts %d days from the day it is stated."
          .formatted(cover.product(), cover.days());
    }

    @Override
    public boolean matters(LocalDate day) {
      return true;
    }
  }

  /** How often a reached person would see a line item a week. */
  record Frequency(Circumstances.Frequency frequency) implements Circumstance {

    public Frequency {
      that(!frequency.item().isBlank(), "A frequency is of a line item.");
      that(frequency.perWeek() <= 1_000, "A frequency (%s) is 0 to 1000.", frequency.perWeek());
    }

    @Override
    public Kind kind() {
      return Kind.FREQUENCY;
    }

    @Override
    public String thing() {
      return "%s of %s".formatted(frequency.item(), frequency.channel());
    }

    @Override
    public String sentence() {
      return "A person reached sees %s %s times a week."
          .formatted(
              thing(),
              BigDecimal.valueOf(frequency.perWeek()).stripTrailingZeros().toPlainString());
    }

    @Override
    public boolean matters(LocalDate day) {
      return true;
    }
  }

  /** How many people a channel reaches a week. */
  record Reach(ChannelId channel, long people) implements Circumstance {

    public Reach {
      that(
          people >= 0 && people <= 10_000_000_000L,
          "The reach of %s (%s) is 0 to ten billion people.",
          channel,
          people);
    }

    @Override
    public Kind kind() {
      return Kind.REACH;
    }

    @Override
    public String thing() {
      return channel.value();
    }

    @Override
    public String sentence() {
      return String.format(Locale.ROOT, "%s reaches %,d people a week.", channel, people);
    }

    @Override
    public boolean matters(LocalDate day) {
      return true;
    }
  }

  /** A test that runs, or is to run. */
  record RunningTest(Circumstances.RunningTest test) implements Circumstance {

    /** For how long at most a test's late effects are counted. */
    private static final int LATEST = 28;

    @Override
    public Kind kind() {
      return Kind.RUNNING_TEST;
    }

    @Override
    public String thing() {
      return test.id();
    }

    @Override
    public String sentence() {
      return "%s runs on %s from %s to %s."
          .formatted(
              test.id(),
              test.item() == null
                  ? test.channel()
                  : "%s of %s".formatted(test.item(), test.channel()),
              test.first(),
              test.last());
    }

    @Override
    public boolean matters(LocalDate day) {
      return !test.last().plusDays(LATEST).isBefore(day);
    }
  }
}
