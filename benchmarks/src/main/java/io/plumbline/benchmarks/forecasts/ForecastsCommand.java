package io.plumbline.benchmarks.forecasts;

import io.plumbline.benchmarks.Checkout;
import io.plumbline.benchmarks.ModelInput;
import io.plumbline.benchmarks.Results;
import io.plumbline.benchmarks.TextTable;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.usecase.FitMixModel;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Forecasts weeks that no fit had seen, and a seasonal-naive forecast beside. */
@Command(
    name = "forecasts",
    mixinStandardHelpOptions = true,
    description = {
      "Fits the retailer of the demo and worlds of others up to origins in their past, forecasts the 4 and",
      "13 weeks behind each under the spend there was, and prints the errors beside those of the forecast",
      "that a week brings what it brought a year before."
    })
public final class ForecastsCommand implements Callable<Integer> {

  private final Checkout checkout;
  private final PrintWriter out;
  private final PrintWriter err;

  @Option(
      names = "--origins",
      defaultValue = "6",
      paramLabel = "N",
      description = "From how many origins, four weeks apart (default 6).")
  private int origins;

  @Option(names = "--out", paramLabel = "FILE", description = "Where the JSON goes.")
  private @Nullable Path file;

  public ForecastsCommand(Checkout checkout, PrintWriter out, PrintWriter err) {
    this.checkout = checkout;
    this.out = out;
    this.err = err;
  }

  private Map<String, Path> sets() {
    Path worlds = checkout.benchmarks().resolve("worlds");
    Map<String, Path> sets = new LinkedHashMap<>();
    sets.put("retailer", checkout.root().resolve("application/src/main/resources/demo/SPEC.yaml"));
    for (String world : new String[] {"clean", "promo_and_media", "trend_break"}) {
      sets.put(world, worlds.resolve(world + ".yaml"));
    }
    return sets;
  }

  @Override
  public Integer call() {
    TextTable table =
        new TextTable(
            "data set", "weeks", "stated %", "inside", "projected %", "inside", "naive %");
    ObjectNode root = Results.of("forecasts");
    root.put("origins", origins);
    ArrayNode list = root.putArray("forecasts");
    ExecutorService executor =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try (executor) {
      FitMixModel fit = new FitMixModel(executor, HolidayCalendar.EMPTY, InstantSource.system());
      sets()
          .forEach(
              (name, spec) -> {
                err.println("Forecasting " + name + " ...");
                err.flush();
                switch (ModelInput.of(spec)) {
                  case ModelInput.Reading.Refused(var findings) ->
                      throw new IllegalStateException(findings.toString());
                  case ModelInput.Reading.Read(ModelInput input) -> {
                    ForecastTrial trial =
                        new ForecastTrial(input, fit, executor, SamplerSettings.DEFAULT);
                    trial.run(origins);
                    row(name, trial, 0, ForecastTrial.SOON, table, list);
                    row(name, trial, 1, ForecastTrial.AHEAD, table, list);
                  }
                }
              });
    }
    table.print(err);
    Results.write(root, file, out);
    return 0;
  }

  private static void row(
      String name, ForecastTrial trial, int which, int weeks, TextTable table, ArrayNode list) {
    ForecastScore stated = trial.stated[which];
    ForecastScore projected = trial.projected[which];
    ForecastScore naive = trial.naive[which];
    table.row(
        name,
        weeks,
        stated.error(),
        stated.coverage(),
        projected.error(),
        projected.coverage(),
        naive.error());
    list.addObject()
        .put("name", name)
        .put("weeks", weeks)
        .put("stated_wmape_percent", stated.error())
        .put("stated_inside_percent", stated.coverage())
        .put("projected_wmape_percent", projected.error())
        .put("projected_inside_percent", projected.coverage())
        .put("naive_wmape_percent", naive.error());
  }
}
