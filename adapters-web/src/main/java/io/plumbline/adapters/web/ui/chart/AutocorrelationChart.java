package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Format;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How what the model leaves unexplained goes with what it left some periods before; dotted are the
 * limits within which chance alone keeps 95 % of such bars.
 */
public final class AutocorrelationChart {

  private static final double TWO_SIDED_95 = 1.96;

  private AutocorrelationChart() {}

  /**
   * Draws correlations.
   *
   * @param correlations lag 1 first
   * @param fitted how many periods they come from
   */
  public static Drawn of(double[] correlations, int fitted, String period) {
    double limit = limit(fitted);
    double reach = 0.5;
    ArrayNode lags = Grammar.array();
    for (int lag = 1; lag <= correlations.length; lag++) {
      lags.add(Integer.toString(lag));
      reach = Math.max(reach, Math.abs(correlations[lag - 1]));
    }
    reach = Ticks.above(reach);
    ObjectNode chart = Grammar.chart(44, 10, 16, 36);
    ObjectNode axis =
        Grammar.periods(lags)
            .put("boundaryGap", true)
            .put("name", "%ss apart".formatted(period))
            .put("nameLocation", "middle")
            .put("nameGap", 22);
    axis.set("nameTextStyle", Grammar.small(Grammar.TEXT_3));
    ((ObjectNode) axis.get("axisLine")).put("onZero", false);
    chart.set("xAxis", axis);
    chart.set(
        "yAxis", Grammar.values().put("min", -reach).put("max", reach).put("interval", reach / 2));
    ArrayNode series = chart.putArray("series");
    series.add(Grammar.bars(Grammar.data(correlations), Grammar.TEXT_3, 8));
    series.add(Grammar.across("yAxis", List.of(0.0), Grammar.TEXT, false));
    series.add(Grammar.across("yAxis", List.of(-limit, limit), Grammar.TEXT_2, true));
    return new Drawn(
        "Correlation of what is left over with what was left up to %d %ss before; chance keeps it within %s."
            .formatted(correlations.length, period, Format.fixed(limit, 2)),
        chart,
        () -> table(correlations, limit));
  }

  /** Returns the limit, either side of nought, that chance alone exceeds one time in twenty. */
  public static double limit(int fitted) {
    return TWO_SIDED_95 / Math.sqrt(Math.max(1, fitted));
  }

  private static Drawn.Table table(double[] correlations, double limit) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < correlations.length; i++) {
      rows.add(
          List.of(
              Integer.toString(i + 1),
              Format.fixed(correlations[i], 2),
              Math.abs(correlations[i]) <= limit ? "within chance" : "beyond chance"));
    }
    return new Drawn.Table(List.of("Apart", "Correlation", "Against 95% of chance"), rows);
  }
}
