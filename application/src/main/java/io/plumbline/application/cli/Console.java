package io.plumbline.application.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a command prints.
 *
 * @param out results, as JSON
 * @param err messages, findings and progress
 * @param interactive whether a person watches {@code err}
 */
record Console(PrintStream out, PrintStream err, boolean interactive) {

  /** The console of the process. */
  static Console ofProcess() {
    return new Console(System.out, System.err, errIsTerminal());
  }

  /* Java asks about standard input and output only; Linux tells about standard error itself. */
  private static boolean errIsTerminal() {
    Path err = Path.of("/proc/self/fd/2");
    if (!Files.isSymbolicLink(err)) {
      return System.console() != null && System.console().isTerminal();
    }
    try {
      String target = Files.readSymbolicLink(err).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }
}
