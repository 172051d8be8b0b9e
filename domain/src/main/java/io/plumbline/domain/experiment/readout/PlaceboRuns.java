package io.plumbline.domain.experiment.readout;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Repeats a readout where nothing happened: in earlier windows, and on controls. */
final class PlaceboRuns {

  private static final int MOST = 30;
  private static final int MOST_GROUPS = 20;
  private static final int FEWEST_BEFORE = 14;

  private PlaceboRuns() {}

  /**
   * Windows of the test's length that end before it, at most 30, each with at least two windows and
   * 14 periods before it.
   */
  static Optional<Placebo> inTime(LiftEstimator estimator, GeoPanel panel, GeoTest test) {
    int first = Math.max(FEWEST_BEFORE, 2 * test.window());
    int latest = test.start() - test.window();
    if (latest < first) {
      return Optional.empty();
    }
    int runs = Math.min(MOST, latest - first + 1);
    double[] estimates = new double[runs];
    int found = 0;
    for (int run = 0; run < runs; run++) {
      int start = runs == 1 ? latest : first + (latest - first) * run / (runs - 1);
      Effect effect = estimator.estimate(panel, test.at(start, start + test.end() - test.start()));
      estimates[run] = effect.lift().estimate();
      found += effect.significant(test.alpha()) ? 1 : 0;
    }
    return Optional.of(new Placebo((double) found / runs, runs, estimates));
  }

  /**
   * Groups of as many controls as there are treated geos, at most 20, each spread evenly over the
   * controls' sizes, read against the other controls; empty where there are not at least twice as
   * many controls.
   */
  static Optional<Placebo> inSpace(LiftEstimator estimator, GeoPanel panel, GeoTest test) {
    int size = test.treated().length;
    int[] bySize = bySize(panel, test);
    int groups = bySize.length / size;
    if (groups < 2) {
      return Optional.empty();
    }
    int runs = Math.min(groups, MOST_GROUPS);
    double[] estimates = new double[runs];
    int found = 0;
    for (int run = 0; run < runs; run++) {
      int group = run * groups / runs;
      int[] stand = new int[size];
      for (int i = 0; i < size; i++) {
        stand[i] = bySize[group + i * groups];
      }
      int[] others =
          Arrays.stream(test.controls())
              .filter(row -> Arrays.stream(stand).noneMatch(in -> in == row))
              .toArray();
      Effect effect = estimator.estimate(panel, test.of(stand, others));
      estimates[run] = effect.lift().estimate();
      found += effect.significant(test.alpha()) ? 1 : 0;
    }
    return Optional.of(new Placebo((double) found / runs, runs, estimates));
  }

  private static int[] bySize(GeoPanel panel, GeoTest test) {
    return IntStream.of(test.controls())
        .boxed()
        .sorted(
            Comparator.comparingDouble(
                    (Integer row) -> TreatedSeries.sum(panel.outcome()[row], 0, test.start()))
                .thenComparing(row -> panel.geos().get(row)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
