package io.plumbline.domain.mix;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import java.util.Arrays;

/** The data of the modelled window, time-major: geo g in period t at {@code t * geos + g}. */
final class Panel {

  private final MediaDataset data;
  private final ModelWindow window;
  private final int geos;

  Panel(MediaDataset data, ModelWindow window) {
    this.data = data;
    this.window = window;
    this.geos = data.geos().size();
  }

  int geos() {
    return geos;
  }

  /** Returns a measure's numbers over the window. */
  double[] of(Measure measure) {
    return of(measure, 0);
  }

  /** Returns a measure's numbers over {@code history} periods before the window, and the window. */
  double[] of(Measure measure, int history) {
    double[] series = data.series(measure);
    int periods = data.periods().size();
    int from = window.start() - history;
    int length = history + window.length();
    double[] cells = new double[length * geos];
    for (int t = 0; t < length; t++) {
      for (int g = 0; g < geos; g++) {
        cells[t * geos + g] = series[g * periods + from + t];
      }
    }
    return cells;
  }

  /** Returns how many periods before the window, up to {@code reach}, have numbers in all geos. */
  int history(Measure measure, int reach) {
    double[] series = data.series(measure);
    int periods = data.periods().size();
    int found = 0;
    while (found < reach && window.start() > found) {
      int t = window.start() - found - 1;
      for (int g = 0; g < geos; g++) {
        if (!(series[g * periods + t] >= 0)) {
          return found;
        }
      }
      found++;
    }
    return found;
  }

  /** Returns the people of each geo, on average over the window; 1 where nobody says. */
  double[] population() {
    double[] people = new double[geos];
    if (!data.has(Measure.POPULATION)) {
      Arrays.fill(people, 1);
      return people;
    }
    double[] cells = of(Measure.POPULATION);
    for (int i = 0; i < cells.length; i++) {
      people[i % geos] += cells[i] / window.length();
    }
    return people;
  }

  /** Returns the numbers of the geo at place {@code g}. */
  double[] ofGeo(double[] cells, int g) {
    double[] series = new double[cells.length / geos];
    for (int t = 0; t < series.length; t++) {
      series[t] = cells[t * geos + g];
    }
    return series;
  }
}
