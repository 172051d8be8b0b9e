package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What else is known on the day a move would ship.
 *
 * @param learning learning phases of the ad platforms
 * @param launches the brand's calendar of launches
 * @param reach people reached a week after the move, by channel, where known
 * @param frequencies how often a reached person would see a line item a week, where known
 * @param cover stock of what is advertised
 * @param quality the data-quality score of each channel, 0 to 100
 * @param outcomeQuality that of the outcome; absent if it was not scored
 * @param running tests that run, ran lately or are to run
 */
public record Circumstances(
    List<LearningPhase> learning,
    List<Launch> launches,
    Map<ChannelId, Long> reach,
    List<Frequency> frequencies,
    List<Cover> cover,
    Map<ChannelId, Integer> quality,
    @Nullable Integer outcomeQuality,
    List<RunningTest> running) {

  /**
   * A platform learns anew how to spend a channel's money.
   *
   * @param last its last day as the platform tells it; absent if it does not
   */
  public record LearningPhase(ChannelId channel, LocalDate began, @Nullable LocalDate last) {
    public LearningPhase {
      that(last == null || !last.isBefore(began), "%s stops learning before it begins.", channel);
    }
  }

  /**
   * A major launch.
   *
   * @param channels whom it concerns; empty is all
   */
  public record Launch(String name, LocalDate first, LocalDate last, Set<ChannelId> channels) {
    public Launch {
      that(!name.isBlank(), "A launch has a name.");
      that(!last.isBefore(first), "The launch %s ends before it begins.", name);
      channels = Set.copyOf(channels);
    }
  }

  /** How often a reached person would see a line item a week. */
  public record Frequency(ChannelId channel, String item, double perWeek) {
    public Frequency {
      that(perWeek >= 0, "The frequency of %s (%s) must not be negative.", item, perWeek);
    }
  }

  /** For how many days the stock of a product lasts. */
  public record Cover(String product, int days) {
    public Cover {
      that(days >= 0, "The stock of %s (%s days) must not be negative.", product, days);
    }
  }

  /**
   * A test that runs on a channel.
   *
   * @param item the only line item it runs on; absent if it is the whole channel
   * @param last its last day, as planned or as it was
   */
  public record RunningTest(
      String id, ChannelId channel, @Nullable String item, LocalDate first, LocalDate last) {
    public RunningTest {
      that(!id.isBlank(), "A test has an id.");
      that(item == null || !item.isBlank(), "A line item of %s has no name.", channel);
      that(!last.isBefore(first), "The test %s ends before it begins.", id);
    }

    boolean isTouchedBy(BudgetLine line) {
      return line.before() != line.after()
          && line.channel().equals(channel)
          && (item == null || line.item().equals(item));
    }

    String where() {
      return item == null ? channel.value() : "%s of %s".formatted(item, channel);
    }
  }

  public Circumstances {
    learning =
        learning.stream()
            .sorted(
                Comparator.comparing((LearningPhase phase) -> phase.channel().value())
                    .thenComparing(LearningPhase::began))
            .toList();
    launches =
        launches.stream()
            .sorted(Comparator.comparing(Launch::first).thenComparing(Launch::name))
            .toList();
    reach = ByChannel.sorted(reach);
    frequencies =
        frequencies.stream()
            .sorted(
                Comparator.comparing((Frequency one) -> one.channel().value())
                    .thenComparing(Frequency::item))
            .toList();
    cover = cover.stream().sorted(Comparator.comparing(Cover::product)).toList();
    quality = ByChannel.sorted(quality);
    for (Integer score : quality.values()) {
      that(score >= 0 && score <= 100, "A quality score (%s) is 0 to 100.", score);
    }
    that(
        outcomeQuality == null || (outcomeQuality >= 0 && outcomeQuality <= 100),
        "A quality score (%s) is 0 to 100.",
        outcomeQuality);
    running = running.stream().sorted(Comparator.comparing(RunningTest::id)).toList();
    that(
        running.stream().map(RunningTest::id).distinct().count() == running.size(),
        "A running test stands there once.");
  }

  /**
   * Returns these with more tests that run; one that was stated under the name of another of them
   * gives way to it.
   */
  public Circumstances testing(List<RunningTest> more) {
    Map<String, RunningTest> all = new LinkedHashMap<>();
    running.forEach(test -> all.put(test.id(), test));
    more.forEach(test -> all.put(test.id(), test));
    return new Circumstances(
        learning,
        launches,
        reach,
        frequencies,
        cover,
        quality,
        outcomeQuality,
        List.copyOf(all.values()));
  }
}
