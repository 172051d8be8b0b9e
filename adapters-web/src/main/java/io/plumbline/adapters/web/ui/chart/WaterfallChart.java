package io.plumbline.adapters.web.ui.chart;

import static io.plumbline.adapters.web.ui.chart.Grammar.ACCENT;
import static io.plumbline.adapters.web.ui.chart.Grammar.MUTED;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the outcome of the window is made of, part upon part: what would have come anyway in grey,
 * what each channel and other doing brought in petrol, the largest first, and their sum in ink.
 * Each part begins where the one above it ends; whiskers are the 90 % interval of the part.
 */
public final class WaterfallChart {

  private static final String SUM = "Sum of the parts";

  private final Waterfall drawing;
  private final Units units;

  private WaterfallChart(MixModelReport report, Units units) {
    this.units = units;
    List<Part> parts = parts(report);
    double sum = parts.stream().mapToDouble(part -> part.amount().mean()).sum();
    this.drawing =
        new Waterfall(
            parts.stream()
                .map(
                    part ->
                        new Waterfall.Part(
                            part.name(),
                            part.amount(),
                            part.colour(),
                            "%s, %s"
                                .formatted(
                                    units.outcome(part.amount()).inProse(),
                                    Format.percent(part.amount().mean() / sum))))
                .toList(),
            SUM,
            units.outcome(sum),
            null);
  }

  private record Part(String name, Estimate amount, String colour) {}

  /** Returns how high the chart of {@code report} is, in pixels. */
  public static int height(MixModelReport report) {
    return Waterfall.height(parts(report).size());
  }

  /** Draws the parts of a model's outcome. */
  public static Drawn of(MixModelReport report, Units units) {
    WaterfallChart chart = new WaterfallChart(report, units);
    return new Drawn(chart.description(), chart.drawing.options(), () -> chart.table());
  }

  private static List<Part> parts(MixModelReport report) {
    List<Part> own = new ArrayList<>();
    report
        .channels()
        .forEach(one -> own.add(new Part(one.channel().value(), one.contribution(), ACCENT)));
    report
        .organic()
        .forEach(one -> own.add(new Part(one.channel().value(), one.contribution(), ACCENT)));
    report.treatments().forEach(one -> own.add(new Part(one.name(), one.contribution(), ACCENT)));
    report
        .halos()
        .forEach(
            one ->
                own.add(
                    new Part(
                        one.upper() == null ? "Overlap" : one.upper() + " on " + one.lower(),
                        one.contribution(),
                        ACCENT)));
    own.sort(Comparator.comparingDouble((Part part) -> part.amount().mean()).reversed());
    List<Part> parts = new ArrayList<>(List.of(new Part("Baseline", report.baseline(), MUTED)));
    parts.addAll(own);
    return parts;
  }

  private String description() {
    List<Waterfall.Part> parts = drawing.parts();
    Waterfall.Part largest = parts.size() > 1 ? parts.get(1) : parts.getFirst();
    return "%s of the window in %d parts that add up to %s. Baseline %s; the largest other part is %s, %s."
        .formatted(
            units.outcomeName(),
            parts.size(),
            units.outcome(drawing.sum()),
            units.outcome(parts.getFirst().amount()).inProse(),
            largest.name(),
            units.outcome(largest.amount()).inProse());
  }

  private Drawn.Table table() {
    List<List<String>> rows = new ArrayList<>();
    double sum = drawing.sum();
    for (Waterfall.Part part : drawing.parts()) {
      Figure figure = units.outcome(part.amount());
      rows.add(
          List.of(
              part.name(),
              figure.value(),
              figure.interval(),
              Format.percent(part.amount().mean() / sum)));
    }
    rows.add(List.of(SUM, units.outcome(sum), "", Format.percent(1)));
    return new Drawn.Table(List.of("Part", units.outcomeName(), "90% interval", "Share"), rows);
  }
}
