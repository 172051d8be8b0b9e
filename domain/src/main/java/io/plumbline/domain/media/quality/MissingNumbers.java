package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers of a series that are missing: nobody knows whether they were 0. */
record MissingNumbers() implements DataQualityCheck {

  @Override
  public List<Flaw> examine(MediaDataset data) {
    List<Flaw> flaws = new ArrayList<>();
    for (Measure measure : data.measures()) {
      double[] series = data.series(measure);
      int missing = 0;
      LocalDate first = null;
      for (int i = 0; i < series.length; i++) {
        if (Double.isNaN(series[i])) {
          missing++;
          first = earlier(first, data.periods().get(i % data.periods().size()));
        }
      }
      if (first != null) {
        flaws.add(flaw(measure, missing, series.length, first));
      }
    }
    return flaws;
  }

  private static Flaw flaw(Measure measure, int missing, int of, LocalDate first) {
    boolean spend = measure.kind() == Measure.Kind.SPEND;
    return new Flaw(
        measure,
        0,
        Finding.warning(
            spend ? "missing-spend" : "missing-numbers",
            Place.series(measure.name()),
            "%d of %d numbers of %s are missing, the first of them of %s."
                .formatted(missing, of, measure.name(), first),
            accepted(measure.kind())));
  }

  private static String accepted(Measure.Kind kind) {
    return switch (kind) {
      case SPEND -> "Write 0 where nothing was spent; a missing number is not taken for 0.";
      case LAST_CLICK ->
          "Import the last-click table of every period; one that is missing counts as nothing"
              + " credited.";
      case EXPOSURE, OUTCOME, CONTROL, REACH, FREQUENCY, POPULATION, VALUE ->
          "Report every period; write 0 where there was none.";
    };
  }

  private static LocalDate earlier(@Nullable LocalDate a, LocalDate b) {
    return a == null || b.isBefore(a) ? b : a;
  }
}
