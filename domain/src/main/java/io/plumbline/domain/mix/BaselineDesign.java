package io.plumbline.domain.mix;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.kernel.KnotKernel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The columns of level, trend, season and controls over the window. */
final class BaselineDesign {

  /** Prior scale of level and straight line: next to flat. */
  private static final double WIDE = 100;

  /** Prior scale of season and controls: worth a ninth of an observation. */
  private static final double WEAK = 3;

  private static final double DAYS_PER_YEAR = 365.25;

  private final ModelWindow window;
  private final Granularity granularity;
  private final List<LinearTerm> terms = new ArrayList<>();

  BaselineDesign(ModelWindow window, Granularity granularity) {
    this.window = window;
    this.granularity = granularity;
    terms.add(intercept());
    add("trend.linear", LinearTerm.Part.TREND, index(), WIDE, Reference.MEAN);
  }

  private enum Reference {
    ZERO,
    MEAN,
    LOWEST
  }

  List<LinearTerm> terms() {
    return List.copyOf(terms);
  }

  void season(int harmonics) {
    for (int h = 1; h <= harmonics; h++) {
      double[] sine = new double[window.length()];
      double[] cosine = new double[window.length()];
      for (int t = 0; t < window.length(); t++) {
        double angle = 2 * Math.PI * h * (middle(t) / DAYS_PER_YEAR);
        sine[t] = Math.sin(angle);
        cosine[t] = Math.cos(angle);
      }
      add("season.sin_" + h, LinearTerm.Part.SEASON, sine, WEAK, Reference.ZERO);
      add("season.cos_" + h, LinearTerm.Part.SEASON, cosine, WEAK, Reference.ZERO);
    }
    if (granularity == Granularity.DAY) {
      for (int day = 2; day <= 7; day++) {
        double[] flag = new double[window.length()];
        for (int t = 0; t < window.length(); t++) {
          flag[t] = window.periods().get(t).getDayOfWeek().getValue() == day ? 1 : 0;
        }
        add("season.weekday_" + day, LinearTerm.Part.SEASON, flag, WEAK, Reference.MEAN);
      }
    }
  }

  void control(ControlSpec spec, double[] values) {
    if (spec.treatment()) {
      add("treatment." + spec.column(), LinearTerm.Part.TREATMENT, values, WEAK, Reference.LOWEST);
    } else {
      add("control." + spec.column(), LinearTerm.Part.CONTROL, values, WEAK, Reference.MEAN);
    }
  }

  /**
   * Returns the random walk's design, row-major: what each step adds to the trend in each period,
   * by straight lines between knots {@code every} periods apart, the last at or after the window's
   * end.
   */
  static double[] walk(int periods, int every) {
    int[] places = new int[steps(periods, every) + 1];
    for (int k = 1; k < places.length; k++) {
      places[k] = k * every;
    }
    return KnotKernel.walk(periods, places);
  }

  static int steps(int periods, int every) {
    return Math.max(1, (periods - 1 + every - 1) / every);
  }

  static int defaultHarmonics(int fitted, Granularity granularity) {
    double years = fitted * granularity.days() / DAYS_PER_YEAR;
    if (years < 0.95) {
      return 0;
    }
    if (years < 1.9) {
      return 2;
    }
    return years < 3.5 ? 3 : 6;
  }

  static int defaultKnotDistance(Granularity granularity) {
    return 28 / granularity.days();
  }

  private double middle(int t) {
    LocalDate first = window.periods().get(t);
    return first.toEpochDay() + granularity.days() / 2.0;
  }

  private double[] index() {
    double[] index = new double[window.length()];
    for (int t = 0; t < index.length; t++) {
      index[t] = t;
    }
    return index;
  }

  private LinearTerm intercept() {
    double[] ones = new double[window.length()];
    Arrays.fill(ones, 1);
    return new LinearTerm("intercept", LinearTerm.Part.TREND, ones, 0, 1, 0, WIDE);
  }

  private void add(
      String name, LinearTerm.Part part, double[] raw, double scale, Reference reference) {
    int fitted = window.fitted();
    double mean = 0;
    double lowest = Double.POSITIVE_INFINITY;
    for (int t = 0; t < fitted; t++) {
      mean += raw[t] / fitted;
    }
    double squares = 0;
    for (int t = 0; t < fitted; t++) {
      squares += (raw[t] - mean) * (raw[t] - mean);
    }
    for (double value : raw) {
      lowest = Math.min(lowest, value);
    }
    double from =
        switch (reference) {
          case ZERO -> 0;
          case MEAN -> mean;
          case LOWEST -> lowest;
        };
    terms.add(new LinearTerm(name, part, raw, mean, Math.sqrt(squares / fitted), from, scale));
  }
}
