package io.plumbline.domain.mix;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an incrementality test found: had spend on the channels been changed by {@code spendChange}
 * in total over the test, in proportion to the spend there, the outcome would have changed by
 * {@code incrementalOutcome}, the carry-over after the test included.
 *
 * @param channels the channels that were tested together
 * @param start the first day
 * @param end the last day
 * @param spendChange money, not zero; negative where spend was cut
 * @param incrementalOutcome in the KPI's unit
 * @param standardError of the incremental outcome
 * @param geos where; all of them if empty
 */
public record LiftTest(
    List<ChannelId> channels,
    LocalDate start,
    LocalDate end,
    double spendChange,
    double incrementalOutcome,
    double standardError,
    List<Geo> geos) {

  public LiftTest {
    that(!channels.isEmpty(), "A lift test must name its channel.");
    that(!end.isBefore(start), "The test ends (%s) before it starts (%s).", end, start);
    that(
        spendChange != 0 && Double.isFinite(spendChange),
        "The spend change (%s) must be a number other than 0.",
        spendChange);
    that(Double.isFinite(incrementalOutcome), "The incremental outcome must be a number.");
    that(
        standardError > 0 && Double.isFinite(standardError),
        "The standard error (%s) must be positive.",
        standardError);
    channels = List.copyOf(channels);
    geos = List.copyOf(geos);
  }

  /**
   * Returns the way back: what a test did to the data that have it in them, undone. What was cut is
   * spent, and what it cost comes in.
   */
  public LiftTest turnedRound() {
    return new LiftTest(
        channels, start, end, -spendChange, -incrementalOutcome, standardError, geos);
  }

  /** Returns the name people use: {@code tv + radio 2024-03-04 to 2024-03-31 in north, south}. */
  public String label() {
    String what = channels.stream().map(ChannelId::value).collect(Collectors.joining(" + "));
    String where = geos.stream().map(Geo::value).collect(Collectors.joining(", ", " in ", ""));
    return "%s %s to %s%s".formatted(what, start, end, geos.isEmpty() ? "" : where);
  }
}
