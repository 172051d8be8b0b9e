package io.plumbline.adapters.web.ui.models;

import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.Drawn;
import io.plumbline.adapters.web.ui.chart.PairedChart;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.registry.EstimateShift;
import io.plumbline.domain.mix.registry.ResultComparison;
import io.plumbline.domain.mix.registry.ResultComparison.Quantity;
import io.plumbline.domain.mix.registry.RunComparison;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two runs side by side, as they are written. */
record ComparisonPage(RunComparison comparison, Units units) {

  private static final double PER_CENT = 0.01;

  /**
   * What both say about one quantity.
   *
   * @param moved right less left in pooled standard deviations, in words
   * @param held whether it stayed where it was; absent unless both answer
   */
  record Row(String subject, Figure left, Figure right, String moved, @Nullable Boolean held) {}

  /** A measure of accuracy in both. */
  record Measure(String name, String left, String right) {}

  /** Returns how the two differ, in a sentence. */
  String lead() {
    String summary = comparison.summary();
    String words = summary.substring(summary.indexOf(':') + 2);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  String left() {
    return comparison.left().label();
  }

  String right() {
    return comparison.right().label();
  }

  /** Returns what a quantity is called. */
  String title(Quantity quantity) {
    return switch (quantity) {
      case ROI -> "ROI";
      case MARGINAL_ROI -> "Marginal ROI";
      case CONTRIBUTION_SHARE -> "Share of " + units.outcomeName();
      case CONTRIBUTION -> "Incremental " + units.outcomeName();
    };
  }

  /** Returns every channel's line for a quantity, the baseline's too where that has it. */
  List<Row> rows(Quantity quantity) {
    return results(quantity).map(result -> row(result, quantity)).toList();
  }

  private Stream<ResultComparison> results(Quantity quantity) {
    return comparison.results().stream().filter(result -> result.quantity() == quantity);
  }

  private Row row(ResultComparison result, Quantity quantity) {
    EstimateShift shift = result.shift();
    return new Row(
        result.subject(),
        written(result.left(), quantity),
        written(result.right(), quantity),
        shift == null ? "" : words(shift),
        shift == null ? null : shift.stable());
  }

  private static String words(EstimateShift shift) {
    return Double.isFinite(shift.shift())
        ? Format.change(shift.shift(), 1) + " sd"
        : "from one certain value to another";
  }

  private Figure written(@Nullable Estimate estimate, Quantity quantity) {
    if (estimate == null) {
      return Figure.none("not in this run");
    }
    return switch (quantity) {
      case ROI, MARGINAL_ROI -> Format.ratio(estimate);
      case CONTRIBUTION_SHARE -> Format.percent(estimate);
      case CONTRIBUTION -> units.outcome(estimate);
    };
  }

  /** Returns the chart of a quantity; empty if no channel has it in both. */
  Optional<Drawn> drawn(Quantity quantity) {
    List<PairedChart.Row> rows = new ArrayList<>();
    double most = 0;
    for (ResultComparison result : results(quantity).toList()) {
      EstimateShift shift = result.shift();
      if (shift != null) {
        rows.add(
            new PairedChart.Row(
                result.subject(),
                Objects.requireNonNull(result.left()).interval(),
                Objects.requireNonNull(result.right()),
                words(shift),
                !shift.stable()));
        most = Math.max(most, Math.abs(result.right().mean()));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(PairedChart.of(about(quantity, most), rows));
  }

  private PairedChart.About about(Quantity quantity, double most) {
    return switch (quantity) {
      case ROI, MARGINAL_ROI ->
          new PairedChart.About(
              title(quantity), left(), right(), 1, units.breaksEven() ? 1.0 : null);
      case CONTRIBUTION_SHARE ->
          new PairedChart.About(title(quantity), left(), right(), PER_CENT, null);
      case CONTRIBUTION ->
          new PairedChart.About(
              title(quantity), left(), right(), Magnitude.of(most).divisor(), null);
    };
  }

  /** Returns what stands beside the heading of a quantity. */
  String remark(Quantity quantity) {
    return "%s; grey bar: %s, petrol: %s".formatted(unit(quantity), left(), right());
  }

  private String unit(Quantity quantity) {
    return switch (quantity) {
      case ROI, MARGINAL_ROI -> units.returnName();
      case CONTRIBUTION_SHARE -> "per cent";
      case CONTRIBUTION -> "over each run's own window";
    };
  }

  /** Returns how close both come, in sample and out of it. */
  List<Measure> accuracy() {
    return List.of(
        measure("R², in sample", Accuracy::r2, value -> Format.fixed(value, 2)),
        measure("Mean error, in sample", Accuracy::mape, Format::percent),
        measure("Inside the 90% band, in sample", Accuracy::coverage90, Format::percent),
        measure("Weighted error, held out", held(Accuracy.Holdout::wmape), Format::percent),
        measure(
            "Inside the 90% band, held out", held(Accuracy.Holdout::coverage90), Format::percent));
  }

  private static ToDoubleFunction<Accuracy> held(ToDoubleFunction<Accuracy.Holdout> of) {
    return accuracy ->
        accuracy.holdout() == null ? Double.NaN : of.applyAsDouble(accuracy.holdout());
  }

  private Measure measure(
      String name, ToDoubleFunction<Accuracy> of, DoubleFunction<String> format) {
    return new Measure(
        name,
        finite(of.applyAsDouble(comparison.accuracy().left()), format),
        finite(of.applyAsDouble(comparison.accuracy().right()), format));
  }

  private static String finite(double value, DoubleFunction<String> format) {
    return Double.isFinite(value) ? format.apply(value) : "nothing held out";
  }
}
