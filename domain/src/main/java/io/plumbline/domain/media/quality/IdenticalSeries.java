package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Two channels or controls with the same numbers: no model can tell their effects apart. */
record IdenticalSeries() implements DataQualityCheck {

  @Override
  public List<Flaw> examine(MediaDataset data) {
    List<Flaw> flaws = new ArrayList<>();
    List<Measure> measures = List.copyOf(data.measures());
    for (int later = 1; later < measures.size(); later++) {
      Measure copy = measures.get(later);
      double[] numbers = data.series(copy);
      for (Measure original : measures.subList(0, later)) {
        if (original.kind() == copy.kind()
            && moves(numbers)
            && Arrays.equals(numbers, data.series(original))) {
          flaws.add(flaw(original, copy, numbers.length));
          break;
        }
      }
    }
    return flaws;
  }

  private static boolean moves(double[] numbers) {
    return Arrays.stream(numbers).filter(value -> !Double.isNaN(value)).distinct().count() > 1;
  }

  private static Flaw flaw(Measure original, Measure copy, int numbers) {
    return new Flaw(
        copy,
        numbers,
        Finding.warning(
            "identical-series",
            Place.series(copy.name()),
            "%s has exactly the numbers of %s.".formatted(copy.name(), original.name()),
            "Map each to a column of its own, or leave one out."));
  }
}
