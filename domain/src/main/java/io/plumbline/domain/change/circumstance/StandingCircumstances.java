package io.plumbline.domain.change.circumstance;

import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is stated and holds: nothing withdrawn, and of two statements on one thing the later.
 *
 * @param statements in the order they were made
 */
public record StandingCircumstances(List<StatedCircumstance> statements) {

  public StandingCircumstances {
    statements = List.copyOf(statements);
  }

  /**
   * Returns what of these holds.
   *
   * @param stated in the order they were made
   */
  public static StandingCircumstances of(Collection<StatedCircumstance> stated) {
    Map<List<String>, StatedCircumstance> latest = new LinkedHashMap<>();
    for (StatedCircumstance one : stated) {
      if (one.withdrawal() == null) {
        List<String> thing = List.of(one.what().kind().name(), one.what().thing());
        latest.remove(thing);
        latest.put(thing, one);
      }
    }
    return new StandingCircumstances(new ArrayList<>(latest.values()));
  }

  /**
   * Returns what a move that ships on a day is judged by. Stock is used up from the day it was
   * stated: what lasts 41 days lasts 31 ten days later.
   *
   * @param quality the data-quality score of each channel
   * @param outcomeQuality that of the outcome; absent if it was not scored
   */
  public Circumstances on(
      LocalDate day, Map<ChannelId, Integer> quality, @Nullable Integer outcomeQuality) {
    List<Circumstances.LearningPhase> learning = new ArrayList<>();
    List<Circumstances.Launch> launches = new ArrayList<>();
    Map<ChannelId, Long> reach = new HashMap<>();
    List<Circumstances.Frequency> frequencies = new ArrayList<>();
    List<Circumstances.Cover> cover = new ArrayList<>();
    List<Circumstances.RunningTest> running = new ArrayList<>();
    for (StatedCircumstance one : statements) {
      if (one.what().matters(day)) {
        switch (one.what()) {
          case Circumstance.Launch(var launch) -> launches.add(launch);
          case Circumstance.LearningPhase(var phase) -> learning.add(phase);
          case Circumstance.Stock(var stated) -> cover.add(left(stated, one.age(day)));
          case Circumstance.Frequency(var frequency) -> frequencies.add(frequency);
          case Circumstance.Reach(var channel, var people) -> reach.put(channel, people);
          case Circumstance.RunningTest(var test) -> running.add(test);
        }
      }
    }
    return new Circumstances(
        learning, launches, reach, frequencies, cover, quality, outcomeQuality, running);
  }

  private static Circumstances.Cover left(Circumstances.Cover stated, long age) {
    return new Circumstances.Cover(stated.product(), (int) Math.max(0, stated.days() - age));
  }
}
