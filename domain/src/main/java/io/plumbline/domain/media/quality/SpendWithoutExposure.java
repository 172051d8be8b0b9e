package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Money spent on a channel that showed nothing in the same period. */
record SpendWithoutExposure() implements DataQualityCheck {

  @Override
  public List<Flaw> examine(MediaDataset data) {
    List<Flaw> flaws = new ArrayList<>();
    for (Measure spend : data.measures()) {
      for (Measure.Kind kind : List.of(Measure.Kind.EXPOSURE, Measure.Kind.REACH)) {
        Measure exposure = new Measure(kind, spend.name());
        if (spend.kind() == Measure.Kind.SPEND && data.has(exposure)) {
          int paidForNothing = count(data.series(spend), data.series(exposure));
          if (paidForNothing > 0) {
            flaws.add(flaw(exposure, paidForNothing));
          }
        }
      }
    }
    return flaws;
  }

  private static int count(double[] spend, double[] exposure) {
    int count = 0;
    for (int i = 0; i < spend.length; i++) {
      if (spend[i] > 0 && exposure[i] == 0) {
        count++;
      }
    }
    return count;
  }

  private static Flaw flaw(Measure exposure, int count) {
    return new Flaw(
        exposure,
        count,
        Finding.warning(
            "spend-without-exposure",
            Place.series(exposure.name()),
            "%s has spend but no exposure in %d periods.".formatted(exposure.name(), count),
            "Check the exposure export, or drive the response by spend."));
  }
}
