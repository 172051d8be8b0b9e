package io.plumbline.benchmarks.fits;

import io.plumbline.benchmarks.TextTable;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of all fits, for people and as JSON; of several runs the median one counts. */
final class FitTable {

  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final ArrayNode json;
  private final TextTable text =
      new TextTable(
          "data set",
          "process",
          "sampled s",
          "answered s",
          "processor s",
          "gradients",
          "µs/gradient",
          "ESS bulk",
          "ESS tail",
          "ESS/s",
          "R-hat",
          "divergences",
          "peak MB",
          "verdict");

  FitTable(ArrayNode json) {
    this.json = json;
  }

  TextTable text() {
    return text;
  }

  void cold(String name, List<ColdFit> runs) {
    ColdFit middle = middle(runs, Comparator.comparing(run -> run.figures().sampledSeconds()));
    ObjectNode one = add(name, "cold", middle.figures());
    one.put("answered_seconds", middle.answeredSeconds());
    putIfTold(one, "processor_seconds", middle.processorSeconds());
    putIfTold(one, "peak_megabytes", middle.peakMegabytes());
    runs.forEach(run -> one.withArray("/runs_sampled_seconds").add(run.figures().sampledSeconds()));
    runs.forEach(run -> one.withArray("/runs_answered_seconds").add(run.answeredSeconds()));
    row(
        name,
        "cold",
        middle.figures(),
        middle.answeredSeconds(),
        middle.processorSeconds(),
        middle.peakMegabytes());
  }

  void warm(String name, List<WarmFit> runs) {
    WarmFit middle = middle(runs, Comparator.comparing(run -> run.figures().sampledSeconds()));
    ObjectNode one = add(name, "warm", middle.figures());
    one.put("processor_seconds", middle.processorSeconds());
    runs.forEach(run -> one.withArray("/runs_sampled_seconds").add(run.figures().sampledSeconds()));
    row(name, "warm", middle.figures(), Double.NaN, middle.processorSeconds(), Double.NaN);
  }

  void refused(String name, String message) {
    ObjectNode one = json.addObject();
    one.put("name", name);
    one.put("refused", message);
    text.row(name, "refused", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-");
  }

  private ObjectNode add(String name, String process, FitFigures figures) {
    ObjectNode one = json.addObject();
    one.put("name", name);
    one.put("process", process);
    one.put("sampled_seconds", figures.sampledSeconds());
    one.put("gradients", figures.gradients());
    one.put("micros_per_gradient", figures.microsPerGradient(THREADS));
    one.put("min_ess_bulk", figures.minEssBulk());
    one.put("min_ess_tail", figures.minEssTail());
    one.put("min_ess_bulk_per_second", figures.essPerSecond());
    one.put("max_rhat", figures.maxRhat());
    one.put("divergences", figures.divergences());
    one.put("verdict", figures.verdict());
    return one;
  }

  private void row(
      String name,
      String process,
      FitFigures figures,
      double answered,
      double processor,
      double megabytes) {
    text.row(
        name,
        process,
        figures.sampledSeconds(),
        answered,
        processor,
        figures.gradients(),
        figures.microsPerGradient(THREADS),
        figures.minEssBulk(),
        figures.minEssTail(),
        figures.essPerSecond(),
        "%.4f".formatted(figures.maxRhat()),
        figures.divergences(),
        megabytes,
        figures.verdict());
  }

  private static void putIfTold(ObjectNode node, String name, double number) {
    if (!Double.isNaN(number)) {
      node.put(name, number);
    }
  }

  private static <T> T middle(List<T> runs, Comparator<T> order) {
    return runs.stream().sorted(order).toList().get((runs.size() - 1) / 2);
  }
}
