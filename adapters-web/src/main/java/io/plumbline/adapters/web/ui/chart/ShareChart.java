package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND;
import static io.plumbline.adapters.web.ui.chart.Grammar.RULE_STRONG;
import static io.plumbline.adapters.web.ui.chart.Grammar.SURFACE;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_2;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT_3;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.ChannelCredit;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each channel's part of the spend, hollow, and of what media brought, filled with its interval: a
 * dumbbell a channel, the largest effect first.
 */
public final class ShareChart {

  private static final int ROW = 19;
  private static final int ROOM = 40;
  private static final int NAMES = 112;

  private record Row(String name, double spend, Estimate effect) {

    boolean paid() {
      return spend > 0;
    }
  }

  private ShareChart() {}

  /** Returns how high the chart is, in pixels. */
  public static int height(Attribution attribution) {
    return ROOM + ROW * attribution.channels().size();
  }

  /**
   * Draws all channels.
   *
   * @param paid what was spent; a channel that is not among them has no spend
   * @param chosen whose name is set in bold
   */
  public static Drawn of(List<ChannelResult> paid, Attribution attribution, String chosen) {
    List<Row> rows = rows(paid, attribution);
    double highest = 1e-9;
    double lowest = 0;
    for (Row row : rows) {
      highest = Math.max(highest, Math.max(row.spend(), row.effect().interval().upper()));
      lowest = Math.min(lowest, row.effect().interval().lower());
    }
    double step = Ticks.step(Math.max(highest, -lowest));
    ObjectNode chart = Grammar.chart(NAMES, 18, 22, 20);
    ObjectNode axis =
        Grammar.across(step * Math.floor(lowest / step), step * Math.ceil(highest / step))
            .put("interval", step);
    axis.set("axisLabel", Grammar.small(TEXT_3).put("formatter", "{value}%"));
    chart.set("xAxis", axis);
    chart.set("yAxis", names(rows, chosen));
    draw(chart.putArray("series"), rows);
    return new Drawn(
        "Share of spend and of effect of %d channels: the largest effect is that of %s, %s of what"
                .formatted(
                    rows.size(),
                    rows.getFirst().name(),
                    Format.percent(rows.getFirst().effect().times(0.01)).inProse())
            + " media brought.",
        chart,
        () -> table(rows));
  }

  private static List<Row> rows(List<ChannelResult> paid, Attribution attribution) {
    double total = paid.stream().mapToDouble(ChannelResult::spend).sum();
    Map<String, Double> spends = new HashMap<>();
    paid.forEach(channel -> spends.put(channel.channel().value(), channel.spend()));
    List<Row> rows = new ArrayList<>();
    for (ChannelCredit credit : attribution.channels()) {
      String name = credit.channel().value();
      double spend = total > 0 ? 100 * spends.getOrDefault(name, 0.0) / total : 0;
      rows.add(new Row(name, spend, credit.share().times(100)));
    }
    rows.sort(Comparator.comparingDouble((Row row) -> row.effect().mean()).reversed());
    return rows;
  }

  private static ObjectNode names(List<Row> rows, String chosen) {
    List<String> names = rows.stream().map(Row::name).toList();
    ObjectNode axis =
        Grammar.rows(
            names,
            names.stream().map(name -> name.equals(chosen) ? TEXT : TEXT_2).toList(),
            "left",
            NAMES - 8);
    if (names.contains(chosen)) {
      ((ObjectNode) axis.get("data").get(names.indexOf(chosen)).get("textStyle"))
          .put("fontWeight", 600);
    }
    return axis;
  }

  private static void draw(ArrayNode series, List<Row> rows) {
    ObjectNode intervals = Grammar.strokes(BAND, 7).put("z", 1);
    ObjectNode links = Grammar.strokes(RULE_STRONG, 2).put("z", 2);
    ArrayNode spends = Grammar.array();
    ArrayNode effects = Grammar.array();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Estimate effect = row.effect();
      Grammar.stroke(intervals, effect.interval().lower(), i, effect.interval().upper(), i);
      effects.addArray().add(Grammar.round(effect.mean())).add(i);
      if (row.paid()) {
        Grammar.stroke(links, row.spend(), i, effect.mean(), i);
        spends.addArray().add(Grammar.round(row.spend())).add(i);
      }
    }
    ObjectNode hollow = Grammar.dots(spends, "circle", 9, SURFACE);
    ((ObjectNode) hollow.get("itemStyle")).put("borderColor", TEXT_2).put("borderWidth", 1.5);
    series.add(intervals).add(links).add(hollow);
    series.add(Grammar.dots(effects, "circle", 6, ACCENT).put("z", 7));
    Row first = rows.getFirst();
    if (first.paid()) {
      boolean right = first.effect().mean() >= first.spend();
      series.add(head("spend", first.spend(), TEXT_2, right ? "right" : "left"));
      series.add(head("effect", first.effect().mean(), ACCENT, right ? "left" : "right"));
    }
  }

  /** Names a dot above the first row, on its own side so that the two never overlap. */
  private static ObjectNode head(String words, double at, String colour, String align) {
    return Grammar.words(
        at, 0, Grammar.label(words, "top", colour).put("distance", 5).put("align", align));
  }

  private static Drawn.Table table(List<Row> rows) {
    return new Drawn.Table(
        List.of("Channel", "Share of spend", "Share of effect", "90% interval"),
        rows.stream()
            .map(
                row ->
                    List.of(
                        row.name(),
                        row.paid() ? Format.percent(row.spend() / 100) : "no spend",
                        Format.percent(row.effect().times(0.01)).value(),
                        Format.percent(row.effect().times(0.01)).interval()))
            .toList());
  }
}
