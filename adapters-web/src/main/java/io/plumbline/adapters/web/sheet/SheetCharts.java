package io.plumbline.adapters.web.sheet;

import io.plumbline.domain.reporting.report.Chapter;
import io.plumbline.domain.reporting.report.ReportWriter;
import io.plumbline.domain.reporting.report.SheetFigure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which charts a chapter has, drawn of the figures it has anyway. */
public final class SheetCharts {

  /** A chart as SVG, and what it shows. */
  public record Chart(String words, String svg) {}

  private static final Set<String> OVER_TIME = Set.of("forecast", "next");
  private static final Set<String> SIDE_BY_SIDE = Set.of(ReportWriter.PLATFORM, ReportWriter.MODEL);
  private static final Set<String> BY_MEASURE = Set.of("efficiency");
  private static final int MOST = 40;

  private SheetCharts() {}

  /** Returns the chapter's charts; none where there are fewer than two figures to compare. */
  public static List<Chart> of(Chapter chapter) {
    String key = chapter.key();
    if (OVER_TIME.contains(key)) {
      return overTime(chapter);
    }
    if (BY_MEASURE.contains(key)) {
      return byMeasure(chapter);
    }
    List<SheetFigure> figures =
        switch (key) {
          case "calibration" -> chapter.figures();
          case "lenses" ->
              chapter.figures().stream()
                  .filter(figure -> SIDE_BY_SIDE.contains(figure.measure()))
                  .toList();
          default -> List.of();
        };
    return forest(chapter.title(), figures, true);
  }

  private static List<Chart> overTime(Chapter chapter) {
    List<SheetFigure> promised = chapter.figures().stream().filter(SheetCharts::isPromise).toList();
    List<SheetFigure> came =
        chapter.figures().stream()
            .filter(figure -> figure.measure().equals(ReportWriter.CAME))
            .toList();
    if (promised.size() < 2) {
      return List.of();
    }
    String words =
        "Promised outcome with its band in %d periods%s; in %s"
            .formatted(
                promised.size(),
                came.isEmpty() ? "" : ", and what came as hollow dots",
                promised.getFirst().unit());
    return List.of(new Chart(words, SheetSvg.band(words, promised, came)));
  }

  private static boolean isPromise(SheetFigure figure) {
    return figure.measure().equals(ReportWriter.PROMISED) && figure.hasInterval();
  }

  private static List<Chart> byMeasure(Chapter chapter) {
    Map<String, List<SheetFigure>> measures = new LinkedHashMap<>();
    chapter.figures().stream()
        .filter(SheetFigure::hasInterval)
        .forEach(
            figure ->
                measures.computeIfAbsent(figure.measure(), any -> new ArrayList<>()).add(figure));
    return measures.entrySet().stream()
        .flatMap(one -> forest(one.getKey(), one.getValue(), false).stream())
        .toList();
  }

  private static List<Chart> forest(String what, List<SheetFigure> all, boolean named) {
    List<SheetFigure> figures =
        all.stream().filter(figure -> figure.value() != null).limit(MOST).toList();
    boolean compared = figures.stream().map(SheetFigure::unit).distinct().count() == 1;
    if (figures.size() < 2 || !compared || figures.stream().noneMatch(SheetFigure::hasInterval)) {
      return List.of();
    }
    String words =
        "%s: %d figures with their intervals; in %s%s"
            .formatted(
                what,
                figures.size(),
                SheetWords.unit(figures.getFirst()),
                Stream.of(figures)
                        .anyMatch(some -> !some.stream().allMatch(SheetFigure::hasInterval))
                    ? "; a hollow dot has none"
                    : "");
    return List.of(new Chart(words, SheetSvg.forest(words, figures, named)));
  }
}
