package io.plumbline.application;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The application as it is served, on an embedded PostgreSQL of its own; started once for all tests
 * of this module. With {@code -Dplumbline.test.home=FOLDER} what it holds is kept there for the
 * next run.
 */
final class StartedApplication {

  /** Signs in lead, auditor and people of that sort; the admin has the one that was printed. */
  static final String PASSWORD = "correct horse battery";

  private static final class Holder {
    static final StartedApplication ONLY = new StartedApplication();
  }

  private static final String KEPT = System.getProperty("plumbline.test.home");

  private final Path home;
  private final RunningServer server;
  private final String printed;

  private StartedApplication() {
    PrintStream console = System.out;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    try {
      home =
          KEPT == null
              ? Files.createTempDirectory("plumbline-application-test")
              : Files.createDirectories(Path.of(KEPT));
      System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
      server =
          RunningServer.start(
              Map.ofEntries(
                  Map.entry("plumbline.home", home.toString()),
                  Map.entry("plumbline.port", "0"),
                  Map.entry("plumbline.database.durable", "false"),
                  Map.entry("plumbline.chat", "off"),
                  Map.entry("plumbline.watch.alerts", "off"),
                  Map.entry("plumbline.publish.reports", "off"),
                  Map.entry("plumbline.compute.credit", "off"),
                  Map.entry("plumbline.record.maturity", "off"),
                  Map.entry("plumbline.slack.url", StubbedSlack.get().address("/api/")),
                  Map.entry("plumbline.slack.response.hosts", "127.0.0.1"),
                  Map.entry(
                      "plumbline.slack.channels", "chat-brand=C0GOVERN,chat-brand-of-two=C0GOVERN"),
                  Map.entry("plumbline.slack.signing.secret", StubbedSlack.SECRET),
                  Map.entry("plumbline.slack.token", StubbedSlack.TOKEN)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.setOut(console);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    Path before = home.resolve("printed.txt");
    if (Files.exists(before)) {
      printed = read(before);
      return;
    }
    printed = told.toString(StandardCharsets.UTF_8);
    if (KEPT != null) {
      write(before, printed);
    }
    server.bean(AddBrand.class).add(new AddBrand.Command("Acme", "EUR", Actor.SYSTEM, Origin.JOB));
    add("lead", Role.MARKETING_LEAD);
    add("auditor", Role.FINANCE_AUDITOR);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the application, started on first use. */
  static StartedApplication get() {
    return Holder.ONLY;
  }

  private void add(String name, Role role) {
    server
        .bean(AddUser.class)
        .add(new AddUser.Command(name, name, role, PASSWORD, Actor.SYSTEM, Origin.JOB));
  }

  /** Returns what was printed while it started. */
  String printed() {
    return printed;
  }

  Path home() {
    return home;
  }

  String address() {
    return server.address();
  }

  /** Returns the password of lead, auditor or admin. */
  String password(String name) {
    return name.equals("admin")
        ? printed.replaceAll("(?s).*with the password (\\S+).*", "$1")
        : PASSWORD;
  }

  <T> T bean(Class<T> type) {
    return server.bean(type);
  }

  private void stop() {
    server.close();
    if (KEPT != null) {
      return;
    }
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
