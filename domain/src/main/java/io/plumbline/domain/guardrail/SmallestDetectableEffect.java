package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tests behind a move could detect an effect small enough (EXP-11). Of a channel's tests that
 * count as evidence, the sharpest is judged.
 *
 * @param most above 0 to 20 %
 * @param weeks how old a test may be
 */
public record SmallestDetectableEffect(Percent most, int weeks) implements Guardrail {

  public SmallestDetectableEffect {
    most.within("The smallest detectable effect", new Percent(1), Percent.of(20));
    that(weeks >= 1 && weeks <= 104, "Tests count for 1 to 104 weeks, not %s.", weeks);
  }

  @Override
  public Rule rule() {
    return Rule.SMALLEST_EFFECT;
  }

  @Override
  public String threshold() {
    return "at most " + most;
  }

  @Override
  public String sentence() {
    return "The sharpest test of the last %d weeks of each channel that gets more could detect an effect of %s."
        .formatted(weeks, most);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(
        Map.of("most", String.valueOf(most.hundredths()), "weeks", String.valueOf(weeks)));
  }

  @Override
  public Judged judge(Shift shift) {
    List<Judged> parts = new ArrayList<>();
    for (ChannelId channel : shift.gaining()) {
      shift.tests().stream()
          .filter(test -> test.channel().equals(channel) && test.counts(shift.ships(), weeks))
          .min(Comparator.comparingDouble(FinishedTest::smallestEffect))
          .ifPresent(test -> parts.add(judge(test)));
    }
    return Judged.all(
        parts, "No channel that gets more has a test of the last %d weeks.".formatted(weeks));
  }

  private Judged judge(FinishedTest test) {
    String effect = Words.percent(test.smallestEffect());
    return Judged.of(
        Standing.atMost(test.smallestEffect(), most.fraction()),
        Map.of(test.channel() + "." + test.id(), Words.number(test.smallestEffect())),
        "%s in %s".formatted(effect, test.id()),
        "%s could detect an effect of %s in %s; at most %s is allowed."
            .formatted(test.id(), effect, test.channel(), most));
  }
}
