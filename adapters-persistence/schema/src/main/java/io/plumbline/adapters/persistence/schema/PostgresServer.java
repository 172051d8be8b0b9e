package io.plumbline.adapters.persistence.schema;

import io.plumbline.adapters.persistence.schema.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The server process of a database folder: initialised once, started and stopped. */
final class PostgresServer {

  private static final int ATTEMPTS = 3;
  private static final long STOP_SECONDS = 30;

  private final Path data;
  private final Path programs;
  private final Durability durability;
  private final RunAs runAs;

  PostgresServer(Path home, Durability durability) throws IOException {
    this.data = home.resolve("data");
    this.durability = durability;
    this.programs = PostgresBinaries.unpack(home.resolve("binaries")).resolve("bin");
    this.runAs = RunAs.detect(home);
  }

  /** Makes the data folder unless there is one; a half-made one is thrown away. */
  void initialise(Login superuser) throws IOException {
    if (Files.exists(data.resolve("PG_VERSION"))) {
      requireSameVersion();
      return;
    }
    Path fresh = data.resolveSibling("data.new");
    Folders.delete(fresh);
    Folders.delete(data);
    Files.createDirectory(fresh, Folders.ONLY_MINE);
    Path password = Files.createTempFile(fresh.getParent(), "superuser", ".tmp");
    try {
      Files.writeString(password, superuser.password());
      runAs.own(fresh);
      runAs.own(password);
      List<String> command =
          new ArrayList<>(
              List.of(
                  program("initdb"),
                  "--pgdata=" + fresh,
                  "--username=" + superuser.name(),
                  "--pwfile=" + password,
                  "--auth=scram-sha-256",
                  "--encoding=UTF8",
                  "--locale=C",
                  "--locale-provider=builtin",
                  "--builtin-locale=C.UTF-8",
                  "--no-instructions"));
      if (durability == Durability.FORGETFUL) {
        command.add("--no-sync");
      }
      runAs.run(command).orThrow("initdb");
    } finally {
      Files.delete(password);
    }
    Files.move(fresh, data);
  }

  private void requireSameVersion() throws IOException {
    String version = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!PostgresBinaries.VERSION.startsWith(version + ".")) {
      throw new IllegalStateException(
          "The data in %s were written by PostgreSQL %s; this is %s. Dump them with the old version"
                  .formatted(data, version, PostgresBinaries.VERSION)
              + " and restore them here.");
    }
  }

  /** Starts the server on a free port of the loopback interface; returns the port. */
  int start() throws IOException {
    stopOrphan();
    RunAs.Ended ended = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int port = freePort();
      ended = runAs.run(startCommand(port));
      if (ended.succeeded()) {
        return port;
      }
    }
    throw new IllegalStateException(
        "PostgreSQL did not start:\n%s\n%s"
            .formatted(ended == null ? "" : ended.output(), logTail()));
  }

  private List<String> startCommand(int port) {
    String durable = durability == Durability.DURABLE ? "on" : "off";
    String options =
        String.join(
            " -c ",
            "-c port=" + port,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "password_encryption=scram-sha-256",
            "timezone=UTC",
            "log_timezone=UTC",
            "fsync=" + durable,
            "synchronous_commit=" + durable,
            "full_page_writes=" + durable);
    return List.of(
        program("pg_ctl"),
        "start",
        "--wait",
        "--timeout=60",
        "--silent",
        "--pgdata=" + data,
        "--log=" + log(),
        "--options=" + options);
  }

  /** Stops the server: fast, and if that does not help, at once (it recovers on the next start). */
  void stop() {
    if (process().isEmpty()) {
      return;
    }
    if (!runAs.run(stopCommand("fast")).succeeded()) {
      runAs.run(stopCommand("immediate")).orThrow("pg_ctl stop");
    }
  }

  private List<String> stopCommand(String mode) {
    return List.of(
        program("pg_ctl"),
        "stop",
        "--wait",
        "--timeout=" + STOP_SECONDS,
        "--silent",
        "--mode=" + mode,
        "--pgdata=" + data);
  }

  /** Returns the process that serves this very folder, if there is one. */
  Optional<Long> process() {
    Path file = data.resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
      return ProcessHandle.of(pid).filter(this::servesThisFolder).map(ProcessHandle::pid);
    } catch (IOException | NumberFormatException unreadable) {
      throw new IllegalStateException("The process of " + data + " cannot be told", unreadable);
    }
  }

  private boolean servesThisFolder(ProcessHandle process) {
    return process.isAlive()
        && process.info().commandLine().filter(line -> line.contains(data.toString())).isPresent();
  }

  /** Ends the server that a process left behind when it died hard; the folder's lock is ours. */
  private void stopOrphan() {
    Optional<ProcessHandle> orphan = process().flatMap(ProcessHandle::of);
    if (orphan.isEmpty()) {
      return;
    }
    stop();
    try {
      orphan.get().onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while an old server stopped", e);
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      throw new IllegalStateException("An old server of " + data + " does not stop", e);
    }
  }

  private String program(String name) {
    return programs.resolve(name).toString();
  }

  private Path log() {
    return data.resolve("server.log");
  }

  private String logTail() throws IOException {
    if (!Files.exists(log())) {
      return "";
    }
    List<String> lines = Files.readAllLines(log());
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
