package io.plumbline.application.cli;

import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.ledger.export.ProofText;
import io.plumbline.domain.ledger.usecase.ProveEntry.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves of one entry that it stands under the last checkpoint. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    description = "Writes a proof of one entry; ledger verify --proof checks it alone.")
final class LedgerProve implements Callable<Integer> {

  @Mixin BrandOption brand = new BrandOption();

  @Parameters(paramLabel = "SEQUENCE", description = "The entry's number.")
  long sequence;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write it.")
  @Nullable Path out;

  private final Console console;

  LedgerProve(Console console) {
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
      return told(installation.proveEntry().prove(found.get().id(), sequence));
    }
  }

  private int told(Outcome outcome) throws IOException {
    return switch (outcome) {
      case Outcome.Proved(var proof, var _) -> {
        if (out == null) {
          console.out().print(ProofText.of(proof));
          console.out().flush();
        } else {
          Files.writeString(out, ProofText.of(proof));
        }
        yield ExitCode.DONE;
      }
      case Outcome.Unknown _ -> refused("There is no entry %d.".formatted(sequence));
      case Outcome.NotYetSigned _ ->
          refused("No checkpoint covers entry %d yet: ledger checkpoint".formatted(sequence));
      case Outcome.Contradicted(var reason) -> {
        refused(reason);
        yield ExitCode.FAILED;
      }
    };
  }

  private int refused(String why) {
    console.err().println(why);
    console.err().flush();
    return ExitCode.BAD_INPUT;
  }
}
