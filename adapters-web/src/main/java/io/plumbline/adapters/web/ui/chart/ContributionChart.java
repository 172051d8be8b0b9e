package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The outcome over time as a stack of its parts: what would have come anyway in grey, the strongest
 * channels above it in petrol by rank, the rest together, and the outcome as observed in ink.
 */
public final class ContributionChart {

  private static final int NAMED = 6;
  private static final int DARKEST_PERCENT = 90;
  private static final int LIGHTER_PERCENT = 13;
  private static final double LINE = 14;
  private static final double PLOT_HEIGHT = 290;

  private record Layer(String name, String colour, double[] values) {

    Layer at(int[] places) {
      return new Layer(name, colour, ContributionChart.at(places, values));
    }
  }

  /** By what the course is told. */
  public enum By {
    /** The model's own periods, weeks or days. */
    PERIOD,
    /** Calendar quarters. */
    QUARTER;

    private Spans spans(Decomposition decomposition) {
      return this == PERIOD
          ? Spans.periods(decomposition.periods())
          : Spans.quarters(decomposition.periods());
    }

    private String one(Units units) {
      return this == PERIOD ? units.period() : "quarter";
    }
  }

  private ContributionChart() {}

  /** Draws a decomposition of at least one period. */
  public static Drawn of(Decomposition decomposition, Units units, By by) {
    Spans spans = by.spans(decomposition);
    double[] actual = spans.sums(decomposition.actual());
    List<Layer> layers = layers(decomposition, spans);
    Magnitude unit = Magnitude.of(Arrays.stream(actual).max().orElse(1));
    ObjectNode chart = Grammar.chart(44, 14, 132, 24);
    int[] whole = spans.whole();
    List<Layer> drawn = layers.stream().map(layer -> layer.at(whole)).toList();
    double[] observed = at(whole, actual);
    chart.set("xAxis", Grammar.named(Arrays.stream(whole).mapToObj(spans.names()::get).toList()));
    double top = top(observed, drawn) / unit.divisor();
    int[] kept = Thinning.kept(drawn.stream().map(Layer::values).toList(), Thinning.MOST);
    chart.set(
        "yAxis", Grammar.values().put("max", Ticks.above(top)).put("interval", Ticks.step(top)));
    ArrayNode series = chart.putArray("series");
    for (Layer layer : drawn) {
      series.add(area(layer, kept, unit));
    }
    names(series, drawn, unit, Ticks.above(top));
    series.add(
        Grammar.line(
                Grammar.course(Arrays.stream(observed).map(one -> one / unit.divisor()).toArray()),
                Grammar.TEXT,
                1.2)
            .put("z", 5));
    return new Drawn(
        "%s of each %s split into %s."
            .formatted(
                units.outcomeName(),
                by.one(units),
                String.join(", ", layers.stream().map(Layer::name).toList())),
        chart,
        () -> table(spans.names(), actual, layers, units, by));
  }

  /** Returns what stands beside the heading. */
  public static String remark(Decomposition decomposition, Units units, By by) {
    double[] actual = by.spans(decomposition).sums(decomposition.actual());
    Magnitude unit = Magnitude.of(Arrays.stream(actual).max().orElse(1));
    return "%s %s a %s; the ink line is what was observed%s"
        .formatted(
            units.outcomeName(),
            units.outcomeIn(unit),
            by.one(units),
            by == By.QUARTER ? "; quarters that are not whole stand in the table" : "");
  }

  private static double[] at(int[] places, double[] values) {
    return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
  }

  private static List<Layer> layers(Decomposition decomposition, Spans spans) {
    int periods = decomposition.periods().size();
    double[] baseline = new double[periods];
    double[] rest = new double[periods];
    List<Component> own = new ArrayList<>();
    for (Component component : decomposition.components()) {
      if (component.kind() == Component.Kind.BASELINE) {
        add(baseline, component.mean());
      } else {
        own.add(component);
      }
    }
    own.sort(Comparator.comparingDouble((Component part) -> total(part.mean())).reversed());
    List<Layer> layers = new ArrayList<>();
    layers.add(new Layer("Baseline", "var(--pl-muted)", spans.sums(baseline)));
    int named = own.size() <= NAMED ? own.size() : NAMED - 1;
    for (int i = 0; i < own.size(); i++) {
      if (i < named) {
        layers.add(new Layer(own.get(i).name(), petrol(i), spans.sums(own.get(i).mean())));
      } else {
        add(rest, own.get(i).mean());
      }
    }
    if (own.size() > named) {
      layers.add(
          new Layer("%d others".formatted(own.size() - named), petrol(named), spans.sums(rest)));
    }
    return layers;
  }

  private static String petrol(int rank) {
    return "color-mix(in srgb, var(--pl-accent) %d%%, var(--pl-surface))"
        .formatted(DARKEST_PERCENT - rank * LIGHTER_PERCENT);
  }

  private static ObjectNode area(Layer layer, int[] kept, Magnitude unit) {
    double[] drawn =
        Arrays.stream(kept).mapToDouble(t -> layer.values()[t] / unit.divisor()).toArray();
    ObjectNode area =
        Grammar.line(Grammar.at(kept, drawn), layer.colour(), 0)
            .put("name", layer.name())
            .put("stack", "outcome")
            .put("stackStrategy", "all")
            .put("z", 2);
    ((ObjectNode) area.get("lineStyle")).put("opacity", 0);
    area.putObject("areaStyle").put("color", layer.colour()).put("opacity", 1);
    return area;
  }

  private static double top(double[] actual, List<Layer> layers) {
    double top = 1e-9;
    for (int t = 0; t < actual.length; t++) {
      double stack = 0;
      for (Layer layer : layers) {
        stack += Math.max(0, layer.values()[t]);
      }
      top = Math.max(top, Math.max(stack, actual[t]));
    }
    return top;
  }

  /** Writes the name of each layer beside its end; thin layers push their names apart. */
  private static void names(ArrayNode series, List<Layer> layers, Magnitude unit, double axisTop) {
    int last = layers.getFirst().values().length - 1;
    double[] heights = new double[layers.size()];
    double below = 0;
    for (int i = 0; i < heights.length; i++) {
      double thick = layers.get(i).values()[last] / unit.divisor();
      heights[i] = below + thick / 2;
      below += thick;
    }
    double apart = axisTop * LINE / PLOT_HEIGHT;
    for (int i = 1; i < heights.length; i++) {
      heights[i] = Math.max(heights[i], heights[i - 1] + apart);
    }
    double limit = axisTop;
    for (int i = heights.length - 1; i >= 0; i--) {
      heights[i] = Math.min(heights[i], limit);
      limit = heights[i] - apart;
    }
    for (int i = 0; i < heights.length; i++) {
      series.add(
          Grammar.words(
              last,
              heights[i],
              Grammar.label(layers.get(i).name(), "right", Grammar.TEXT_2).put("distance", 8)));
    }
  }

  private static void add(double[] sum, double[] values) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += values[i];
    }
  }

  private static double total(double[] values) {
    return Arrays.stream(values).sum();
  }

  private static Drawn.Table table(
      List<String> names, double[] actual, List<Layer> layers, Units units, By by) {
    List<String> head = new ArrayList<>(List.of(by == By.PERIOD ? "From" : "Quarter", "Observed"));
    layers.forEach(layer -> head.add(layer.name()));
    List<List<String>> rows = new ArrayList<>();
    for (int t = 0; t < actual.length; t++) {
      List<String> row = new ArrayList<>(List.of(names.get(t), units.outcome(actual[t])));
      for (Layer layer : layers) {
        row.add(units.outcome(layer.values()[t]));
      }
      rows.add(row);
    }
    return new Drawn.Table(head, rows);
  }
}
