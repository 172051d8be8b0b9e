package io.plumbline.adapters.web.sheet;

import static io.plumbline.adapters.web.sheet.Markup.at;
import static io.plumbline.adapters.web.sheet.Markup.escaped;

import io.plumbline.domain.reporting.report.SheetFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Charts as SVG, drawn without a browser. Each says in words what it shows; its numbers stand in
 * the table beside it. Colours are those of the light pages (tokens.css).
 */
final class SheetSvg {

  private static final String ACCENT = "#0B5C6B";
  private static final String BAND = "#C9E0E4";
  private static final String RULE = "#DCE2E0";
  private static final String TEXT = "#14201E";
  private static final String TEXT_3 = "#5D6C69";
  private static final int WIDTH = 720;
  private static final int ROW = 22;
  private static final int NAMES = 250;
  private static final int HEIGHT = 200;
  private static final int LEFT = 90;
  private static final int FOOT = 24;
  private static final int TICKS = 4;

  private SheetSvg() {}

  /** A scale from the lowest to the highest of some numbers, with room at both ends. */
  private record Scale(double lowest, double highest, double from, double to) {

    static Scale of(DoubleStream numbers, double from, double to) {
      var range = numbers.filter(Double::isFinite).summaryStatistics();
      double room = Math.max(1e-9, (range.getMax() - range.getMin()) * 0.06);
      return new Scale(range.getMin() - room, range.getMax() + room, from, to);
    }

    double at(double value) {
      double inside = Math.clamp(value, lowest, highest);
      return from + (to - from) * (inside - lowest) / (highest - lowest);
    }

    double tick(int i) {
      return lowest + (highest - lowest) * i / TICKS;
    }
  }

  private static DoubleStream numbers(SheetFigure figure) {
    List<Double> all = new ArrayList<>();
    for (Double number : new Double[] {figure.value(), figure.lower(), figure.upper()}) {
      if (number != null) {
        all.add(number);
      }
    }
    return all.stream().mapToDouble(Double::doubleValue);
  }

  private static String open(int height, String words) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" role=\"img\" aria-label=\"%s\" font-family=\"inherit\" font-size=\"11\">"
        .formatted(WIDTH, height, WIDTH, height, escaped(words));
  }

  private static String line(double x1, double y1, double x2, double y2, String colour, int width) {
    return "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"%d\"/>"
        .formatted(at(x1), at(y1), at(x2), at(y2), colour, width);
  }

  private static String text(double x, double y, String anchor, String colour, String words) {
    return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" fill=\"%s\">%s</text>"
        .formatted(at(x), at(y), anchor, colour, escaped(words));
  }

  /**
   * Returns each figure with its interval, one below the other on a common scale; what has no
   * interval is a hollow dot.
   */
  static String forest(String words, List<SheetFigure> figures, boolean named) {
    Scale scale = Scale.of(figures.stream().flatMapToDouble(SheetSvg::numbers), NAMES, WIDTH - 12);
    int foot = figures.size() * ROW + 4;
    StringBuilder svg = new StringBuilder(open(foot + FOOT, words));
    for (int i = 0; i <= TICKS; i++) {
      double x = scale.at(scale.tick(i));
      svg.append(line(x, 0, x, foot, RULE, 1));
      svg.append(
          text(
              x,
              foot + 14,
              i == TICKS ? "end" : "middle",
              TEXT_3,
              SheetWords.number(scale.tick(i), figures.getFirst())));
    }
    for (int row = 0; row < figures.size(); row++) {
      SheetFigure figure = figures.get(row);
      double y = row * ROW + ROW / 2.0;
      String name = named ? "%s · %s".formatted(figure.of(), figure.measure()) : figure.of();
      svg.append(text(0, y + 4, "start", TEXT, shortened(name)));
      Double lower = figure.lower();
      Double upper = figure.upper();
      Double value = figure.value();
      if (lower != null && upper != null) {
        svg.append(line(scale.at(lower), y, scale.at(upper), y, ACCENT, 3));
      }
      if (value != null) {
        svg.append(dot(scale.at(value), y, figure.hasInterval()));
      }
    }
    return svg.append("</svg>").toString();
  }

  private static String dot(double x, double y, boolean full) {
    return "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"%s\" stroke=\"%s\" stroke-width=\"1.5\"/>"
        .formatted(at(x), at(y), full ? ACCENT : "#fff", ACCENT);
  }

  private static String shortened(String name) {
    return name.length() <= 42 ? name : name.substring(0, 41) + "…";
  }

  /** Returns promised bands period by period, and what came as dots where it is known. */
  static String band(String words, List<SheetFigure> promised, List<SheetFigure> came) {
    List<String> places =
        Stream.concat(promised.stream(), came.stream())
            .map(SheetFigure::of)
            .distinct()
            .sorted()
            .toList();
    Scale scale =
        Scale.of(
            DoubleStream.concat(
                promised.stream().flatMapToDouble(SheetSvg::numbers),
                came.stream().flatMapToDouble(SheetSvg::numbers)),
            HEIGHT,
            8);
    double step = (WIDTH - LEFT - 12.0) / places.size();
    StringBuilder svg = new StringBuilder(open(HEIGHT + FOOT, words));
    for (int i = 0; i <= TICKS; i++) {
      double y = scale.at(scale.tick(i));
      svg.append(line(LEFT, y, WIDTH - 12, y, RULE, 1));
      svg.append(
          text(
              LEFT - 8,
              y + 4,
              "end",
              TEXT_3,
              SheetWords.number(scale.tick(i), promised.getFirst())));
    }
    int every = Math.max(1, (places.size() + 7) / 8);
    for (int place = 0; place < places.size(); place += every) {
      svg.append(
          text(LEFT + step * (place + 0.5), HEIGHT + 16, "middle", TEXT_3, places.get(place)));
    }
    for (SheetFigure figure : promised) {
      column(svg, figure, LEFT + step * (places.indexOf(figure.of()) + 0.5), step, scale);
    }
    for (SheetFigure figure : came) {
      Double value = figure.value();
      if (value != null) {
        double x = LEFT + step * (places.indexOf(figure.of()) + 0.5);
        svg.append(dot(x, scale.at(value), false));
      }
    }
    return svg.append("</svg>").toString();
  }

  private static void column(
      StringBuilder svg, SheetFigure figure, double x, double step, Scale scale) {
    Double lower = figure.lower();
    Double upper = figure.upper();
    Double value = figure.value();
    double half = Math.min(22, step * 0.4);
    if (lower != null && upper != null) {
      svg.append(
          "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s\"/>"
              .formatted(
                  at(x - half),
                  at(scale.at(upper)),
                  at(2 * half),
                  at(scale.at(lower) - scale.at(upper)),
                  BAND));
    }
    if (value != null) {
      svg.append(line(x - half, scale.at(value), x + half, scale.at(value), ACCENT, 2));
    }
  }
}
