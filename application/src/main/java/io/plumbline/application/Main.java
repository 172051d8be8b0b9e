package io.plumbline.application;

import io.plumbline.application.cli.Cli;
import io.plumbline.application.cli.Console;
import java.util.Optional;

/** Where the program begins: refuses a runtime that corrupts memory, then runs the command. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Optional<String> refusal = RuntimeGuard.refusal();
    if (refusal.isPresent()) {
      System.err.println("plumbline: " + refusal.get());
      System.exit(3);
    }
    System.exit(Cli.of(Console.ofProcess()).execute(arguments));
  }
}
