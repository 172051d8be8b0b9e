package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is spent, shown or counted, below zero: a correction booked in the wrong period. */
record NegativeAmounts() implements DataQualityCheck {

  @Override
  public List<Flaw> examine(MediaDataset data) {
    List<Flaw> flaws = new ArrayList<>();
    for (Measure measure : data.measures()) {
      long negative = Arrays.stream(data.series(measure)).filter(value -> value < 0).count();
      if (negative > 0 && judged(measure)) {
        flaws.add(
            new Flaw(
                measure,
                Math.toIntExact(negative),
                Finding.warning(
                    "negative-amounts",
                    Place.series(measure.name()),
                    "%d numbers of %s are below 0.".formatted(negative, measure.name()),
                    "Book a correction in the period it corrects.")));
      }
    }
    return flaws;
  }

  private static boolean judged(Measure measure) {
    return switch (measure.kind()) {
      case SPEND, EXPOSURE, REACH, FREQUENCY, POPULATION, VALUE -> true;
      case OUTCOME, CONTROL, LAST_CLICK -> false;
    };
  }
}
