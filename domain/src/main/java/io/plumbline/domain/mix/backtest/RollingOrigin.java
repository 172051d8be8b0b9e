package io.plumbline.domain.mix.backtest;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.media.Granularity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * From which origins past periods are forecast, and how far; all in weeks, for data by day too.
 *
 * <p>An origin is the last period a refit sees. The newest lies the shortest horizon before the end
 * of the data, the others {@code step} apart before it. A refit at an origin is scored over every
 * horizon that the data still hold.
 *
 * @param minimumTraining the shortest history to fit to
 * @param origins how many origins at most
 * @param horizons how far to forecast, ascending
 */
public record RollingOrigin(int minimumTraining, int step, int origins, List<Integer> horizons) {

  /** Eight origins four weeks apart, forecasts over four weeks and a quarter, a year to learn. */
  public static final RollingOrigin DEFAULT = new RollingOrigin(52, 4, 8, List.of(4, 13));

  private static final int SHORTEST_TRAINING = 26;
  private static final int MOST_ORIGINS = 60;
  private static final int LONGEST_HORIZON = 52;

  /**
   * One origin.
   *
   * @param trained how many periods a refit sees
   * @param horizons how far it is scored, in periods, ascending; never empty
   */
  public record ForecastOrigin(int trained, List<Integer> horizons) {

    public ForecastOrigin {
      horizons = List.copyOf(horizons);
    }

    /** Returns how many periods behind the origin the refit forecasts. */
    public int longest() {
      return horizons.getLast();
    }
  }

  public RollingOrigin {
    that(
        minimumTraining >= SHORTEST_TRAINING,
        "A refit needs at least %s weeks, not %s.",
        SHORTEST_TRAINING,
        minimumTraining);
    that(step >= 1 && step <= 52, "Origins lie 1 to 52 weeks apart, not %s.", step);
    that(
        origins >= 1 && origins <= MOST_ORIGINS,
        "There are 1 to %s origins, not %s.",
        MOST_ORIGINS,
        origins);
    that(!horizons.isEmpty(), "A backtest needs a horizon.");
    horizons = horizons.stream().sorted().distinct().toList();
    that(
        horizons.getFirst() >= 1 && horizons.getLast() <= LONGEST_HORIZON,
        "Horizons are 1 to %s weeks long, not %s.",
        LONGEST_HORIZON,
        horizons);
  }

  /** Returns the origins in a series of so many periods, oldest first; none if it is too short. */
  public List<ForecastOrigin> over(int periods, Granularity granularity) {
    List<ForecastOrigin> found = new ArrayList<>();
    int trained = periods - inPeriods(horizons.getFirst(), granularity);
    while (found.size() < origins && trained >= inPeriods(minimumTraining, granularity)) {
      found.add(new ForecastOrigin(trained, reached(periods - trained, granularity)));
      trained -= inPeriods(step, granularity);
    }
    Collections.reverse(found);
    return found;
  }

  private List<Integer> reached(int behind, Granularity granularity) {
    return horizons.stream()
        .map(weeks -> inPeriods(weeks, granularity))
        .filter(length -> length <= behind)
        .toList();
  }

  private static int inPeriods(int weeks, Granularity granularity) {
    return weeks * 7 / granularity.days();
  }
}
