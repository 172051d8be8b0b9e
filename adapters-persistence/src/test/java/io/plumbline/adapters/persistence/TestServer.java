package io.plumbline.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.adapters.persistence.schema.EmbeddedDatabase;
import io.plumbline.adapters.persistence.schema.EmbeddedDatabase.Durability;
import io.plumbline.adapters.persistence.schema.Endpoint;
import io.plumbline.adapters.persistence.schema.Login;
import io.plumbline.adapters.persistence.schema.Migrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The one PostgreSQL of this JVM's tests, and a migrated database in it to copy from. */
final class TestServer {

  private static final String TEMPLATE = "template_" + ProcessHandle.current().pid();
  private static final EmbeddedDatabase SERVER =
      EmbeddedDatabase.open(
          Path.of("target", "postgresql-" + System.getProperty("plumbline.test.fork", "alone")),
          Durability.FORGETFUL);

  static {
    ask("CREATE DATABASE " + TEMPLATE + " OWNER " + SERVER.endpoint().owner().name());
    Migrations.apply(SERVER.endpoint(TEMPLATE));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  ask("DROP DATABASE " + TEMPLATE + " WITH (FORCE)");
                  SERVER.close();
                }));
  }

  private TestServer() {}

  /** Makes a database with the schema and no rows. */
  static Endpoint create(String database) {
    String owner = SERVER.endpoint().owner().name();
    ask("CREATE DATABASE %s TEMPLATE %s OWNER %s".formatted(database, TEMPLATE, owner));
    return SERVER.endpoint(database);
  }

  /** Makes a database without even the schema. */
  static Endpoint createEmpty(String database) {
    ask("CREATE DATABASE %s OWNER %s".formatted(database, SERVER.endpoint().owner().name()));
    return SERVER.endpoint(database);
  }

  static void drop(String database) {
    ask("DROP DATABASE IF EXISTS " + database + " WITH (FORCE)");
  }

  /** Returns a small pool of connections of a role. */
  static HikariDataSource pool(Endpoint endpoint, Login login) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(endpoint.url());
    config.setUsername(login.name());
    config.setPassword(login.password());
    config.setMaximumPoolSize(10);
    config.setMinimumIdle(1);
    return new HikariDataSource(config);
  }

  static Login superuser() {
    return SERVER.superuser();
  }

  private static void ask(String sql) {
    Login superuser = SERVER.superuser();
    try (Connection connection =
            DriverManager.getConnection(
                SERVER.endpoint("postgres").url(), superuser.name(), superuser.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("The test server refused: " + sql, e);
    }
  }
}
