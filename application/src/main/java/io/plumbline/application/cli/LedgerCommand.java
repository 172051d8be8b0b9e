package io.plumbline.application.cli;

import io.plumbline.adapters.web.rest.Json;
import io.plumbline.adapters.web.rest.ledger.VerificationJson;
import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ledger from the command line. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Checks the intervention ledger.",
    subcommands = LedgerCommand.Verify.class)
final class LedgerCommand implements Runnable {

  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do with the ledger: verify");
  }

  /** Verifies a brand's chain from its first entry to its last. */
  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      description = "Verifies a brand's chain; status 1 and the entry's number where it breaks.")
  static final class Verify implements Callable<Integer> {

    @Mixin BrandOption brand = new BrandOption();

    @Override
    public Integer call() {
      try (Installation installation = Installation.open(Settings.current())) {
        Optional<Brand> found = brand.find(installation);
        if (found.isEmpty()) {
          FindingLines.print(List.of(brand.missing(installation)), System.err);
          return Failures.BAD_INPUT;
        }
        VerificationJson answer =
            VerificationJson.from(installation.verifyLedger().verify(found.get().id()));
        System.out.println(
            Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        if (!answer.intact()) {
          System.err.printf(
              "The ledger of %s breaks at entry %d: %s%n",
              found.get().name(), answer.brokenAt(), answer.reason());
        }
        return answer.intact() ? 0 : Failures.WORK_FAILED;
      }
    }
  }
}
