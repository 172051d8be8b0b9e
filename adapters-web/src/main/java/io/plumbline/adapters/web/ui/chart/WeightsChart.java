package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.MUTED;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a counterfactual is made of: the weight of each control market, the largest first. */
public final class WeightsChart {

  private static final int ROW = 21;
  private static final int ROOM = 8;
  private static final int NAMES = 118;
  private static final int MOST = 7;
  private static final int BAR = 9;

  private record Row(String name, double weight) {}

  private WeightsChart() {}

  /** Returns how high the chart is, in pixels. */
  public static int height(Map<Geo, Double> weights) {
    return ROOM + ROW * Math.min(MOST + 1, weights.size());
  }

  /** Draws the weights, of which there must be one; the small ones as one row. */
  public static Drawn of(Map<Geo, Double> weights) {
    List<Row> all =
        weights.entrySet().stream()
            .map(entry -> new Row(entry.getKey().value(), entry.getValue()))
            .sorted(Comparator.comparingDouble((Row row) -> -Math.abs(row.weight())))
            .toList();
    List<Row> rows = shown(all);
    double highest = Math.max(1e-9, rows.stream().mapToDouble(Row::weight).max().orElse(1));
    double lowest = Math.min(0, rows.stream().mapToDouble(Row::weight).min().orElse(0));
    ObjectNode chart = Grammar.chart(NAMES, 2, 44, 4);
    ObjectNode axis = Grammar.across(lowest, highest);
    ((ObjectNode) axis.get("axisLabel")).put("show", false);
    ((ObjectNode) axis.get("splitLine")).put("show", false);
    chart.set("xAxis", axis);
    chart.set(
        "yAxis",
        Grammar.rows(
            rows.stream().map(Row::name).toList(),
            rows.stream().map(row -> TEXT_2).toList(),
            "left",
            NAMES - 8));
    ArrayNode values = Grammar.array();
    for (Row row : rows) {
      ObjectNode bar = values.addObject().put("value", Grammar.round(row.weight()));
      bar.set("label", Grammar.label(Format.fixed(row.weight(), 2), "right", TEXT));
    }
    chart.putArray("series").add(Grammar.bars(values, MUTED, BAR));
    return new Drawn(
        "The weights of %d control markets; the largest is that of %s, %s."
            .formatted(all.size(), all.getFirst().name(), Format.fixed(all.getFirst().weight(), 2)),
        chart,
        () ->
            new Drawn.Table(
                List.of("Market", "Weight"),
                all.stream()
                    .map(row -> List.of(row.name(), Format.fixed(row.weight(), 3)))
                    .toList()));
  }

  private static List<Row> shown(List<Row> all) {
    if (all.size() <= MOST + 1) {
      return all;
    }
    List<Row> rows = new ArrayList<>(all.subList(0, MOST));
    List<Row> rest = all.subList(MOST, all.size());
    rows.add(
        new Row("%d others".formatted(rest.size()), rest.stream().mapToDouble(Row::weight).sum()));
    return rows;
  }
}
