package io.plumbline.application;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code plumbline serve} as a process of its own, on an empty embedded PostgreSQL in a folder of
 * its own, until it is closed.
 */
final class ServedProcess implements AutoCloseable {

  private static final Pattern TOLD =
      Pattern.compile("signs in as admin with the password (\\S+)|serves at (\\S+)");

  private final Process process;
  private String password = "";
  private String address = "";

  ServedProcess(Path home) {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-Xmx1g",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve",
            "--port",
            "0");
    command.environment().put("PLUMBLINE_HOME", home.toString());
    command.environment().put("PLUMBLINE_DATABASE_DURABLE", "false");
    command.redirectError(home.resolve("serve.log").toFile());
    try {
      process = command.start();
      listen(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads what is told until both the password and the address are. */
  private void listen(Path home) throws IOException {
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    while (address.isEmpty()) {
      String line = out.readLine();
      if (line == null) {
        throw new IllegalStateException(
            "It did not start: " + Files.readString(home.resolve("serve.log")));
      }
      Matcher told = TOLD.matcher(line);
      if (told.find()) {
        password = told.group(1) == null ? password : told.group(1);
        address = told.group(2) == null ? address : told.group(2);
      }
    }
  }

  /** Returns what the first admin was told to sign in with. */
  String password() {
    return password;
  }

  String address() {
    return address;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
