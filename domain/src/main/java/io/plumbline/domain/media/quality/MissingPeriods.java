package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Periods inside the data of which nothing at all was reported. */
record MissingPeriods() implements DataQualityCheck {

  @Override
  public List<Flaw> examine(MediaDataset data) {
    List<double[]> all = data.measures().stream().map(data::series).toList();
    List<LocalDate> empty = new ArrayList<>();
    for (int t = 0; t < data.periods().size(); t++) {
      if (emptyAt(all, t, data)) {
        empty.add(data.periods().get(t));
      }
    }
    if (empty.isEmpty()) {
      return List.of();
    }
    return List.of(
        Flaw.ofAll(
            Finding.warning(
                "gap",
                new Place(null, null, null),
                "Nothing was reported of %d periods, the first of them %s."
                    .formatted(empty.size(), empty.getFirst()),
                "Import the missing periods.")));
  }

  private static boolean emptyAt(List<double[]> all, int t, MediaDataset data) {
    int periods = data.periods().size();
    for (double[] series : all) {
      for (int geo = 0; geo < data.geos().size(); geo++) {
        if (!Double.isNaN(series[geo * periods + t])) {
          return false;
        }
      }
    }
    return true;
  }
}
