package io.plumbline.adapters.persistence.schema;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** The steps that make the schema, in {@code db/migration}; each runs once, as the owner. */
public final class Migrations {

  private static final String FOLDER = "classpath:db/migration";

  private Migrations() {}

  /**
   * Brings the database up to the newest schema and gives the application's role its rights.
   *
   * @return how many steps ran
   */
  public static int apply(Endpoint endpoint) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .dataSource(endpoint.url(), endpoint.owner().name(), endpoint.owner().password())
        .locations(FOLDER)
        .placeholders(Map.of("app", endpoint.app().name()))
        .validateMigrationNaming(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
