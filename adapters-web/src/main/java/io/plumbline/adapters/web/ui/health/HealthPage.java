package io.plumbline.adapters.web.ui.health;

import io.plumbline.adapters.web.ui.Fact;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.ParameterSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a run may be relied on, and everything that rests on.
 *
 * @param remark which data the run saw
 * @param sampling how it was drawn
 * @param looFacts how well it predicts each period from all others; empty if nobody computed that
 * @param learning what the data added, a chart a quantity
 * @param parameters every parameter, the worst sampled first
 * @param health absent for a run that was not sampled, or kept before it was kept
 */
record HealthPage(
    ModelRun run,
    Units units,
    Review review,
    String remark,
    List<Fact> sampling,
    List<Fact> looFacts,
    String looWords,
    List<Learning> learning,
    List<ParameterSummary> parameters,
    @Nullable ModelHealth health) {

  HealthPage {
    sampling = List.copyOf(sampling);
    looFacts = List.copyOf(looFacts);
    learning = List.copyOf(learning);
    parameters = List.copyOf(parameters);
  }

  static HealthPage of(ModelRun run, Brand brand) {
    MixModelReport report = run.report();
    Units units = Units.of(report, brand.currency());
    ModelHealth health = report.health();
    ModelHealth.LeaveOneOutResult loo = health == null ? null : health.looic();
    return new HealthPage(
        run,
        units,
        Review.of(report.diagnostics(), health),
        "run %s, %s to %s"
            .formatted(
                run.label(),
                Format.counted(report.data().periods(), units.period(), units.period() + "s"),
                Format.date(report.data().last())),
        sampling(report),
        loo == null ? List.of() : loo(loo),
        loo == null ? "" : words(loo, units),
        health == null ? List.of() : Learning.of(report, health, units),
        health == null ? List.of() : worstFirst(health.parameters()),
        health);
  }

  /** Returns the same with a check that is of the brand, not of the run. */
  HealthPage with(Diagnostics.Check check) {
    return new HealthPage(
        run,
        units,
        review.with(check),
        remark,
        sampling,
        looFacts,
        looWords,
        learning,
        parameters,
        health);
  }

  /** Returns the outcome of all geos together. */
  Decomposition decomposition() {
    return run.report().decomposition().overall();
  }

  /** Returns how many periods the model was fitted to. */
  int fitted() {
    return decomposition().periods().size() - decomposition().holdout();
  }

  private static List<Fact> sampling(MixModelReport report) {
    var settings = report.sampling().settings();
    var diagnostics = report.diagnostics();
    return List.of(
        new Fact(
            "Draws",
            new Figure(
                Format.count((long) settings.chains() * settings.draws()),
                "%d chains, seed %d".formatted(settings.chains(), settings.seed().value()))),
        new Fact(
            "Largest R-hat", new Figure(written(diagnostics.maxRhat(), 3), "of all parameters")),
        new Fact(
            "Smallest ESS",
            new Figure(
                written(diagnostics.minEssBulk(), 0),
                "tail " + written(diagnostics.minEssTail(), 0))),
        new Fact(
            "Smallest E-BFMI", new Figure(written(diagnostics.minEbfmi(), 2), "of all chains")),
        new Fact(
            "Divergences", new Figure(Format.count(diagnostics.divergences()), "of all draws")),
        new Fact(
            "Sampled in",
            new Figure(
                Format.duration(
                    Duration.ofMillis(Math.round(1000 * report.sampling().wallSeconds()))),
                "by the clock")));
  }

  private static List<Fact> loo(ModelHealth.LeaveOneOutResult loo) {
    return List.of(
        new Fact(
            "Expected log density",
            new Figure(Format.fixed(loo.elpd(), 1), "± " + Format.fixed(loo.se(), 1))),
        new Fact(
            "Effective parameters",
            new Figure(Format.fixed(loo.effectiveParameters(), 1), "by the draws")),
        new Fact("Largest Pareto k", new Figure(Format.fixed(loo.worstK(), 2), "of all periods")),
        new Fact("Above 0.7", new Figure(Format.count(loo.unreliable()), "periods, counted")));
  }

  private static String words(ModelHealth.LeaveOneOutResult loo, Units units) {
    return loo.unreliable() == 0
        ? "No %s sways the model so much that it could not be predicted from the others."
            .formatted(units.period())
        : "%s the model so much that the estimate is not reliable there: look for what happened then."
            .formatted(
                Format.counted(
                    loo.unreliable(), units.period() + " sways", units.period() + "s sway"));
  }

  /** Writes a number with so many decimals; a dash where there is none. */
  static String written(double number, int decimals) {
    return Double.isFinite(number) ? Format.fixed(number, decimals) : "–";
  }

  private static List<ParameterSummary> worstFirst(List<ParameterSummary> parameters) {
    return parameters.stream().sorted(Comparator.comparingDouble(HealthPage::badness)).toList();
  }

  /** Puts the largest R-hat first, parameters that never move last. */
  private static double badness(ParameterSummary parameter) {
    return Double.isNaN(parameter.rhat()) ? 0 : -parameter.rhat();
  }

  /** Returns every parameter with full precision, for a spreadsheet. */
  Spreadsheet sheet() {
    List<String> head = new ArrayList<>(List.of("parameter"));
    head.addAll(Spreadsheet.heads("estimate"));
    head.addAll(
        List.of("sd", "rhat", "ess_bulk", "ess_tail", "mcse", "prior_lower90", "prior_upper90"));
    List<List<String>> lines = new ArrayList<>();
    for (ParameterSummary parameter : parameters) {
      List<String> line = new ArrayList<>(List.of(parameter.name()));
      Spreadsheet.numbers(line, parameter.estimate());
      line.add(Double.toString(parameter.estimate().sd()));
      line.add(Double.toString(parameter.rhat()));
      line.add(Double.toString(parameter.essBulk()));
      line.add(Double.toString(parameter.essTail()));
      line.add(Double.toString(parameter.mcse()));
      var prior = parameter.prior();
      line.add(prior == null ? "" : Double.toString(prior.lower()));
      line.add(prior == null ? "" : Double.toString(prior.upper()));
      lines.add(line);
    }
    return new Spreadsheet(head, lines);
  }
}
