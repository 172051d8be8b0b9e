package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.ingest.spec.ScenarioFile;
import io.plumbline.adapters.persistence.files.ScenarioJson;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.ComingPeriods;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    int planned = asked.horizon() == null ? ComingPeriods.usual(fit.model()) : asked.horizon();
    try {
      PlanDesk desk =
          PlanDesk.open(
              fit.model(),
              fit.draws(),
              new JollydayCalendar(),
              planned,
              PaybackWindow.DEFAULT,
              asked.plan(),
              batch);
      return ScenarioJson.write(
          fit.model().spec().name(),
          desk.coming(),
          desk.ask(asked.scenario()).forecast(),
          desk.presets().stream().map(preset -> preset.told().forecast()).toList());
    } catch (IllegalArgumentException e) {
      console.err().println("error: %s: %s".formatted(file, e.getMessage()));
      console.err().flush();
      return null;
    }
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
