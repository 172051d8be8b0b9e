package io.plumbline.adapters.web.ui.chart;

import io.plumbline.adapters.web.ui.Format;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The words charts are written in: axes, lines, bands, dots and labels as ECharts options. Colours
 * are variables of the style sheet, so that a change between light and dark needs no new option.
 */
final class Grammar {

  static final String TEXT = "var(--pl-text)";
  static final String TEXT_2 = "var(--pl-text-2)";
  static final String TEXT_3 = "var(--pl-text-3)";
  static final String ACCENT = "var(--pl-accent)";
  static final String BAND = "var(--pl-band)";
  static final String BAND_BEYOND = "var(--pl-band-2)";
  static final String RULE = "var(--pl-rule)";
  static final String RULE_STRONG = "var(--pl-rule-strong)";
  static final String MUTED = "var(--pl-muted)";
  static final String SURFACE = "var(--pl-surface)";

  /** The one named formatter, which the glue replaces by a function: the true minus sign. */
  static final String MINUS = "pl:minus";

  private static final String FONT = "'Instrument Sans', system-ui, sans-serif";
  private static final int SMALL = 11;

  private Grammar() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode array() {
    return JsonNodeFactory.instance.arrayNode();
  }

  /** A chart without anything in it, with margins in pixels. */
  static ObjectNode chart(int left, int top, int right, int bottom) {
    ObjectNode chart = object().put("animation", false);
    chart.putObject("aria").put("enabled", true);
    chart.putObject("textStyle").put("fontFamily", FONT).put("color", TEXT);
    chart
        .putObject("grid")
        .put("left", left)
        .put("top", top)
        .put("right", right)
        .put("bottom", bottom);
    return chart;
  }

  /** Small text in a colour. */
  static ObjectNode small(String colour) {
    return object().put("color", colour).put("fontFamily", FONT).put("fontSize", SMALL);
  }

  /** A label with fixed words, at a side of its point. */
  static ObjectNode label(String words, String position, String colour) {
    return small(colour)
        .put("show", true)
        .put("formatter", words)
        .put("position", position)
        .put("lineHeight", 14);
  }

  /** A vertical axis of values with hairlines across. */
  static ObjectNode values() {
    ObjectNode axis = object().put("type", "value").put("splitNumber", 4);
    axis.putObject("axisLine").put("show", false);
    axis.putObject("axisTick").put("show", false);
    axis.putObject("splitLine").putObject("lineStyle").put("color", RULE);
    axis.set("axisLabel", small(TEXT_3).put("formatter", MINUS));
    return axis;
  }

  /** A horizontal axis of values from nought to {@code max}, with at most five ticks. */
  static ObjectNode spend(double max, String name) {
    ObjectNode axis =
        object()
            .put("type", "value")
            .put("min", 0)
            .put("max", max)
            .put("interval", Ticks.step(max))
            .put("name", name)
            .put("nameLocation", "middle")
            .put("nameGap", 24);
    axis.set("nameTextStyle", small(TEXT_3));
    axis.putObject("axisLine").put("show", true).putObject("lineStyle").put("color", RULE_STRONG);
    axis.putObject("axisTick").put("show", false);
    axis.putObject("splitLine").put("show", false);
    axis.set("axisLabel", small(TEXT_3).put("showMaxLabel", false));
    return axis;
  }

  /** A horizontal axis of values from {@code min} to {@code max}, with hairlines upwards. */
  static ObjectNode across(double min, double max) {
    ObjectNode axis = values().put("min", min).put("max", max);
    axis.putObject("axisTick").put("show", false);
    return axis;
  }

  /**
   * A vertical axis of named rows, the first on top, each name in its colour, cut off at a width.
   */
  static ObjectNode rows(List<String> names, List<String> colours, String side, int width) {
    ObjectNode axis = object().put("type", "category").put("inverse", true).put("position", side);
    axis.putObject("axisLine").put("show", false);
    axis.putObject("axisTick").put("show", false);
    axis.putObject("splitLine").put("show", false);
    axis.set(
        "axisLabel",
        small(TEXT_2).put("interval", 0).put("width", width).put("overflow", "truncate"));
    ArrayNode data = axis.putArray("data");
    for (int i = 0; i < names.size(); i++) {
      data.addObject()
          .put("value", names.get(i))
          .putObject("textStyle")
          .put("color", colours.get(i));
    }
    return axis;
  }

  /** A horizontal axis of named periods. */
  static ObjectNode periods(ArrayNode names) {
    ObjectNode axis = object().put("type", "category").put("boundaryGap", false);
    axis.putObject("axisLine").putObject("lineStyle").put("color", RULE_STRONG);
    axis.putObject("axisTick").put("show", false);
    axis.putObject("splitLine").put("show", false);
    axis.set("axisLabel", small(TEXT_3));
    axis.set("data", names);
    return axis;
  }

  /** A horizontal axis of days, as many named as there is room for. */
  static ObjectNode dates(List<LocalDate> days) {
    return named(days.stream().map(Format::date).toList());
  }

  /** A horizontal axis of named spans of time, as many named as there is room for. */
  static ObjectNode named(List<String> spans) {
    ArrayNode names = array();
    spans.forEach(names::add);
    ObjectNode axis = periods(names);
    ((ObjectNode) axis.get("axisLabel"))
        .put("hideOverlap", true)
        .put("alignMinLabel", "left")
        .put("alignMaxLabel", "right");
    return axis;
  }

  /** An axis that only carries positions: a band on a value axis rides on it. */
  static ObjectNode hidden(int points) {
    ObjectNode axis = object().put("type", "category").put("show", false).put("boundaryGap", false);
    ArrayNode data = axis.putArray("data");
    for (int i = 0; i < points; i++) {
      data.add(i);
    }
    return axis;
  }

  /** A line without symbols. */
  static ObjectNode line(ArrayNode data, String colour, double width) {
    ObjectNode line = silent("line").put("symbol", "none").put("z", 3);
    line.putObject("lineStyle").put("color", colour).put("width", width);
    line.putObject("itemStyle").put("color", colour);
    line.set("data", data);
    return line;
  }

  /** Adds a band between two edges to {@code series}: an invisible lower edge and what is above. */
  static void band(
      ArrayNode series, String id, double[] lower, double[] upper, String colour, int axis) {
    Thinning.Band drawn = Thinning.Band.of(lower, upper, Thinning.MOST);
    double[] thickness = new double[drawn.places().length];
    Arrays.setAll(thickness, i -> drawn.upper()[i] - drawn.lower()[i]);
    ArrayNode below = at(drawn.places(), drawn.lower());
    ArrayNode above = at(drawn.places(), thickness);
    series.add(edge(id, below, axis));
    ObjectNode area = edge(id, above, axis);
    area.putObject("areaStyle").put("color", colour).put("opacity", 1);
    series.add(area);
  }

  private static ObjectNode edge(String id, ArrayNode data, int axis) {
    ObjectNode edge =
        silent("line")
            .put("symbol", "none")
            .put("stack", id)
            .put("stackStrategy", "all")
            .put("xAxisIndex", axis)
            .put("z", 1);
    edge.putObject("lineStyle").put("opacity", 0);
    edge.set("data", data);
    return edge;
  }

  /** Upright bars of a width in pixels. */
  static ObjectNode bars(ArrayNode data, String colour, int width) {
    ObjectNode bars = silent("bar").put("barWidth", width).put("z", 3);
    bars.putObject("itemStyle").put("color", colour);
    bars.set("data", data);
    return bars;
  }

  /** Dots at points. */
  static ObjectNode dots(ArrayNode data, String symbol, double size, String colour) {
    ObjectNode dots = silent("scatter").put("symbol", symbol).put("symbolSize", size).put("z", 6);
    dots.putObject("itemStyle").put("color", colour).put("opacity", 1);
    dots.set("data", data);
    return dots;
  }

  /** A straight stroke between two points. */
  static ObjectNode stroke(double x1, double y1, double x2, double y2, String colour) {
    ObjectNode strokes = strokes(colour, 1);
    stroke(strokes, x1, y1, x2, y2);
    return strokes;
  }

  /** A series of strokes, none yet. */
  static ObjectNode strokes(String colour, double width) {
    ObjectNode strokes = silent("lines").put("coordinateSystem", "cartesian2d").put("z", 3);
    strokes.putObject("lineStyle").put("color", colour).put("width", width).put("opacity", 1);
    strokes.putArray("data");
    return strokes;
  }

  /** Adds a stroke between two points to a series of strokes. */
  static void stroke(ObjectNode strokes, double x1, double y1, double x2, double y2) {
    ArrayNode ends = ((ArrayNode) strokes.get("data")).addObject().putArray("coords");
    ends.addArray().add(round(x1)).add(round(y1));
    ends.addArray().add(round(x2)).add(round(y2));
  }

  /** Lines right across the plot at values of an axis; dotted for limits, solid for references. */
  static ObjectNode across(String axis, List<Double> at, String colour, boolean dotted) {
    ObjectNode series = line(array(), colour, 0);
    ObjectNode mark = series.putObject("markLine").put("silent", true).put("symbol", "none");
    mark.put("animation", false).putObject("label").put("show", false);
    ObjectNode style = mark.putObject("lineStyle").put("color", colour).put("width", 1);
    if (dotted) {
      style.putArray("type").add(2).add(3);
    } else {
      style.put("type", "solid");
    }
    ArrayNode data = mark.putArray("data");
    at.forEach(value -> data.addObject().put(axis, round(value)));
    return series;
  }

  /** Sets the periods from place {@code first} to {@code last} apart, behind a series. */
  static void apart(ObjectNode series, int first, int last) {
    ObjectNode area = series.putObject("markArea").put("silent", true);
    area.putObject("itemStyle").put("color", "var(--pl-sunken)");
    ArrayNode span = area.putArray("data").addArray();
    span.addObject().put("xAxis", first);
    span.addObject().put("xAxis", last);
  }

  /** Numbers as a series takes them. */
  static ArrayNode data(double[] values) {
    ArrayNode data = array();
    for (double value : values) {
      if (Double.isFinite(value)) {
        data.add(round(value));
      } else {
        data.addNull();
      }
    }
    return data;
  }

  /** Numbers of a line along an axis of periods: no more of them than a screen can show. */
  static ArrayNode course(double[] values) {
    int[] kept = Thinning.kept(values, Thinning.MOST);
    return kept.length == values.length
        ? data(values)
        : at(kept, Arrays.stream(kept).mapToDouble(place -> values[place]).toArray());
  }

  /** Numbers at places along an axis of periods; plain where none is left out. */
  static ArrayNode at(int[] places, double[] values) {
    if (places.length == 0 || places[places.length - 1] == places.length - 1) {
      return data(values);
    }
    ArrayNode points = array();
    for (int i = 0; i < places.length; i++) {
      ArrayNode point = points.addArray().add(places[i]);
      if (Double.isFinite(values[i])) {
        point.add(round(values[i]));
      } else {
        point.addNull();
      }
    }
    return points;
  }

  /** Words at a point without a mark. */
  static ObjectNode words(double x, double y, ObjectNode label) {
    ObjectNode point = object().put("symbolSize", 0);
    point.putArray("value").add(round(x)).add(round(y));
    point.set("label", label);
    return dots(array().add(point), "circle", 0, TEXT);
  }

  /** Six significant figures: enough for a screen, and shorter to send. */
  static double round(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 5);
    return Math.round(value / unit) * unit;
  }

  private static ObjectNode silent(String type) {
    ObjectNode series = object().put("type", type).put("silent", true).put("animation", false);
    series.putObject("emphasis").put("disabled", true);
    return series;
  }
}
