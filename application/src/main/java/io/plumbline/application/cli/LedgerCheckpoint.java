package io.plumbline.application.cli;

import io.plumbline.application.Installation;
import io.plumbline.application.Settings;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.usecase.SignCheckpoint.Outcome;
import io.plumbline.domain.shared.Actor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Signs what a brand's ledger is now. */
@Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    description = "Signs a brand's ledger, stores and publishes the checkpoint, and prints it.")
final class LedgerCheckpoint implements Callable<Integer> {

  @Mixin BrandOption brand = new BrandOption();

  private final Console console;

  LedgerCheckpoint(Console console) {
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
      return told(
          installation.signCheckpoint().sign(found.get().id(), Actor.SYSTEM, Origin.COMMAND_LINE));
    }
  }

  private int told(Outcome outcome) {
    switch (outcome) {
      case Outcome.Signed(var checkpoint) -> console.out().print(checkpoint.text());
      case Outcome.NothingNew(var whose) ->
          console.err().printf("Nothing was written to %s since the last checkpoint.%n", whose);
      case Outcome.Refused(var whose, var verdict) ->
          console.err().printf("The ledger of %s does not hold: %s%n", whose, verdict);
    }
    console.out().flush();
    console.err().flush();
    return outcome instanceof Outcome.Refused ? ExitCode.FAILED : ExitCode.DONE;
  }
}
