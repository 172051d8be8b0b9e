package io.plumbline.domain.mix;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.MediaDataset;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the modelled periods in the data: as specified, or from the first outcome to the last. */
final class WindowSearch {

  private final MixModelSpec spec;
  private final MediaDataset data;
  private final SeriesCheck check;

  WindowSearch(MixModelSpec spec, MediaDataset data, SeriesCheck check) {
    this.spec = spec;
    this.data = data;
    this.check = check;
  }

  Optional<ModelWindow> find() {
    double[] outcome = somewhere(data.series(spec.outcomeMeasure()));
    int first = 0;
    while (first < outcome.length && Double.isNaN(outcome[first])) {
      first++;
    }
    if (first == outcome.length) {
      refuse("no-outcome", "There is no outcome in any period.", "an outcome");
      return Optional.empty();
    }
    int last = outcome.length - 1;
    while (Double.isNaN(outcome[last])) {
      last--;
    }
    LocalDate from = spec.window().from();
    LocalDate to = spec.window().to();
    int start = from == null ? first : placeOf(from, "begins");
    int end = to == null ? last : placeOf(to, "ends");
    if (start < 0 || end < 0) {
      return Optional.empty();
    }
    if (to == null && last < outcome.length - 1) {
      check.warn(
          "outcome-ends-early",
          spec.kpi().column(),
          "The outcome ends with %s, media with %s."
              .formatted(data.periods().get(last), data.periods().getLast()),
          "nothing to do if the outcome of later periods is not known yet");
    }
    List<LocalDate> periods = data.periods().subList(start, end + 1);
    int holdout = spec.window().holdout();
    int needed = fewest(spec.granularity());
    if (periods.size() - holdout < needed) {
      refuse(
          "short-history",
          "There are %d periods to fit (%d, of which %d are held out)."
              .formatted(Math.max(0, periods.size() - holdout), periods.size(), holdout),
          "at least %d".formatted(needed));
      return Optional.empty();
    }
    return Optional.of(new ModelWindow(start, periods, holdout));
  }

  /** What is known of a period in any geo. */
  private double[] somewhere(double[] series) {
    double[] known = new double[data.periods().size()];
    Arrays.fill(known, Double.NaN);
    for (int i = 0; i < series.length; i++) {
      if (!Double.isNaN(series[i])) {
        known[i % known.length] = series[i];
      }
    }
    return known;
  }

  /** Half a year of weeks, eight weeks of days. */
  private static int fewest(Granularity granularity) {
    return granularity == Granularity.WEEK ? 26 : 56;
  }

  private int placeOf(LocalDate date, String what) {
    int place = data.periods().indexOf(date);
    if (place < 0) {
      refuse(
          "window",
          "The window %s on %s, where no period of the data begins.".formatted(what, date),
          "a period's first day between %s and %s"
              .formatted(data.periods().getFirst(), data.periods().getLast()));
    }
    return place;
  }

  private void refuse(String rule, String problem, String accepted) {
    check.refuse(rule, spec.dateColumn(), problem, accepted);
  }
}
