package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.BAND;
import static io.plumbline.adapters.web.ui.chart.Grammar.SURFACE;
import static io.plumbline.adapters.web.ui.chart.Grammar.TEXT;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.mix.planning.ChannelEfficiency.CostPoint;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one of the outcome costs on average at several multiples of a channel's spend: the 90 % band
 * and where the channel stands now.
 */
public final class CostChart {

  /** A cost so many times today's would flatten all others: the axis ends there. */
  private static final double HIGHEST = 4;

  private final ChannelEfficiency channel;
  private final Units units;
  private final double spend;
  private final Magnitude spendUnit;
  private final Magnitude costUnit;
  private final CostPoint now;

  private CostChart(ChannelEfficiency channel, int periods, Units units) {
    this.channel = channel;
    this.units = units;
    this.spend = channel.spend() / periods;
    this.spendUnit = Magnitude.of(channel.cost().getLast().multiplier() * spend);
    this.now =
        channel.cost().stream().filter(point -> point.multiplier() == 1).findFirst().orElseThrow();
    this.costUnit = Magnitude.of(now.cost().mean());
  }

  /**
   * Draws what it costs.
   *
   * @param periods over how many periods the channel's spend was counted
   */
  public static Drawn of(ChannelEfficiency channel, int periods, Units units) {
    CostChart chart = new CostChart(channel, periods, units);
    return new Drawn(chart.description(), chart.options(), () -> chart.table());
  }

  /** Returns what stands beside the heading. */
  public static String remark(Units units, int days) {
    return "average cost of %s within %d days".formatted(one(units), days);
  }

  private static String one(Units units) {
    return units.breaksEven()
        ? Format.symbol(units.currency()) + "1 of " + units.outcomeName()
        : "a conversion";
  }

  private ObjectNode options() {
    List<CostPoint> points = channel.cost();
    double[] lower = new double[points.size() + 1];
    double[] upper = new double[points.size() + 1];
    lower[0] = Double.NaN;
    upper[0] = Double.NaN;
    ArrayNode line = Grammar.array();
    double highest = 0;
    for (int i = 0; i < points.size(); i++) {
      Estimate cost = points.get(i).cost();
      lower[i + 1] = scaled(cost.interval().lower());
      upper[i + 1] = scaled(cost.interval().upper());
      highest = Math.max(highest, upper[i + 1]);
      line.addArray().add(Grammar.round(at(points.get(i)))).add(Grammar.round(scaled(cost.mean())));
    }
    double top = Ticks.above(Math.min(highest, HIGHEST * scaled(now.cost().interval().upper())));
    ObjectNode chart = Grammar.chart(44, 26, 16, 36);
    ArrayNode axes = chart.putArray("xAxis");
    axes.add(
        Grammar.spend(
            at(points.getLast()),
            "%s spend, %s a %s"
                .formatted(channel.channel(), units.moneyIn(spendUnit), units.period())));
    axes.add(Grammar.hidden(points.size() + 1));
    ObjectNode costs =
        Grammar.values().put("min", 0).put("max", top).put("interval", Ticks.step(top));
    ((ObjectNode) costs.get("axisLabel"))
        .put("formatter", Format.symbol(units.currency()).strip() + "{value}" + costUnit.suffix());
    chart.set("yAxis", costs);
    ArrayNode series = chart.putArray("series");
    Grammar.band(series, "cost", lower, upper, BAND, 1);
    series.add(Grammar.line(line, ACCENT, 2));
    now(series, top);
    return chart;
  }

  private void now(ArrayNode series, double top) {
    double x = at(now);
    double y = scaled(now.cost().mean());
    series.add(Grammar.stroke(x, 0, x, top, TEXT).put("z", 4));
    series.add(
        Grammar.words(
            x,
            top,
            Grammar.label("Now " + units.spend(spend), "top", TEXT).put("fontWeight", 600)));
    ArrayNode point = Grammar.array();
    point.addArray().add(Grammar.round(x)).add(Grammar.round(y));
    ObjectNode dot = Grammar.dots(point, "circle", 12, ACCENT).put("z", 8);
    ((ObjectNode) dot.get("itemStyle")).put("borderColor", SURFACE).put("borderWidth", 2);
    series.add(dot);
    ObjectNode label =
        Grammar.label(cost(now).inProse(), "right", ACCENT)
            .put("distance", 12)
            .put("fontWeight", 600)
            .put("fontSize", 12);
    label.putArray("offset").add(0).add(y > 0.6 * top ? 14 : -14);
    series.add(Grammar.words(x, y, label));
  }

  private double at(CostPoint point) {
    return point.multiplier() * spend / spendUnit.divisor();
  }

  private double scaled(double cost) {
    return cost / costUnit.divisor();
  }

  private Figure cost(CostPoint point) {
    return Format.money(point.cost(), units.currency());
  }

  private String description() {
    return "Cost by position on the curve of %s: at %s a %s, %s costs %s on average."
        .formatted(
            channel.channel(), units.spend(spend), units.period(), one(units), cost(now).inProse());
  }

  private Drawn.Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (CostPoint point : channel.cost()) {
      var marginal = units.next(point.marginalRoi());
      rows.add(
          List.of(
              Format.fixed(point.multiplier(), 2) + " times",
              units.spend(point.multiplier() * spend),
              cost(point).value(),
              cost(point).interval(),
              marginal.value(),
              marginal.interval()));
    }
    return new Drawn.Table(
        List.of(
            "Position",
            "Spend a " + units.period(),
            "Cost of " + one(units),
            "90% interval",
            units.nextName(),
            "90% interval"),
        rows);
  }
}
