package io.plumbline.domain.experiment.readout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** What readouts where nothing happened say of the one where something may have. */
final class PlaceboChecks {

  private PlaceboChecks() {}

  /** Whether earlier windows show effects more often than alpha allows; they overlap. */
  static Check inTime(Optional<Placebo> placebo, GeoTest test) {
    if (placebo.isEmpty()) {
      return new Check(
          "placebo-in-time",
          false,
          "The pre-period holds no window like the test's.",
          "How often this readout finds effects where there are none cannot be said.");
    }
    Placebo runs = placebo.get();
    double apart = Math.max(1, Math.min(runs.runs(), test.start() / test.window() - 2));
    double most = test.alpha() + 2 * Math.sqrt(test.alpha() * (1 - test.alpha()) / apart);
    boolean passed = runs.falsePositiveRate() <= most;
    return new Check(
        "placebo-in-time",
        passed,
        say(
            "%.0f %% of %d earlier windows show an effect; the windows overlap.",
            100 * runs.falsePositiveRate(), runs.runs()),
        passed
            ? "The readout seldom finds effects where there are none."
            : "The readout finds effects where there are none: take this one with care.");
  }

  /**
   * The treated geos' lift by its rank among those of untreated ones. Were all alike, one of these
   * would be as large with the chance that the p-value says: the check fails where so many are that
   * this had a chance below alpha.
   */
  static Check inSpace(Optional<Placebo> placebo, GeoTest test, Effect effect) {
    if (placebo.isEmpty()) {
      return new Check(
          "placebo-in-space",
          false,
          "There are not twice as many controls as treated geos.",
          "The effect cannot be set against those of geos that were not treated.");
    }
    double lift = effect.lift().estimate();
    double[] estimates = placebo.get().estimates();
    int runs = estimates.length;
    int larger = (int) Arrays.stream(estimates).filter(other -> asLarge(other, lift, test)).count();
    double rank = (1.0 + larger) / (1 + runs);
    double least = 1.0 / (1 + runs);
    double chance =
        larger == 0
            ? 1
            : 1
                - new BinomialDistribution(null, runs, effect.lift().pValue())
                    .cumulativeProbability(larger - 1);
    boolean agrees = chance >= test.alpha();
    return new Check(
        "placebo-in-space",
        agrees,
        say(
            "%d of %d groups of untreated geos show a lift as large: p by rank %.3f, and %.3f at"
                + " the least; p of the readout %.3f.",
            larger, runs, rank, least, effect.lift().pValue()),
        meaning(agrees, rank, least, test.alpha()));
  }

  private static boolean asLarge(double other, double lift, GeoTest test) {
    return switch (test.alternative()) {
      case TWO_SIDED -> Math.abs(other) >= Math.abs(lift);
      case GREATER -> other >= lift;
      case LESS -> other <= lift;
    };
  }

  private static String meaning(boolean agrees, double rank, double least, double alpha) {
    if (!agrees) {
      return "Untreated geos show as large a lift more often than the p-value says: it may promise"
          + " too much.";
    }
    if (least > alpha) {
      return "The groups are too few to bear out an effect by rank; they do not speak against the"
          + " p-value.";
    }
    return rank <= alpha
        ? "By rank among untreated geos too, chance is no likely reason for the lift."
        : "By rank among untreated geos, the lift may be chance.";
  }

  private static String say(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}
