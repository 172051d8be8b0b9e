package io.plumbline.adapters.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.adapters.persistence.schema.Endpoint;
import io.plumbline.adapters.persistence.schema.Migrations;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database as an earlier version of Plumbline left it. */
public final class OlderSchema implements AutoCloseable {

  private static final String NAME = "older_" + ProcessHandle.current().pid();

  private final Endpoint endpoint;

  private OlderSchema(Endpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Makes a database with the migrations up to this one, those that repeat left out. */
  public static OlderSchema at(String version) {
    Endpoint endpoint = TestServer.createEmpty(NAME);
    Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(endpoint.url(), endpoint.owner().name(), endpoint.owner().password())
        .locations("classpath:db/migration")
        .placeholders(Map.of("app", endpoint.app().name()))
        .repeatableSqlMigrationPrefix("none")
        .target(version)
        .load()
        .migrate();
    return new OlderSchema(endpoint);
  }

  /** Returns connections of the role that owns the schema. */
  public HikariDataSource asOwner() {
    return TestServer.pool(endpoint, endpoint.owner());
  }

  /** Brings the schema up to date and returns connections of the application's role. */
  public HikariDataSource migratedAsApp() {
    Migrations.apply(endpoint);
    return TestServer.pool(endpoint, endpoint.app());
  }

  @Override
  public void close() {
    TestServer.drop(NAME);
  }
}
