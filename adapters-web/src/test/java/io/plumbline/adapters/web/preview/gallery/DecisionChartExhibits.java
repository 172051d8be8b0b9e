package io.plumbline.adapters.web.preview.gallery;

import static io.plumbline.adapters.web.preview.MadeUpReport.around;
import static io.plumbline.adapters.web.preview.gallery.ModelChartExhibits.bare;
import static io.plumbline.adapters.web.preview.gallery.ModelChartExhibits.chart;

import io.plumbline.adapters.web.preview.MadeUpLift;
import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.CounterfactualChart;
import io.plumbline.adapters.web.ui.chart.CumulativeEffectChart;
import io.plumbline.adapters.web.ui.chart.DensityChart;
import io.plumbline.adapters.web.ui.chart.ForecastChart;
import io.plumbline.adapters.web.ui.chart.ForecastErrorChart;
import io.plumbline.adapters.web.ui.chart.ForestChart;
import io.plumbline.adapters.web.ui.chart.LooksChart;
import io.plumbline.adapters.web.ui.chart.OutcomeWaterfallChart;
import io.plumbline.adapters.web.ui.chart.PairOfBars;
import io.plumbline.adapters.web.ui.chart.PlaceboChart;
import io.plumbline.adapters.web.ui.chart.PowerCurveChart;
import io.plumbline.adapters.web.ui.chart.TestCalendarChart;
import io.plumbline.adapters.web.ui.chart.TestWindow;
import io.plumbline.adapters.web.ui.chart.WatchChart;
import io.plumbline.adapters.web.ui.chart.WeightsChart;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.PromisedOutcome;
import io.plumbline.domain.change.PromisedPeriod;
import io.plumbline.domain.change.Watch;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.design.PowerCurve;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.Placebo;
import io.plumbline.domain.experiment.readout.PrePeriodFit;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.forecast.JudgedPeriod;
import io.plumbline.domain.mix.forecast.OutcomeBand;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.planning.LiftSplit;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** What plans, moves that shipped, and tests are drawn as. */
final class DecisionChartExhibits {

  private static final Units UNITS =
      new Units(Currency.getInstance("USD"), KpiSpec.Kind.REVENUE, "week");
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);
  private static final TestWindow WINDOW = new TestWindow(MONDAY.minusDays(60), 1, 60, 74);

  static final List<Exhibit> ALL =
      List.of(
          chart(
              OutcomeWaterfallChart.class,
              OutcomeWaterfallChart.height(split()),
              () -> OutcomeWaterfallChart.of(split(), 8, "Custom", UNITS)),
          chart(
              DensityChart.class,
              190,
              () -> DensityChart.of(lift(), around(8_000, 6_000), 0.09, UNITS)),
          bare(
              PairOfBars.class,
              PairOfBars.HEIGHT,
              () ->
                  PairOfBars.of(
                      "Incremental revenue a week",
                      around(678_000, 70_000),
                      around(690_000, 74_000),
                      UNITS)),
          chart(ForecastChart.class, 200, () -> ForecastChart.of(seen(), promise(), UNITS)),
          chart(
              ForecastErrorChart.class,
              170,
              () -> Objects.requireNonNull(ForecastErrorChart.of(errors()))),
          chart(WatchChart.class, 200, () -> WatchChart.of(watch(), "revenue", null)),
          chart(
              TestCalendarChart.class,
              TestCalendarChart.height(2),
              () ->
                  TestCalendarChart.of(
                      List.of(
                          test("EXP-0001 TV", TestCalendarChart.Stage.READ_OUT, -60),
                          test("EXP-0002 Search", TestCalendarChart.Stage.QUEUED, 8)),
                      MONDAY)),
          chart(
              PowerCurveChart.class,
              200,
              () ->
                  PowerCurveChart.of(
                      new PowerCurve(List.of(0.018, 0.02, 0.024, 0.03, 0.035, 0.06), 3),
                      0.04,
                      0.8)),
          chart(LooksChart.class, 200, () -> LooksChart.of(looks(), 28, List.of(7, 14, 21, 28))),
          chart(
              CounterfactualChart.class,
              200,
              () -> CounterfactualChart.of(effect(), WINDOW, "revenue")),
          chart(
              CumulativeEffectChart.class,
              180,
              () -> CumulativeEffectChart.of(effect(), WINDOW, 0.1, "revenue")),
          chart(
              WeightsChart.class, WeightsChart.height(weights()), () -> WeightsChart.of(weights())),
          chart(
              PlaceboChart.class,
              160,
              () -> PlaceboChart.of(new Placebo(0.02, 60, normal(60, 0, 0.03)), "EXP-0001", -0.1)),
          chart(
              ForestChart.class,
              ForestChart.height(3),
              () -> ForestChart.of("Lift", "%", accounts(), 0.0)));

  private DecisionChartExhibits() {}

  private static LiftSplit split() {
    return new LiftSplit(
        around(9_600_000, 300_000),
        around(9_664_000, 320_000),
        around(64_000, 60_000),
        List.of(
            new LiftSplit.Part(LiftSplit.Kind.CHANNEL, "search", around(160_000, 30_000)),
            new LiftSplit.Part(LiftSplit.Kind.CHANNEL, "tv", around(-90_000, 25_000)),
            new LiftSplit.Part(LiftSplit.Kind.CONTROLS, "", around(14_000, 9_000)),
            new LiftSplit.Part(LiftSplit.Kind.CAP, "", around(-20_000, 12_000))));
  }

  private static double[] lift() {
    return normal(4_000, 8_000, 6_000);
  }

  private static double[] normal(int count, double mean, double sd) {
    Random random = new Random(7);
    return DoubleStream.generate(() -> mean + sd * random.nextGaussian()).limit(count).toArray();
  }

  private static Decomposition seen() {
    return MadeUpReport.passing(8).decomposition();
  }

  private static List<ForecastAccuracy> errors() {
    return IntStream.range(0, 26)
        .mapToObj(
            then ->
                new ForecastAccuracy(
                    IntStream.range(0, 4).mapToObj(week -> judged(then + week)).toList(), true))
        .toList();
  }

  private static JudgedPeriod judged(int week) {
    double actual = 250_000 + 45_000 * Math.sin(week / 3.0);
    return new JudgedPeriod(
        MONDAY.minusWeeks(30L - week),
        actual,
        new JudgedPeriod.Promised("F-0001", around(250_000, 20_000)),
        actual * 1.12);
  }

  private static Promise promise() {
    LocalDate last = seen().periods().getLast();
    return new Promise(
        last,
        IntStream.rangeClosed(1, 8).mapToObj(last::plusWeeks).toList(),
        List.of(),
        List.of(),
        List.of(),
        new OutcomeBand(
            IntStream.range(0, 8).mapToObj(t -> around(2_450_000, 90_000 + 9_000 * t)).toList(),
            around(8 * 2_450_000, 500_000)));
  }

  private static Watch watch() {
    PromisedOutcome promised =
        new PromisedOutcome(
            IntStream.range(0, 8)
                .mapToObj(i -> new PromisedPeriod(MONDAY.plusWeeks(i), 7, around(250_000, 9_000)))
                .toList(),
            around(250_000, 9_000),
            around(2_000_000, 40_000),
            around(1_976_000, 40_000),
            around(24_000, 16_000));
    Map<LocalDate, Double> came = new HashMap<>();
    double[] weeks = {252_000, 231_000, 248_000, 233_000, 230_000};
    for (int i = 0; i < weeks.length; i++) {
      came.put(MONDAY.plusWeeks(i), weeks[i]);
    }
    MonitoringPlan plan =
        new MonitoringPlan(7, 56, 3, MonitoringPlan.Side.ADVERSE, new Probability(0.5));
    return Watch.of(promised, plan, MONDAY, came, MONDAY.plusWeeks(6));
  }

  private static TestCalendarChart.Row test(String name, TestCalendarChart.Stage stage, int days) {
    LocalDate first = MONDAY.plusDays(days);
    return new TestCalendarChart.Row(
        name, "two markets", stage, first, first.plusDays(13), first.plusDays(20));
  }

  private static List<Look> looks() {
    return IntStream.rangeClosed(1, 3)
        .mapToObj(
            i -> {
              double estimate = -250.0 * i;
              double error = 420 / Math.sqrt(i);
              double width = error * (4 - 0.6 * i);
              return new Look(
                  MONDAY.plusDays(7L * i - 1),
                  7 * i,
                  true,
                  estimate,
                  error,
                  estimate - width,
                  estimate + width,
                  Look.Verdict.CONTINUE,
                  "",
                  null);
            })
        .toList();
  }

  private static Effect effect() {
    double[] expected = new double[74];
    double[] came = new double[74];
    Random random = new Random(3);
    for (int t = 0; t < came.length; t++) {
      expected[t] = 1_000 + 80 * Math.sin(t / 3.5);
      came[t] = expected[t] * (t < 60 ? 1 : 0.92) + 15 * random.nextGaussian();
    }
    return new Effect(
        Method.INDEXED_SCM,
        new MadeUpLift(-0.08, 0.04),
        2_240,
        2,
        14,
        came,
        expected,
        weights(),
        new PrePeriodFit(20, 0.2, 0.95));
  }

  private static Map<Geo, Double> weights() {
    Map<Geo, Double> weights = new HashMap<>();
    for (int i = 0; i < 10; i++) {
      weights.put(new Geo("market " + i), i < 3 ? 0.22 : 0.34 / 7);
    }
    return weights;
  }

  private static List<ForestChart.Row> accounts() {
    return List.of(
        account("Test", -8, 2, ForestChart.Mark.TEST),
        account("Model, with tests", -7.4, 1.5, ForestChart.Mark.MODEL),
        account("Model alone", -4, 3, ForestChart.Mark.MODEL_ALONE));
  }

  private static ForestChart.Row account(
      String name, double lift, double sd, ForestChart.Mark mark) {
    var interval = around(lift, sd).interval();
    return new ForestChart.Row(
        name,
        new Figure(
            "%.1f%%".formatted(lift),
            "%.1f to %.1f%%".formatted(interval.lower(), interval.upper())),
        lift,
        interval.lower(),
        interval.upper(),
        mark);
  }
}
