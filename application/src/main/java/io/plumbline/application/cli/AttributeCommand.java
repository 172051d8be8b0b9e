package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.csv.CsvLastClick;
import io.plumbline.adapters.persistence.files.AttributionJson;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.LastClick;
import io.plumbline.domain.mix.attribution.ShapleyAttribution;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Credits channels with what media brought. */
@Command(
    name = "attribute",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = {
      "Credits each channel with its Shapley value, draw by draw, beside what the regression and a",
      "last-click table say, and tells how much channels lift each other."
    })
final class AttributeCommand extends PlanningCommand {

  @Option(
      names = "--seed",
      defaultValue = "1",
      description =
          "For orders that are sampled: over 20 channels that lift each other (default 1).")
  private long seed;

  @Option(
      names = "--last-click",
      paramLabel = "FILE",
      description =
          "A CSV file, columns channel and credited: what another attribution credits each channel"
              + " with over the window; otherwise the last-click columns of the data, if any.")
  private @Nullable Path lastClick;

  AttributeCommand(Console console) {
    super(console);
  }

  @Override
  @Nullable String answer(FitFolder fit, Batch batch) {
    Map<ChannelId, Double> compared = compared(fit);
    if (compared == null) {
      return null;
    }
    batch.stage("Reading the draws", 0, 0.2, fit.draws().count());
    PlanningDraws draws = new PlanningDraws(fit.model(), fit.draws(), fit.draws().count(), batch);
    batch.stage("Crediting", 0.2, 1, draws.count());
    Attribution attribution =
        ShapleyAttribution.of(
            draws, ShapleyAttribution.best(fit.model()), compared, new Seed(seed), batch);
    return AttributionJson.write(fit.model().spec().name(), attribution);
  }

  /** Returns what channels are compared with; null after telling what is wrong with the file. */
  private @Nullable Map<ChannelId, Double> compared(FitFolder fit) {
    Path file = lastClick;
    if (file == null) {
      return LastClick.over(fit.model(), fit.data());
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw usage("There is no file %s.".formatted(file));
    }
    return switch (CsvLastClick.read(
        SpecFile.name(file), () -> Files.newInputStream(file), fit.model().spec())) {
      case CsvLastClick.Outcome.Read(var credited, var warnings) -> {
        console.print(warnings);
        yield credited;
      }
      case CsvLastClick.Outcome.Refused(var findings) -> {
        console.print(findings);
        console.err().println("Nothing was written.");
        yield null;
      }
    };
  }
}
