package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.ingest.spec.YamlScenarioFormat;
import io.plumbline.adapters.persistence.files.ScenarioJson;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    return switch (read(Objects.requireNonNull(file))) {
      case ScenarioFormat.Reading.Refused(var findings) -> refused(findings);
      case ScenarioFormat.Reading.Read(ScenarioQuestion question, String run) when run == null ->
          switch (question.answer(fit.model(), fit.draws(), new JollydayCalendar(), batch)) {
            case ScenarioQuestion.Outcome.Refused(var findings) -> refused(findings);
            case ScenarioQuestion.Outcome.Answered(var answer) ->
                ScenarioJson.write(fit.model().spec().name(), answer);
          };
      case ScenarioFormat.Reading.Read _ ->
          refused(
              List.of(
                  Finding.error(
                      "run",
                      new Place(SpecFile.name(Objects.requireNonNull(file)), null, "run"),
                      "Here the folder says which fit is asked, not the scenario.",
                      "The scenario without this key.")));
    };
  }

  private @Nullable String refused(List<Finding> findings) {
    refuse(findings);
    return null;
  }

  private static ScenarioFormat.Reading read(Path file) {
    try {
      return new YamlScenarioFormat().read(Files.readString(file), SpecFile.name(file));
    } catch (IOException e) {
      return new ScenarioFormat.Reading.Refused(
          List.of(
              Finding.error(
                  "file",
                  Place.file(file.toString()),
                  "The file cannot be read (%s).".formatted(e),
                  "A SCENARIO.yaml in UTF-8.")));
    }
  }
}
