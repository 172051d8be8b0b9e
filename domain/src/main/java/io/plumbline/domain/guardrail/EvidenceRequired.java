package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A channel gets more only if it was tested lately.
 *
 * @param weeks how old its newest test may be when the move ships, 1 to 104
 */
public record EvidenceRequired(int weeks) implements Guardrail {

  public EvidenceRequired {
    that(weeks >= 1 && weeks <= 104, "Tests count for 1 to 104 weeks, not %s.", weeks);
  }

  @Override
  public Rule rule() {
    return Rule.EVIDENCE;
  }

  @Override
  public String threshold() {
    return "receiver tested within %d weeks".formatted(weeks);
  }

  @Override
  public String sentence() {
    return "Every channel that gets more has a test that ended within the last %d weeks."
        .formatted(weeks);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("weeks", String.valueOf(weeks)));
  }

  @Override
  public Judged judge(Shift shift) {
    return Judged.all(
        shift.gaining().stream().map(channel -> judge(shift, channel)).toList(),
        "No channel gets more.");
  }

  private Judged judge(Shift shift, ChannelId channel) {
    FinishedTest newest =
        shift.tests().stream()
            .filter(test -> test.channel().equals(channel) && !test.ended().isAfter(shift.ships()))
            .max(Comparator.comparing(FinishedTest::ended))
            .orElse(null);
    if (newest == null) {
      return Judged.of(
          Standing.BLOCKED,
          Map.of(channel.value(), "none"),
          channel + " never tested",
          "%s has never been tested; a test within %d weeks is asked for."
              .formatted(channel, weeks));
    }
    long age = newest.age(shift.ships());
    return Judged.of(
        Standing.atMost(age, 7.0 * weeks),
        Map.of(channel.value(), newest.id() + "/" + newest.ended()),
        "%s %d days".formatted(newest.id(), age),
        "The newest test of %s, %s, ended %d days before this move ships; at most %d weeks, %d days, are allowed."
            .formatted(channel, newest.id(), age, weeks, 7 * weeks));
  }
}
