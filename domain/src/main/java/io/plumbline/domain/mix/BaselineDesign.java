package io.plumbline.domain.mix;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.LinearTerm.Part;
import io.plumbline.domain.mix.kernel.KnotKernel;
import io.plumbline.domain.mix.kernel.LinearBlock;
import io.plumbline.domain.mix.port.HolidayCalendar.Holiday;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of level, trend, season, holidays and controls over the window. */
final class BaselineDesign {

  /** Prior scale of level and straight line: next to flat. */
  private static final double WIDE = 100;

  /** Prior scale of season and controls: worth a ninth of an observation. */
  private static final double WEAK = 3;

  /** Prior scale of holidays: there are many, seen seldom. */
  private static final double TIGHT = 1;

  private static final double DAYS_PER_YEAR = 365.25;

  private final ModelWindow window;
  private final Granularity granularity;
  private final List<Geo> geos;

  /** What every geo has for itself, geo by geo: its level, then its controls. */
  private final List<List<LinearTerm>> local = new ArrayList<>();

  private final List<LinearTerm> shared = new ArrayList<>();

  /** The means over geos of what geos have for themselves. */
  private final List<LinearTerm> means = new ArrayList<>();

  BaselineDesign(ModelWindow window, Granularity granularity, List<Geo> geos) {
    this.window = window;
    this.granularity = granularity;
    this.geos = geos;
    for (int g = 0; g < geos.size(); g++) {
      double[] ones = new double[window.length()];
      Arrays.fill(ones, 1);
      local.add(new ArrayList<>());
      local
          .get(g)
          .add(new LinearTerm(named("intercept", g), Part.TREND, place(g), ones, 0, 1, 0, WIDE));
    }
    add("trend.linear", Part.TREND, index(), WIDE, false);
  }

  void season(BaselineSpec spec) {
    Integer asked = spec.yearlyHarmonics();
    int harmonics = asked == null ? defaultHarmonics(window.fitted(), granularity) : asked;
    for (int h = 1; h <= harmonics; h++) {
      double[] sine = new double[window.length()];
      double[] cosine = new double[window.length()];
      for (int t = 0; t < window.length(); t++) {
        double angle = 2 * Math.PI * h * (middle(t) / DAYS_PER_YEAR);
        sine[t] = Math.sin(angle);
        cosine[t] = Math.cos(angle);
      }
      add("season.sin_" + h, Part.SEASON, sine, WEAK, true);
      add("season.cos_" + h, Part.SEASON, cosine, WEAK, true);
    }
    for (int day = 2; day <= 7 && granularity == Granularity.DAY && spec.dayOfWeek(); day++) {
      double[] flag = new double[window.length()];
      for (int t = 0; t < window.length(); t++) {
        flag[t] = window.periods().get(t).getDayOfWeek().getValue() == day ? 1 : 0;
      }
      add("season.weekday_" + day, Part.SEASON, flag, WEAK, false);
    }
  }

  /** Adds a column a holiday: how many of its days fall into each period. */
  void holidays(List<Holiday> holidays) {
    Map<String, double[]> columns = new LinkedHashMap<>();
    LocalDate first = window.periods().getFirst();
    for (Holiday holiday : holidays) {
      long days = ChronoUnit.DAYS.between(first, holiday.day());
      int t = Math.toIntExact(Math.floorDiv(days, granularity.days()));
      if (t >= 0 && t < window.length()) {
        columns.computeIfAbsent(holiday.name(), any -> new double[window.length()])[t]++;
      }
    }
    columns.forEach(
        (name, column) -> {
          if (Arrays.stream(column).limit(window.fitted()).distinct().count() > 1) {
            add("holiday." + name, Part.HOLIDAYS, column, TIGHT, true);
          }
        });
  }

  /**
   * Adds a control with a slope of its own in every geo, pooled over geos.
   *
   * @param cells its values, time-major
   */
  void control(ControlSpec spec, double[] cells) {
    int fitted = window.fitted() * geos.size();
    Scale scale = Scale.of(cells, fitted);
    Part part = spec.treatment() ? Part.TREATMENT : Part.CONTROL;
    String name = (spec.treatment() ? "treatment." : "control.") + spec.column();
    double reference = spec.treatment() ? scale.lowest() : scale.mean();
    for (int g = 0; g < geos.size(); g++) {
      double[] raw = new double[window.length()];
      for (int t = 0; t < raw.length; t++) {
        raw[t] = cells[t * geos.size() + g];
      }
      local
          .get(g)
          .add(
              new LinearTerm(
                  named(name, g),
                  part,
                  place(g),
                  raw,
                  scale.mean(),
                  scale.unit(),
                  reference,
                  WEAK));
    }
    if (geos.size() > 1) {
      double[] none = new double[window.length()];
      means.add(
          new LinearTerm(name, Part.MEAN, LinearTerm.EVERYWHERE, none, 0, scale.unit(), 0, WEAK));
    }
  }

  /** Returns the terms, factored. */
  ResolvedMixModel.Baseline factored(BaselineSpec spec) {
    Integer asked = spec.knotEvery();
    int every = asked == null ? defaultKnotDistance(granularity) : asked;
    double[] walk = walk(window.length(), every);
    int steps = steps(window.length(), every);
    List<LinearTerm> terms = terms();
    LinearBlock block =
        geos.size() == 1
            ? LinearBlock.ofOne(
                columns(terms), terms.size(), scales(terms), walk, steps, window.fitted())
            : geoBlock(walk, steps);
    return new ResolvedMixModel.Baseline(terms, block, every);
  }

  /** Returns the terms in the order of the block's coefficients. */
  List<LinearTerm> terms() {
    List<LinearTerm> terms = new ArrayList<>();
    if (geos.size() == 1) {
      List<LinearTerm> own = local.getFirst();
      terms.add(own.getFirst());
      terms.addAll(shared);
      terms.addAll(own.subList(1, own.size()));
      return terms;
    }
    local.forEach(terms::addAll);
    terms.addAll(shared);
    terms.addAll(means);
    return terms;
  }

  private LinearBlock geoBlock(double[] walk, int steps) {
    int own = local.getFirst().size();
    double[] deviations = scales(local.getFirst());
    double[] means = deviations.clone();
    means[0] = 0;
    double[] cells = new double[window.length() * geos.size() * own];
    for (int t = 0; t < window.length(); t++) {
      for (int g = 0; g < geos.size(); g++) {
        for (int j = 0; j < own; j++) {
          cells[(t * geos.size() + g) * own + j] = local.get(g).get(j).standardised(t);
        }
      }
    }
    return new LinearBlock(
        geos.size(),
        window.fitted(),
        cells,
        own,
        deviations,
        means,
        columns(shared),
        shared.size(),
        scales(shared),
        walk,
        steps);
  }

  private double[] columns(List<LinearTerm> terms) {
    double[] columns = new double[window.length() * terms.size()];
    for (int t = 0; t < window.length(); t++) {
      for (int j = 0; j < terms.size(); j++) {
        columns[t * terms.size() + j] = terms.get(j).standardised(t);
      }
    }
    return columns;
  }

  private static double[] scales(List<LinearTerm> terms) {
    return terms.stream().mapToDouble(LinearTerm::priorScale).toArray();
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

  private String named(String name, int g) {
    return geos.size() == 1 ? name : name + "." + geos.get(g);
  }

  private int place(int g) {
    return geos.size() == 1 ? LinearTerm.EVERYWHERE : g;
  }

  private void add(String name, Part part, double[] raw, double priorScale, boolean fromZero) {
    Scale scale = Scale.of(raw, window.fitted());
    double reference = fromZero ? 0 : scale.mean();
    shared.add(
        new LinearTerm(
            name,
            part,
            LinearTerm.EVERYWHERE,
            raw,
            scale.mean(),
            scale.unit(),
            reference,
            priorScale));
  }

  /** Mean and standard deviation of the first numbers, and the lowest of all. */
  record Scale(double mean, double unit, double lowest) {

    static Scale of(double[] numbers, int fitted) {
      double mean = Arrays.stream(numbers, 0, fitted).average().orElseThrow();
      double squares = 0;
      for (int i = 0; i < fitted; i++) {
        squares += (numbers[i] - mean) * (numbers[i] - mean);
      }
      double lowest = Arrays.stream(numbers).min().orElseThrow();
      return new Scale(mean, Math.sqrt(squares / fitted), lowest);
    }
  }
}
