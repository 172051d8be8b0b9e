package io.plumbline.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.schema.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Server and application die without a word; what was acknowledged is there afterwards. */
class HardDeathTest {

  private static final Path FOLDER = Path.of("target", "embedded-database-dying");
  private static final int ACKNOWLEDGED = 200;

  /** An application that commits one row after the other, and tells each. */
  static final class Application {

    private Application() {}

    public static void main(String[] args) throws SQLException {
      EmbeddedDatabase database = EmbeddedDatabase.open(Path.of(args[0]), Durability.DURABLE);
      System.out.println(database.serverProcess().orElseThrow());
      try (Connection connection = owner(database);
          Statement statement = connection.createStatement()) {
        statement.execute("DROP TABLE IF EXISTS told; CREATE TABLE told (n int PRIMARY KEY)");
        for (int n = 1; ; n++) {
          statement.execute("INSERT INTO told VALUES (" + n + ")");
          System.out.println(n);
        }
      }
    }
  }

  private static Connection owner(EmbeddedDatabase database) throws SQLException {
    Login owner = database.endpoint().owner();
    return DriverManager.getConnection(database.endpoint().url(), owner.name(), owner.password());
  }

  private static int told(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = owner(database);
        var rows = connection.createStatement().executeQuery("SELECT count(*) FROM told")) {
      rows.next();
      return rows.getInt(1);
    }
  }

  @Test
  void a_server_whose_application_was_killed_is_ended_and_nothing_told_is_lost() throws Exception {
    Files.createDirectories(FOLDER);
    Path output = FOLDER.resolve("told.txt");
    Process application =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName(),
                FOLDER.toAbsolutePath().toString())
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (application.isAlive() && wholeLines(output).size() < ACKNOWLEDGED) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    application.destroyForcibly().waitFor();
    List<String> lines = wholeLines(output);
    ProcessHandle orphan = ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
    int told = Integer.parseInt(lines.getLast());
    assertThat(orphan.isAlive()).isTrue();
    assertThat(told).isGreaterThan(ACKNOWLEDGED / 2);
    try (EmbeddedDatabase database = EmbeddedDatabase.open(FOLDER, Durability.DURABLE)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(told(database)).isBetween(told, told + 1);
    }
  }

  private static List<String> wholeLines(Path output) throws IOException {
    String text = Files.readString(output);
    return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
  }

  @Test
  void a_server_that_was_killed_has_every_commit_when_it_starts_again() throws Exception {
    try (EmbeddedDatabase database = EmbeddedDatabase.open(FOLDER, Durability.DURABLE);
        Connection connection = owner(database);
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS told; CREATE TABLE told (n int PRIMARY KEY)");
      for (int n = 1; n <= ACKNOWLEDGED; n++) {
        statement.execute("INSERT INTO told VALUES (" + n + ")");
      }
      ProcessHandle server = ProcessHandle.of(database.serverProcess().orElseThrow()).orElseThrow();
      server.destroyForcibly();
      server.onExit().get(30, TimeUnit.SECONDS);
    }
    try (EmbeddedDatabase again = EmbeddedDatabase.open(FOLDER, Durability.DURABLE)) {
      assertThat(told(again)).isEqualTo(ACKNOWLEDGED);
    }
  }
}
