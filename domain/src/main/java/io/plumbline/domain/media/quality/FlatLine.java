package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The same number for a long stretch. Of spend, exposure, reach and outcome: 8 weeks or 28 days of
 * one number other than 0 (someone spread a total evenly). Of a control: no movement at all.
 * Population, frequency, the value of a KPI and what a last click is credited with may well stand
 * still.
 */
record FlatLine() implements DataQualityCheck {

  @Override
  public List<Flaw> examine(MediaDataset data) {
    List<Flaw> flaws = new ArrayList<>();
    int stretch = data.granularity() == Granularity.WEEK ? 8 : 28;
    int periods = data.periods().size();
    for (Measure measure : data.measures()) {
      double[] series = data.series(measure);
      boolean control = measure.kind() == Measure.Kind.CONTROL;
      int flat =
          switch (measure.kind()) {
            case CONTROL -> constant(series) ? series.length : 0;
            case SPEND, EXPOSURE, REACH, OUTCOME -> flat(series, periods, stretch);
            case FREQUENCY, POPULATION, VALUE, LAST_CLICK -> 0;
          };
      if (flat > 0) {
        flaws.add(control ? still(measure, flat) : spread(measure, flat, stretch));
      }
    }
    return flaws;
  }

  private static boolean constant(double[] series) {
    for (double value : series) {
      if (value != series[0]) {
        return false;
      }
    }
    return series.length > 1;
  }

  private static int flat(double[] series, int periods, int stretch) {
    int flat = 0;
    int run = 0;
    for (int i = 0; i < series.length; i++) {
      boolean goesOn = i % periods != 0 && series[i] == series[i - 1] && series[i] != 0;
      run = goesOn ? run + 1 : 1;
      if (run == stretch) {
        flat += stretch;
      } else if (run > stretch) {
        flat++;
      }
    }
    return flat;
  }

  private static Flaw still(Measure measure, int flat) {
    return new Flaw(
        measure,
        flat,
        Finding.warning(
            "flat-line",
            Place.series(measure.name()),
            "%s never changes, so its effect cannot be learned.".formatted(measure.name()),
            "Leave the control out."));
  }

  private static Flaw spread(Measure measure, int flat, int stretch) {
    return new Flaw(
        measure,
        flat,
        Finding.warning(
            "flat-line",
            Place.series(measure.name()),
            "%s stands at the same number for stretches of %d periods or more, %d periods in all."
                .formatted(measure.name(), stretch, flat),
            "Use what was really spent, shown or earned in each period, not an even spread."));
  }
}
