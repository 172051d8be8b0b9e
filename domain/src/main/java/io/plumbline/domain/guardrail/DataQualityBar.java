package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How good the data of the channels that move, and of the outcome, must be (DQ-05).
 *
 * @param least 0 to 100
 */
public record DataQualityBar(int least) implements Guardrail {

  public DataQualityBar {
    that(least >= 0 && least <= 100, "The bar of data quality (%s) is 0 to 100.", least);
  }

  @Override
  public Rule rule() {
    return Rule.DATA_QUALITY;
  }

  @Override
  public String threshold() {
    return "at least " + least;
  }

  @Override
  public String sentence() {
    return "The data of the outcome and of every channel that moves score at least %d of 100."
        .formatted(least);
  }

  @Override
  public SortedMap<String, String> settings() {
    return new TreeMap<>(Map.of("least", String.valueOf(least)));
  }

  @Override
  public Judged judge(Shift shift) {
    List<Judged> parts = new ArrayList<>();
    for (ChannelId channel : shift.touched()) {
      parts.add(judge(channel.value(), shift.circumstances().quality().get(channel)));
    }
    parts.add(judge("the outcome", shift.circumstances().outcomeQuality()));
    return Judged.all(parts, "");
  }

  private Judged judge(String series, @Nullable Integer score) {
    String words = score == null ? "unknown" : "" + score;
    return Judged.of(
        score == null ? Standing.BLOCKED : Standing.atLeast(score, least),
        Map.of(series, words),
        "%s %s".formatted(series, words),
        "The data quality of %s is %s; at least %d is asked for.".formatted(series, words, least));
  }
}
