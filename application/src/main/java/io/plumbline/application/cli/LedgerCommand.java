package io.plumbline.application.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The ledger from the command line. */
@Command(
    name = "ledger",
    mixinStandardHelpOptions = true,
    description = "Checks, exports, signs, proves and closes the intervention ledger.")
final class LedgerCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  /** Returns the command with its own commands. */
  static CommandLine line(Console console) {
    return new CommandLine(new LedgerCommand())
        .addSubcommand(new LedgerVerify(console))
        .addSubcommand(new LedgerExport(console))
        .addSubcommand(new LedgerCheckpoint(console))
        .addSubcommand(new LedgerProve(console))
        .addSubcommand(new LedgerClose(console));
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(),
        "Say what to do with the ledger: verify, export, checkpoint, prove or close");
  }
}
