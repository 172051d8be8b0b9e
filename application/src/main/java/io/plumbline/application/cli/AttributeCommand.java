package io.plumbline.application.cli;

import io.plumbline.adapters.persistence.files.AttributionJson;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.ShapleyAttribution;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.shared.Seed;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Credits channels with what media brought. */
@Command(
    name = "attribute",
    mixinStandardHelpOptions = true,
    versionProvider = Cli.Version.class,
    description = {
      "Credits each channel with its Shapley value, draw by draw, beside what the regression says,",
      "and tells how much channels lift each other."
    })
final class AttributeCommand extends PlanningCommand {

  @Option(
      names = "--seed",
      defaultValue = "1",
      description =
          "For orders that are sampled: over 20 channels that lift each other (default 1).")
  private long seed;

  AttributeCommand(Console console) {
    super(console);
  }

  @Override
  String answer(FitFolder fit, Batch batch) {
    batch.stage("Reading the draws", 0, 0.2, fit.draws().count());
    PlanningDraws draws = new PlanningDraws(fit.model(), fit.draws(), fit.draws().count(), batch);
    batch.stage("Crediting", 0.2, 1, draws.count());
    Attribution attribution =
        ShapleyAttribution.of(
            draws, ShapleyAttribution.best(fit.model()), Map.of(), new Seed(seed), batch);
    return AttributionJson.write(fit.model().spec().name(), attribution);
  }
}
