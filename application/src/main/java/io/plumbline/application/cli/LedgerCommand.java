package io.plumbline.application.cli;

import io.plumbline.adapters.web.rest.Json;
import io.plumbline.adapters.web.rest.ledger.VerificationJson;
import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ledger from the command line. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Checks the intervention ledger.")
final class LedgerCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  /** Returns the command with its own commands. */
  static CommandLine line(Console console) {
    return new CommandLine(new LedgerCommand()).addSubcommand(new Verify(console));
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Say what to do with the ledger: verify");
  }

  /** Verifies a brand's chain from its first entry to its last. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Verifies a brand's chain; status 1 and the entry's number where it breaks.")
  static final class Verify implements Callable<Integer> {

    @Mixin BrandOption brand = new BrandOption();

    private final Console console;

    Verify(Console console) {
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
        VerificationJson answer =
            VerificationJson.from(installation.verifyLedger().verify(found.get().id()));
        console
            .out()
            .println(Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        if (!answer.intact()) {
          console
              .err()
              .printf(
                  "The ledger of %s breaks at entry %d: %s%n",
                  found.get().name(), answer.brokenAt(), answer.reason());
        }
        return answer.intact() ? ExitCode.DONE : ExitCode.FAILED;
      }
    }
  }
}
