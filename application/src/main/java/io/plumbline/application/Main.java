package io.plumbline.application;

import io.plumbline.application.cli.Cli;
import io.plumbline.application.cli.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.LogManager;

/** Where the program begins: refuses a runtime that corrupts memory, then runs the command. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    Optional<String> refusal = RuntimeGuard.refusal();
    if (refusal.isPresent()) {
      console.err().println("plumbline: " + refusal.get());
      System.exit(3);
    }
    log();
    System.exit(Cli.of(console).execute(arguments));
  }

  private static void log() {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    try (InputStream settings = Main.class.getResourceAsStream("/logging.properties")) {
      LogManager.getLogManager().readConfiguration(Objects.requireNonNull(settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
