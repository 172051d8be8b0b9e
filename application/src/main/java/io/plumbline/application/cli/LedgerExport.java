package io.plumbline.application.cli;

import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a brand's ledger as JSON Lines that can be verified alone. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Writes a brand's ledger as JSON Lines, to --out or standard output.")
final class LedgerExport implements Callable<Integer> {

  @Mixin BrandOption brand = new BrandOption();

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it.")
  @Nullable Path out;

  private final Console console;

  LedgerExport(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    try (Installation installation = Installation.open(Settings.current())) {
      Optional<Brand> found = brand.find(installation);
      if (found.isEmpty()) {
        console.print(List.of(brand.missing(installation)));
        return ExitCode.BAD_INPUT;
      }
      if (out == null) {
        write(installation, found.get(), console.out());
      } else {
        try (BufferedWriter file = Files.newBufferedWriter(out)) {
          PrintWriter writer = new PrintWriter(file);
          write(installation, found.get(), writer);
          if (writer.checkError()) {
            throw new UncheckedIOException(new IOException("%s was not written".formatted(out)));
          }
        }
      }
      return ExitCode.DONE;
    }
  }

  private static void write(Installation installation, Brand brand, PrintWriter writer) {
    installation.exportLedger().export(brand.id(), line -> writer.append(line).append('\n'));
    writer.flush();
  }
}
