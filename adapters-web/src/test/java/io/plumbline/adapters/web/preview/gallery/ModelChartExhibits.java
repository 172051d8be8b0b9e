package io.plumbline.adapters.web.preview.gallery;

import static io.plumbline.adapters.web.preview.MadeUpReport.around;

import com.vaadin.flow.component.Component;
import io.plumbline.adapters.web.preview.MadeUpCredit;
import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.AutocorrelationChart;
import io.plumbline.adapters.web.ui.chart.BacktestChart;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.ComponentChart;
import io.plumbline.adapters.web.ui.chart.ContributionChart;
import io.plumbline.adapters.web.ui.chart.ContributionChart.By;
import io.plumbline.adapters.web.ui.chart.CostChart;
import io.plumbline.adapters.web.ui.chart.CreditChart;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.EChart;
import io.plumbline.adapters.web.ui.chart.ExpectedChart;
import io.plumbline.adapters.web.ui.chart.FitChart;
import io.plumbline.adapters.web.ui.chart.FrequencyChart;
import io.plumbline.adapters.web.ui.chart.HeadroomChart;
import io.plumbline.adapters.web.ui.chart.PairedChart;
import io.plumbline.adapters.web.ui.chart.RankChart;
import io.plumbline.adapters.web.ui.chart.ResidualChart;
import io.plumbline.adapters.web.ui.chart.ResponseCurveChart;
import io.plumbline.adapters.web.ui.chart.ReturnChart;
import io.plumbline.adapters.web.ui.chart.RhatChart;
import io.plumbline.adapters.web.ui.chart.ShareChart;
import io.plumbline.adapters.web.ui.chart.Sparkline;
import io.plumbline.adapters.web.ui.chart.WaterfallChart;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.insight.Component.Kind;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.insight.ParameterSummary;
import io.plumbline.domain.mix.planning.FrequencyResponse;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** What a fitted model is drawn as. */
final class ModelChartExhibits {

  private static final MixModelReport REPORT = MadeUpReport.everything(8);
  private static final Units UNITS = Units.of(REPORT, Currency.getInstance("USD"));
  private static final Decomposition COURSE = REPORT.decomposition().overall();
  private static final Attribution CREDIT = MadeUpCredit.of(REPORT, true);
  private static final int YEAR = 52;

  static final List<Exhibit> ALL =
      List.of(
          chart(
              WaterfallChart.class,
              WaterfallChart.height(REPORT),
              () -> WaterfallChart.of(REPORT, UNITS)),
          chart(
              ReturnChart.class,
              ReturnChart.HEIGHT,
              () -> Objects.requireNonNull(ReturnChart.of(REPORT, UNITS))),
          chart(
              HeadroomChart.class,
              HeadroomChart.height(REPORT),
              () -> HeadroomChart.of(REPORT, UNITS)),
          chart(ContributionChart.class, 300, () -> ContributionChart.of(COURSE, UNITS, By.PERIOD)),
          chart(
              ContributionChart.class, 300, () -> ContributionChart.of(COURSE, UNITS, By.QUARTER)),
          chart(RankChart.class, RankChart.height(COURSE), () -> RankChart.of(COURSE, UNITS)),
          chart(
              ResponseCurveChart.class,
              318,
              () -> ResponseCurveChart.of(REPORT.channels().get(1), UNITS)),
          chart(ComponentChart.class, 190, ModelChartExhibits::component),
          chart(
              FrequencyChart.class,
              FrequencyChart.HEIGHT,
              () -> FrequencyChart.of(frequency(), YEAR, UNITS)),
          chart(
              CostChart.class,
              200,
              () ->
                  CostChart.of(
                      MadeUpCredit.efficiency(new ChannelId("TV"), 1.4, null), YEAR, UNITS)),
          chart(
              ShareChart.class,
              ShareChart.height(CREDIT),
              () -> ShareChart.of(REPORT.channels(), CREDIT, "TV")),
          chart(
              CreditChart.class,
              CreditChart.height(accounts()),
              () -> CreditChart.of("TV", accounts())),
          chart(ExpectedChart.class, 230, () -> ExpectedChart.of(COURSE, REPORT.accuracy(), UNITS)),
          chart(ResidualChart.class, 150, () -> ResidualChart.of(COURSE, UNITS)),
          chart(
              AutocorrelationChart.class,
              150,
              () ->
                  AutocorrelationChart.of(
                      new double[] {0.31, 0.12, -0.05, 0.02, -0.09, 0.04}, 135, "week")),
          chart(RhatChart.class, RhatChart.height(parameters()), () -> RhatChart.of(parameters())),
          chart(
              BacktestChart.class,
              BacktestChart.height(backtests()),
              () -> BacktestChart.of(backtests(), 0.15)),
          chart(PairedChart.class, PairedChart.height(2), ModelChartExhibits::learning),
          bare(FitChart.class, 60, () -> FitChart.of(COURSE, 26, UNITS)),
          bare(Sparkline.class, 60, ModelChartExhibits::sparkline));

  private ModelChartExhibits() {}

  static Exhibit chart(Class<?> of, int height, Supplier<Drawn> drawn) {
    return new Exhibit(
        of.getSimpleName(),
        of,
        () -> new ChartSection(of.getSimpleName(), "made up", drawn.get(), height));
  }

  /** Those that stand without heading and table. */
  static Exhibit bare(Class<?> of, int height, Supplier<Drawn> drawn) {
    Supplier<Component> made = () -> new EChart(drawn.get(), height);
    return new Exhibit(of.getSimpleName(), of, made);
  }

  private static Drawn component() {
    return ComponentChart.of(
        COURSE.components().stream()
            .filter(part -> part.kind() == Kind.CHANNEL)
            .findFirst()
            .orElseThrow(),
        COURSE.periods(),
        UNITS);
  }

  private static FrequencyResponse frequency() {
    return new FrequencyResponse(
        new ChannelId("Video"),
        IntStream.range(0, 61)
            .mapToObj(i -> 1 + i / 10.0)
            .map(f -> new FrequencyResponse.At(f, brings(f), f >= 2 && f <= 5.2))
            .toList(),
        4.2,
        brings(4.2),
        around(3.1, 0.6),
        2.9,
        around(0.08, 0.04),
        0.93);
  }

  /** Best at 3 (1.5 - 1) to the power of 1 over 2.9. */
  private static Estimate brings(double frequency) {
    double each = 1 / (1 + Math.pow(2.35 / frequency, 2.9)) / frequency;
    return around(52 * 400_000 * each, 52 * 60_000 * each);
  }

  private static List<CreditChart.Row> accounts() {
    return List.of(
        account("Model", 0.19, 0.03, CreditChart.Source.MODEL),
        account("Test EXP-034", 0.16, 0.02, CreditChart.Source.TEST),
        account("Last click", 0.07, 0, CreditChart.Source.ELSEWHERE));
  }

  private static CreditChart.Row account(
      String name, double share, double sd, CreditChart.Source source) {
    Estimate estimate = around(share, sd);
    return new CreditChart.Row(name, Format.percent(estimate), share, estimate.interval(), source);
  }

  private static List<ParameterSummary> parameters() {
    return Objects.requireNonNull(REPORT.health()).parameters();
  }

  private static List<Backtest> backtests() {
    List<OriginScore> scores = new ArrayList<>();
    for (int origin = 0; origin < 4; origin++) {
      for (int horizon : new int[] {1, 4, 8, 13}) {
        double error = 0.05 + 0.006 * horizon + 0.01 * (origin % 2);
        scores.add(
            new OriginScore(
                LocalDate.of(2026, 3, 2).plusWeeks(8L * origin),
                horizon,
                error,
                error,
                0.01,
                0.88,
                1.004));
      }
    }
    return List.of(
        new Backtest(ModelFamily.BAYES, RollingOrigin.DEFAULT, "0".repeat(64), scores, List.of()));
  }

  private static Drawn learning() {
    return PairedChart.of(
        new PairedChart.About("ROI", "before", "after", 1, 1.0),
        List.of(
            new PairedChart.Row(
                "TV", CredibleInterval.ninety(0.2, 4), around(1.5, 0.3), "74% narrower", false),
            new PairedChart.Row(
                "Radio", CredibleInterval.ninety(0.2, 4), around(1.9, 1.1), "5% narrower", true)));
  }

  private static Drawn sparkline() {
    return Sparkline.of(
        "Marketing ROI",
        IntStream.range(0, 26)
            .mapToObj(
                i -> {
                  double value = 1.4 + 0.1 * Math.sin(i / 4.0);
                  return new Sparkline.Point(
                      LocalDate.of(2026, 5, 25).plusWeeks(i),
                      value,
                      value - 0.2,
                      value + 0.2,
                      Format.ratio(around(value, 0.12)));
                })
            .toList());
  }
}
