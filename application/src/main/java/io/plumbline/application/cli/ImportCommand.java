package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.adapters.web.rest.Json;
import io.plumbline.adapters.web.rest.media.FileChunks;
import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.usecase.RequestImport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.usecase.SaveMixModelSpec;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Imports files into a brand's data. Everything is judged first: one finding that refuses, and
 * nothing is written.
 */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Imports files into a brand's data, by a SPEC.yaml that says what stands where.")
final class ImportCommand implements Callable<Integer> {

  private final Console console;

  /** How the import of one file ended. */
  record Imported(String file, String state, String summary) {}

  @Parameters(index = "0", paramLabel = "SPEC.yaml", description = "Which column holds what.")
  Path spec = Path.of("");

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "CSV, or .gz.")
  List<Path> files = List.of();

  @Spec private @Nullable CommandSpec command;

  @Mixin BrandOption brand = new BrandOption();

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      description = "Adds the brand with this currency if it is not there yet.")
  @Nullable String currency;

  @Option(
      names = "--outcome-by-day",
      paramLabel = "COLUMN",
      description =
          "The files hold the outcome alone, a row for each day, which stands in this column.")
  @Nullable String day;

  private final List<Finding> findings = new ArrayList<>();

  ImportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Optional<MixModelSpec> model = judge();
    model.ifPresent(read -> files.forEach(file -> judge(file, mapping(read))));
    try (Installation installation = Installation.open(Settings.current())) {
      Optional<Brand> target = brand.find(installation);
      if (target.isEmpty() && (currency == null || brand.name == null)) {
        findings.add(brand.missing(installation));
      }
      console.print(findings);
      if (model.isEmpty()
          || findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR)) {
        return ExitCode.BAD_INPUT;
      }
      return store(installation, target.orElseGet(() -> add(installation)), model.get());
    }
  }

  private ColumnMapping mapping(MixModelSpec model) {
    return day == null ? model.mapping() : model.mapping().outcomeByDay(day);
  }

  private static Finding unreadable(Path file) {
    return Finding.error(
        "unreadable-file",
        Finding.Place.file(file.toString()),
        "There is no such file, or it may not be read.",
        "Name a file that exists.");
  }

  private Optional<MixModelSpec> judge() {
    SpecFile read = SpecFile.read(spec, findings);
    if (read == null) {
      return Optional.empty();
    }
    findings.addAll(read.warnings());
    return Optional.of(read.spec());
  }

  private void judge(Path file, ColumnMapping mapping) {
    if (Files.isReadable(file) && Files.isRegularFile(file)) {
      findings.addAll(feed(file).read(mapping, _ -> {}).findings());
    } else {
      findings.add(unreadable(file));
    }
  }

  private static CsvMediaFeed feed(Path file) {
    return new CsvMediaFeed(file.getFileName().toString(), () -> Files.newInputStream(file));
  }

  private Brand add(Installation installation) {
    return switch (installation
        .addBrand()
        .add(
            new AddBrand.Command(
                String.valueOf(brand.name),
                String.valueOf(currency),
                Console.user(),
                Origin.COMMAND_LINE))) {
      case AddBrand.Outcome.Added(Brand added) -> added;
      case AddBrand.Outcome.Exists(var id) ->
          throw new IllegalStateException("The brand %s was added meanwhile.".formatted(id));
      case AddBrand.Outcome.Refused(String reason) ->
          throw new ParameterException(Objects.requireNonNull(command).commandLine(), reason);
    };
  }

  private Integer store(Installation installation, Brand owner, MixModelSpec model) {
    Actor actor = Console.user();
    String text = new YamlSpecFormat().write(model);
    installation
        .saveMixModelSpec()
        .save(
            new SaveMixModelSpec.Command(
                owner.id(), text, spec.toString(), actor, Origin.COMMAND_LINE));
    List<Imported> imported = new ArrayList<>();
    for (Path file : files) {
      Job job =
          installation.importNow(
              new RequestImport.Command(
                  owner.id(),
                  file.getFileName().toString(),
                  new FileChunks(file)::read,
                  mapping(model),
                  actor));
      imported.add(
          new Imported(
              file.toString(), job.state().name().toLowerCase(Locale.ROOT), job.summary()));
    }
    console
        .out()
        .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(imported));
    return imported.stream().allMatch(one -> one.state().equals("succeeded"))
        ? ExitCode.DONE
        : ExitCode.FAILED;
  }
}
