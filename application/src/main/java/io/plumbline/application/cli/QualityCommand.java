package io.plumbline.application.cli;

import io.plumbline.adapters.web.rest.Json;
import io.plumbline.adapters.web.rest.media.QualityJson;
import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores a brand's imported data. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = "Scores a brand's imported data, series by series, with every finding.")
final class QualityCommand implements Callable<Integer> {

  private final Console console;

  @Mixin BrandOption brand = new BrandOption();

  QualityCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (Installation installation = Installation.open(Settings.current())) {
      Optional<Brand> found = brand.find(installation);
      if (found.isEmpty()) {
        console.print(List.of(brand.missing(installation)));
        return ExitCode.BAD_INPUT;
      }
      console
          .out()
          .println(
              Json.mapper()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(
                      QualityJson.from(installation.assessDataQuality().assess(found.get().id()))));
      return ExitCode.DONE;
    }
  }
}
