package io.plumbline.adapters.ingest;

import io.plumbline.domain.media.NearestName;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one incrementality test as they were read; what is absent or wrong in itself was
 * told by whoever read it.
 */
public record LiftTestFields(
    List<String> channels,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable Double spendChange,
    @Nullable Double incrementalOutcome,
    @Nullable Double standardError,
    List<String> geos) {

  public static final String CHANNEL = "channel";
  public static final String START = "start_date";
  public static final String END = "end_date";
  public static final String SPEND_CHANGE = "spend_change";
  public static final String INCREMENTAL_OUTCOME = "incremental_outcome";
  public static final String STANDARD_ERROR = "standard_error";
  public static final String GEOS = "geos";

  /** The fields every test has. */
  public static final List<String> REQUIRED =
      List.of(CHANNEL, START, END, SPEND_CHANGE, INCREMENTAL_OUTCOME, STANDARD_ERROR);

  private static final int LONGEST_NAME = 80;

  /** Takes what is wrong with a field. */
  @FunctionalInterface
  public interface Teller {
    void error(String rule, String field, String problem, String accepted);
  }

  /**
   * Returns the test, or null after telling everything that keeps it from being one.
   *
   * @param paid the names of the channels that have spend
   */
  public @Nullable LiftTest test(Set<String> paid, Teller teller) {
    boolean known = known(paid, teller);
    boolean sound = sound(teller);
    if (!known
        || !sound
        || start == null
        || end == null
        || spendChange == null
        || incrementalOutcome == null
        || standardError == null) {
      return null;
    }
    return new LiftTest(
        channels.stream().map(ChannelId::new).toList(),
        start,
        end,
        spendChange,
        incrementalOutcome,
        standardError,
        geos.stream().map(Geo::new).toList());
  }

  private boolean known(Set<String> paid, Teller teller) {
    for (String channel : channels) {
      if (!paid.contains(channel)) {
        teller.error(
            "unknown-channel",
            CHANNEL,
            "The model has no paid channel \"%s\".".formatted(channel),
            NearestName.to(channel, paid)
                .map(
                    nearest ->
                        "One of: %s. The nearest is \"%s\"."
                            .formatted(String.join(", ", paid), nearest))
                .orElse("A channel with spend."));
      }
    }
    return !channels.isEmpty() && paid.containsAll(channels);
  }

  private boolean sound(Teller teller) {
    boolean sound = true;
    if (start != null && end != null && end.isBefore(start)) {
      teller.error(
          "value",
          END,
          "The test ends (%s) before it starts (%s).".formatted(end, start),
          "The last day of the test.");
      sound = false;
    }
    if (spendChange != null && spendChange == 0) {
      teller.error(
          "value",
          SPEND_CHANGE,
          "A test that changed no spend says nothing of its effect.",
          "The change of spend over the test, in total; negative where spend was cut.");
      sound = false;
    }
    if (standardError != null && !(standardError > 0)) {
      teller.error(
          "value",
          STANDARD_ERROR,
          "The standard error is %s.".formatted(standardError),
          "A number above 0.");
      sound = false;
    }
    for (String geo : geos) {
      if (geo.length() > LONGEST_NAME) {
        teller.error("value", GEOS, "A geo's name is too long.", "At most 80 characters.");
        sound = false;
      }
    }
    return sound;
  }
}
