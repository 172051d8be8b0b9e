package io.plumbline.adapters.persistence.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL that lives in a folder: its programs, its data, its passwords.
 *
 * <p>One process holds the folder and runs the server; a second process that opens the same folder
 * meanwhile speaks to that server. The data survive every kind of death of either. Connections come
 * over the loopback interface only, with a password each (SCRAM).
 */
public final class EmbeddedDatabase implements AutoCloseable {

  /** What the server promises when the machine dies. */
  public enum Durability {
    /** What was committed is on disk. */
    DURABLE,
    /** Quick, and lost with the power: for builds and tests. */
    FORGETFUL
  }

  /** The name of the database. */
  public static final String NAME = "plumbline";

  private static final long PATIENCE_SECONDS = 60;

  private final ServerFile secrets;
  private final @Nullable PostgresServer server;
  private final @Nullable FolderLock lock;

  private EmbeddedDatabase(
      ServerFile secrets, @Nullable PostgresServer server, @Nullable FolderLock lock) {
    this.secrets = secrets;
    this.server = server;
    this.lock = lock;
  }

  /**
   * Starts the server of {@code folder}, made on first use, or joins the one that runs there.
   *
   * @throws IllegalStateException if it does not start, with the end of its log
   */
  public static EmbeddedDatabase open(Path folder, Durability durability) {
    try {
      Path home = Files.createDirectories(folder.toAbsolutePath().normalize());
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (System.nanoTime() < deadline) {
        Optional<FolderLock> lock = FolderLock.acquire(home.resolve("lock"));
        if (lock.isPresent()) {
          return start(home, durability, lock.get());
        }
        Optional<EmbeddedDatabase> joined = join(home);
        if (joined.isPresent()) {
          return joined.get();
        }
        TimeUnit.MILLISECONDS.sleep(100);
      }
      throw new IllegalStateException(
          "Another process holds %s but its database does not answer. Maybe end that process."
              .formatted(home));
    } catch (IOException e) {
      throw new UncheckedIOException("The database folder " + folder + " cannot be used", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the database started", e);
    }
  }

  private static EmbeddedDatabase start(Path home, Durability durability, FolderLock lock)
      throws IOException {
    try {
      PostgresServer server = new PostgresServer(home, durability);
      ServerFile secrets = ServerFile.in(home).orElseGet(() -> ServerFile.create(home));
      server.initialise(secrets.superuser());
      ServerFile running = secrets.at(server.start());
      try {
        prepare(running);
        running.write(home);
      } catch (RuntimeException | IOException failure) {
        server.stop();
        throw failure;
      }
      return new EmbeddedDatabase(running, server, lock);
    } catch (RuntimeException | IOException | Error failure) {
      lock.release();
      throw failure;
    }
  }

  private static Optional<EmbeddedDatabase> join(Path home) {
    return ServerFile.in(home)
        .filter(EmbeddedDatabase::answers)
        .map(secrets -> new EmbeddedDatabase(secrets, null, null));
  }

  private static boolean answers(ServerFile secrets) {
    Login app = secrets.app();
    try (Connection connection =
        DriverManager.getConnection(secrets.url(NAME), app.name(), app.password())) {
      return connection.isValid(5);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private static void prepare(ServerFile secrets) {
    Login superuser = secrets.superuser();
    try (Connection connection =
            DriverManager.getConnection(
                secrets.url("postgres"), superuser.name(), superuser.password());
        Statement statement = connection.createStatement()) {
      role(statement, secrets.owner());
      role(statement, secrets.app());
      if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + secrets.owner().name());
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database cannot be prepared", e);
    }
  }

  private static void role(Statement statement, Login login) throws SQLException {
    if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + login.name() + "'")) {
      statement.execute("CREATE ROLE " + login.name() + " LOGIN");
    }
    statement.execute(
        "ALTER ROLE %s LOGIN NOSUPERUSER PASSWORD '%s'".formatted(login.name(), login.password()));
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  /** Returns where the database named {@link #NAME} is. */
  public Endpoint endpoint() {
    return endpoint(NAME);
  }

  /** Returns where the server's database of this name is. */
  public Endpoint endpoint(String database) {
    return new Endpoint(secrets.url(database), secrets.owner(), secrets.app());
  }

  /** Returns the role that may do anything, for backups and tests. */
  public Login superuser() {
    return secrets.superuser();
  }

  /** Returns the process id of the server, if this process started it. */
  public Optional<Long> serverProcess() {
    return Optional.ofNullable(server).flatMap(PostgresServer::process);
  }

  /** Stops the server if this process started it; open connections are ended. */
  @Override
  public synchronized void close() {
    if (server != null) {
      server.stop();
    }
    if (lock != null) {
      lock.release();
    }
  }
}
