package io.plumbline.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.schema.EmbeddedDatabase.Durability;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database in a folder, as users have it: opened, closed, opened again. */
class EmbeddedDatabaseTest {

  private static final Path FOLDER = Path.of("target", "embedded-database");

  private final List<EmbeddedDatabase> opened = new ArrayList<>();

  @BeforeAll
  static void no_folder_yet() throws Exception {
    Folders.delete(FOLDER.resolve("data"));
    Files.deleteIfExists(FOLDER.resolve("server.properties"));
  }

  @AfterEach
  void close() {
    opened.reversed().forEach(EmbeddedDatabase::close);
  }

  private EmbeddedDatabase open() {
    EmbeddedDatabase database = EmbeddedDatabase.open(FOLDER, Durability.DURABLE);
    opened.add(database);
    return database;
  }

  private static Connection connect(EmbeddedDatabase database, Login login) throws SQLException {
    return DriverManager.getConnection(database.endpoint().url(), login.name(), login.password());
  }

  private static String ask(EmbeddedDatabase database, String query) throws SQLException {
    try (Connection connection = connect(database, database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static void run(EmbeddedDatabase database, String sql) throws SQLException {
    try (Connection connection = connect(database, database.endpoint().owner());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void what_was_stored_is_there_after_a_restart() throws SQLException {
    EmbeddedDatabase first = open();
    run(first, "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT 42 AS answer");
    first.close();
    assertThat(ask(open(), "SELECT answer FROM kept")).isEqualTo("42");
  }

  @Test
  void who_opens_the_folder_a_second_time_joins_the_running_server() throws SQLException {
    EmbeddedDatabase first = open();
    EmbeddedDatabase second = open();
    assertThat(first.serverProcess()).isPresent();
    assertThat(second.serverProcess()).isEmpty();
    second.close();
    assertThat(ask(first, "SELECT 1")).isEqualTo("1");
    assertThat(second.endpoint()).isEqualTo(first.endpoint());
  }

  @Test
  void nobody_comes_in_without_the_password() {
    EmbeddedDatabase database = open();
    for (String name :
        List.of("postgres", database.endpoint().owner().name(), database.endpoint().app().name())) {
      assertThatThrownBy(() -> connect(database, new Login(name, "guess")))
          .isInstanceOf(SQLException.class)
          .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
          .extracting(SQLException::getSQLState)
          .isEqualTo("28P01");
    }
  }

  @Test
  void it_listens_to_this_machine_alone_and_keeps_what_it_acknowledged() throws SQLException {
    EmbeddedDatabase database = open();
    assertThat(ask(database, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask(database, "SHOW unix_socket_directories")).isEmpty();
    for (String promise : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      assertThat(ask(database, "SHOW " + promise)).as(promise).isEqualTo("on");
    }
    assertThat(ask(database, "SHOW data_checksums")).isEqualTo("on");
  }

  @Test
  void only_its_owner_reads_the_passwords_and_the_data() throws Exception {
    open();
    assertThat(Files.getPosixFilePermissions(FOLDER.resolve("server.properties")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(FOLDER.resolve("data")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void the_applications_role_owns_nothing_and_may_create_nothing() throws SQLException {
    EmbeddedDatabase database = open();
    assertThat(
            ask(
                database,
                "SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls FROM pg_roles"
                    + " WHERE rolname = 'plumbline_app'"))
        .isEqualTo("f");
    assertThat(ask(database, "SELECT has_schema_privilege('plumbline_app', 'public', 'CREATE')"))
        .isEqualTo("f");
  }

  @Test
  void a_second_run_of_the_migrations_does_nothing() {
    EmbeddedDatabase database = open();
    Migrations.apply(database.endpoint());
    assertThat(Migrations.apply(database.endpoint())).isZero();
  }
}
