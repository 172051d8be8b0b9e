package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.spec.ScenarioFile;
import io.plumbline.adapters.persistence.files.ScenarioJson;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.AllocationRequest;
import io.plumbline.domain.mix.planning.BudgetOptimizer;
import io.plumbline.domain.mix.planning.EfficiencyMeasures;
import io.plumbline.domain.mix.planning.ForecastScenarios;
import io.plumbline.domain.mix.planning.MoveCaps;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanFrame;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.mix.planning.PresetScenarios;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.mix.planning.SpendPlan;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds a scenario against the plan there is. */
@Command(
    name = "scenario",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = {
      "Forecasts a scenario against the plan there is, on the same draws, with three presets beside",
      "it that move 5, 15 and 30 %% of the budget towards the best allocation."
    })
final class ScenarioCommand extends PlanningCommand {

  @Parameters(index = "1", paramLabel = "SCENARIO.yaml", description = "What to do otherwise.")
  private @Nullable Path file;

  ScenarioCommand(Console console) {
    super(console);
  }

  @Override
  @Nullable String answer(FitFolder fit, Batch batch) {
    List<Finding> refusals = new ArrayList<>();
    ScenarioFile asked = read(Objects.requireNonNull(file), refusals);
    if (asked == null) {
      console.print(refusals);
      console.err().println("Nothing was written.");
      return null;
    }
    int year = 364 / fit.model().spec().granularity().days();
    PlanFrame frame =
        EfficiencyMeasures.frame(
            fit.model(), asked.horizon() == null ? year : asked.horizon(), PaybackWindow.DEFAULT);
    PlanningDraws draws = new PlanningDraws(fit.model(), fit.draws(), fit.draws().count(), batch);
    try {
      SpendPlan plan = plan(frame, asked.plan());
      ForecastScenarios forecasts =
          new ForecastScenarios(frame, draws, plan, MoveCaps.DEFAULT, batch);
      ScenarioForecast told = forecasts.of(List.of(asked.scenario())).getFirst();
      return ScenarioJson.write(
          fit.model().spec().name(),
          frame.length(),
          told,
          presets(frame, draws, plan, forecasts, batch));
    } catch (IllegalArgumentException e) {
      console.err().println("error: %s: %s".formatted(file, e.getMessage()));
      console.err().flush();
      return null;
    }
  }

  private static List<ScenarioForecast> presets(
      PlanFrame frame,
      PlanningDraws draws,
      SpendPlan plan,
      ForecastScenarios forecasts,
      Batch batch) {
    BudgetOptimizer optimizer = new BudgetOptimizer(frame, draws, plan, batch);
    return switch (optimizer.optimise(AllocationRequest.budget(plan.total(), List.of()))) {
      case BudgetOptimizer.Outcome.Found(var best) ->
          PresetScenarios.of(forecasts, frame, plan, best);
      case BudgetOptimizer.Outcome.Infeasible(var limits) ->
          throw new IllegalStateException("Infeasible without limits: " + limits);
    };
  }

  /** The last periods' own spend, but for channels that are said to spend something else. */
  private static SpendPlan plan(PlanFrame frame, Map<ChannelId, Double> asked) {
    ResolvedMixModel model = frame.model();
    double[][] spend = frame.reference().copied();
    for (Map.Entry<ChannelId, Double> entry : asked.entrySet()) {
      boolean found = false;
      for (int m = 0; m < spend.length; m++) {
        if (model.channels().get(m).spec().channel().equals(entry.getKey())
            && model.channels().get(m).spec().paid()) {
          Arrays.fill(spend[m], entry.getValue());
          found = true;
        }
      }
      if (!found) {
        throw new IllegalArgumentException(
            "The model has no paid channel %s.".formatted(entry.getKey()));
      }
    }
    return SpendPlan.of(spend);
  }

  private static @Nullable ScenarioFile read(Path file, List<Finding> refusals) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      refusals.add(
          Finding.error(
              "file",
              Place.file(file.toString()),
              "The file cannot be read (%s).".formatted(e),
              "A SCENARIO.yaml in UTF-8."));
      return null;
    }
    return switch (ScenarioFile.read(text, SpecFile.name(file))) {
      case ScenarioFile.Reading.Refused(var findings) -> {
        refusals.addAll(findings);
        yield null;
      }
      case ScenarioFile.Reading.Read(var scenario) -> scenario;
    };
  }
}
