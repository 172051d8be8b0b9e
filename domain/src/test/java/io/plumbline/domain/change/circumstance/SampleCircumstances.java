package io.plumbline.domain.change.circumstance;

import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One circumstance of each kind, and some with every part that may be left out left out. */
public final class SampleCircumstances {

  public static final ChannelId SOCIAL = new ChannelId("paid social");
  public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  public static final Instant AT = Instant.parse("2026-11-22T05:00:00.123456Z");

  public static final Circumstance LAUNCH =
      new Circumstance.Launch(
          new Circumstances.Launch(
              "Black Friday; größer",
              MONDAY.plusDays(4),
              MONDAY.plusDays(7),
              Set.of(SOCIAL, new ChannelId("tv"))));
  public static final Circumstance LAUNCH_OF_ALL =
      new Circumstance.Launch(
          new Circumstances.Launch("Spring", MONDAY.plusDays(99), MONDAY.plusDays(99), Set.of()));
  public static final Circumstance LEARNING =
      new Circumstance.LearningPhase(
          new Circumstances.LearningPhase(SOCIAL, MONDAY, MONDAY.plusDays(6)));
  public static final Circumstance LEARNING_OPEN =
      new Circumstance.LearningPhase(
          new Circumstances.LearningPhase(SOCIAL, MONDAY.minusDays(1), null));
  public static final Circumstance STOCK = stock(41);
  public static final Circumstance FREQUENCY =
      new Circumstance.Frequency(new Circumstances.Frequency(SOCIAL, "prospecting", 3.25));
  public static final Circumstance REACH = new Circumstance.Reach(SOCIAL, 2_000_000);
  public static final Circumstance TEST =
      new Circumstance.RunningTest(
          new Circumstances.RunningTest("EXP-041", SOCIAL, null, MONDAY, MONDAY.plusDays(13)));
  public static final Circumstance TEST_OF_ITEM =
      new Circumstance.RunningTest(
          new Circumstances.RunningTest(
              "EXP-042", SOCIAL, "prospecting", MONDAY, MONDAY.plusDays(13)));

  public static final List<Circumstance> ALL =
      List.of(
          LAUNCH,
          LAUNCH_OF_ALL,
          LEARNING,
          LEARNING_OPEN,
          STOCK,
          FREQUENCY,
          REACH,
          TEST,
          TEST_OF_ITEM);

  private SampleCircumstances() {}

  public static Circumstance stock(int days) {
    return new Circumstance.Stock(new Circumstances.Cover("shoes", days));
  }

  public static StatedCircumstance stated(BrandId brand, int number, Circumstance what) {
    return new StatedCircumstance(
        new UUID(8, number),
        brand,
        what,
        Actor.human("maya"),
        AT.plusSeconds(number),
        "From the shop; größer.",
        null);
  }
}
