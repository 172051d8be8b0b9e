package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.HorizonSummary;
import io.plumbline.domain.mix.backtest.OriginScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The backtest ladder: how far forecasts were off over each horizon, the mean over all origins as a
 * dot, from the best origin to the worst as a whisker, and the bar they are held to.
 */
public final class BacktestChart {

  private static final int ROW = 30;
  private static final int ROOM = 48;
  private static final int NAMES = 108;
  private static final int WORDS = 184;
  private static final double PER_CENT = 100;

  /** One horizon of one backtest. */
  private record Rung(Backtest backtest, HorizonSummary summary, double best) {

    String name(boolean several) {
      String weeks = Format.counted(summary.horizon(), "week", "weeks");
      return several ? weeks + ", " + backtest.family().key() : weeks;
    }

    String words() {
      return "%s%% (%s–%s), cover %s%%"
          .formatted(
              Format.fixed(PER_CENT * summary.wmape(), 1),
              Format.fixed(PER_CENT * best, 1),
              Format.fixed(PER_CENT * summary.worst(), 1),
              Math.round(PER_CENT * summary.coverage90()));
    }
  }

  private BacktestChart() {}

  /** Returns how high the chart of these backtests is, in pixels. */
  public static int height(List<Backtest> backtests) {
    return ROOM + ROW * rungs(backtests).size();
  }

  /**
   * Draws backtests, one a family, of which some origin was scored.
   *
   * @param bar the largest error that is accepted, as a fraction
   */
  public static Drawn of(List<Backtest> backtests, double bar) {
    List<Rung> rungs = rungs(backtests);
    boolean several = backtests.size() > 1;
    double highest =
        rungs.stream().mapToDouble(rung -> PER_CENT * rung.summary().worst()).max().orElse(1);
    double top = Ticks.above(Math.max(highest, 1.2 * PER_CENT * bar));
    ObjectNode chart = Grammar.chart(NAMES, 20, WORDS, 22);
    ObjectNode axis = Grammar.across(0, top).put("interval", Ticks.step(top));
    ((ObjectNode) axis.get("axisLabel")).put("formatter", "{value}%");
    chart.set("xAxis", axis);
    ArrayNode sides = chart.putArray("yAxis");
    List<String> colours = Collections.nCopies(rungs.size(), Grammar.TEXT);
    sides.add(
        Grammar.rows(
            rungs.stream().map(rung -> rung.name(several)).toList(), colours, "left", NAMES - 8));
    sides.add(Grammar.rows(rungs.stream().map(Rung::words).toList(), colours, "right", WORDS - 8));
    ObjectNode reach = Grammar.strokes(Grammar.ACCENT, 2);
    ArrayNode means = Grammar.array();
    for (int i = 0; i < rungs.size(); i++) {
      HorizonSummary summary = rungs.get(i).summary();
      Grammar.stroke(reach, PER_CENT * rungs.get(i).best(), i, PER_CENT * summary.worst(), i);
      means.addArray().add(Grammar.round(PER_CENT * summary.wmape())).add(i);
    }
    chart
        .putArray("series")
        .add(reach)
        .add(Grammar.dots(means, "circle", 9, Grammar.ACCENT))
        .add(Grammar.across("xAxis", List.of(PER_CENT * bar), Grammar.TEXT, true))
        .add(
            Grammar.words(
                PER_CENT * bar,
                0,
                Grammar.label(" bar " + Format.fixed(PER_CENT * bar, 0) + "%", "top", Grammar.TEXT)
                    .put("align", "left")
                    .put("distance", 10)));
    return new Drawn(
        "Weighted error of forecasts by horizon, mean and range over all origins; %s is accepted."
            .formatted(Format.percent(bar)),
        chart,
        () -> table(backtests));
  }

  private static List<Rung> rungs(List<Backtest> backtests) {
    List<Rung> rungs = new ArrayList<>();
    for (Backtest backtest : backtests) {
      for (HorizonSummary summary : backtest.summaries()) {
        double best =
            backtest.over(summary.horizon()).stream()
                .mapToDouble(OriginScore::wmape)
                .min()
                .orElseThrow();
        rungs.add(new Rung(backtest, summary, best));
      }
    }
    return rungs;
  }

  private static Drawn.Table table(List<Backtest> backtests) {
    List<List<String>> rows = new ArrayList<>();
    for (Backtest backtest : backtests) {
      for (OriginScore score : backtest.scores()) {
        rows.add(
            List.of(
                backtest.family().key(),
                Format.date(score.origin()),
                Format.counted(score.horizon(), "week", "weeks"),
                Format.percent(score.wmape()),
                Format.change(PER_CENT * score.bias(), 1) + "%",
                Format.percent(score.coverage90())));
      }
    }
    return new Drawn.Table(
        List.of("Family", "Data to", "Forecast", "Weighted error", "Bias", "Inside 90% band"),
        rows);
  }
}
