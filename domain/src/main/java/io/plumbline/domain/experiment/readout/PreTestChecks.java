package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.numeric.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the time before a test says about trust in its readout. */
final class PreTestChecks {

  private static final int WINDOWS = 4;
  private static final double WORST_R2 = 0.5;
  private static final double WORST_SCALED = 0.9;
  private static final double LEVEL = 0.05;
  private static final double FAR = 4.5;
  private static final double NORMAL = 1.4826;

  private PreTestChecks() {}

  static List<Check> of(GeoPanel panel, GeoTest test, Effect effect) {
    return List.of(length(test), fit(effect), trend(test, effect), days(panel, test, effect));
  }

  private static Check length(GeoTest test) {
    boolean enough = test.start() >= WINDOWS * test.window();
    return new Check(
        "pre-period-length",
        enough,
        "%s periods before a window of %s.".formatted(test.start(), test.window()),
        enough
            ? "There is enough history to learn how the geos move together."
            : "Fewer than four windows of history: the error is guessed from little, and drifts of"
                + " the geos cannot be seen.");
  }

  private static Check fit(Effect effect) {
    PrePeriodFit fit = effect.fit();
    boolean good = fit.r2() >= WORST_R2 || fit.scaledL2() <= WORST_SCALED;
    return new Check(
        "pre-period-fit",
        good,
        say("L2 %.4g, %.3f of that of equal weights, R² %.3f.", fit.l2(), fit.scaledL2(), fit.r2()),
        good
            ? "The counterfactual follows the treated geos before the test."
            : "The counterfactual does not follow the treated geos before the test: the interval is"
                + " wide for that reason.");
  }

  /** The last window before the test against what came before it. */
  private static Check trend(GeoTest test, Effect effect) {
    int late = Math.min(test.window(), test.start() / 3);
    int early = test.start() - late;
    double[] gaps = gaps(test, effect);
    double rise =
        TreatedSeries.sum(gaps, early, test.start()) / late
            - TreatedSeries.sum(gaps, 0, early) / early;
    GapError error = GapError.of(gaps, early, late, 1);
    double chance =
        new StudentInference(rise, error.standardError(), error.degrees(), Alternative.TWO_SIDED)
            .pValue();
    return new Check(
        "pre-trend",
        chance >= LEVEL,
        say(
            "The last %d periods before the test lie %+.2f %% off the earlier ones (p = %.3f).",
            late, 100 * rise, chance),
        chance >= LEVEL
            ? "Treated and counterfactual did not part before the test."
            : "Treated and counterfactual parted before the test began: part of the effect may be"
                + " that drift.");
  }

  private static Check days(GeoPanel panel, GeoTest test, Effect effect) {
    double[] gaps = gaps(test, effect);
    double middle = Quantiles.of(gaps.clone(), 0.5);
    double[] away = new double[gaps.length];
    for (int t = 0; t < gaps.length; t++) {
      away[t] = Math.abs(gaps[t] - middle);
    }
    double usual = NORMAL * Quantiles.of(away.clone(), 0.5);
    List<String> found = new ArrayList<>();
    for (int t = 0; t < gaps.length; t++) {
      if (away[t] > FAR * usual) {
        found.add(panel.day(t).toString());
      }
    }
    return new Check(
        "outlier-days",
        found.isEmpty(),
        found.isEmpty()
            ? "No period before the test lies far off."
            : "Far off the counterfactual: %s.".formatted(String.join(", ", found)),
        found.isEmpty()
            ? "No single event shapes the fit."
            : "Single events shape the fit and widen the interval; look at what happened there.");
  }

  private static double[] gaps(GeoTest test, Effect effect) {
    double level = TreatedSeries.sum(effect.treated(), 0, test.start()) / test.start();
    double size = level == 0 ? 1 : Math.abs(level);
    double[] gaps = new double[test.start()];
    for (int t = 0; t < gaps.length; t++) {
      gaps[t] = (effect.treated()[t] - effect.counterfactual()[t]) / size;
    }
    return gaps;
  }

  private static String say(String sentence, Object... values) {
    return String.format(Locale.ROOT, sentence, values);
  }
}
