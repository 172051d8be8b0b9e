package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A period whose numbers are all those of the period before: pasted twice. */
record RepeatedPeriods() implements DataQualityCheck {

  @Override
  public List<Flaw> examine(MediaDataset data) {
    List<double[]> moving =
        data.measures().stream()
            .filter(measure -> measure.modelled() && measure.kind().additive())
            .map(data::series)
            .toList();
    List<LocalDate> repeated = new ArrayList<>();
    for (int t = 1; t < data.periods().size() && moving.size() > 1; t++) {
      if (repeats(moving, t, data)) {
        repeated.add(data.periods().get(t));
      }
    }
    List<Flaw> flaws = new ArrayList<>();
    if (!repeated.isEmpty()) {
      for (Measure measure : data.measures()) {
        if (measure.kind() == Measure.Kind.OUTCOME) {
          flaws.add(flaw(measure, repeated, data.geos().size()));
        }
      }
    }
    return flaws;
  }

  private static boolean repeats(List<double[]> moving, int t, MediaDataset data) {
    int periods = data.periods().size();
    int numbersThatAreNotZero = 0;
    for (double[] series : moving) {
      for (int geo = 0; geo < data.geos().size(); geo++) {
        double now = series[geo * periods + t];
        if (now != series[geo * periods + t - 1]) {
          return false;
        }
        numbersThatAreNotZero += now == 0 ? 0 : 1;
      }
    }
    return numbersThatAreNotZero > 1;
  }

  private static Flaw flaw(Measure outcome, List<LocalDate> repeated, int geos) {
    return new Flaw(
        outcome,
        repeated.size() * geos,
        Finding.warning(
            "repeated-period",
            Place.series(outcome.name()),
            "%d periods repeat every number of the period before, the first of them %s."
                .formatted(repeated.size(), repeated.getFirst()),
            "Replace the copy by what was reported of that period."));
  }
}
