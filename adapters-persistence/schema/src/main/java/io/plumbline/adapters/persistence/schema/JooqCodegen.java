package io.plumbline.adapters.persistence.schema;

import io.plumbline.adapters.persistence.schema.EmbeddedDatabase.Durability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Generates jOOQ's classes from the migrations: on a throw-away database, at build time, and only
 * when the migrations, jOOQ or this configuration changed.
 */
public final class JooqCodegen {

  private static final String PACKAGE = "io.plumbline.adapters.persistence.generated";

  private JooqCodegen() {}

  /**
   * Runs the generator.
   *
   * @param args the folder for the sources, and the folder of the build's own PostgreSQL
   */
  public static void main(String[] args) throws Exception {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    Path sources = Path.of(args[0]).toAbsolutePath();
    Path stamp = sources.resolveSibling(sources.getFileName() + ".stamp");
    String wanted = CodegenStamp.of(configuration("", new Login("", ""), sources));
    if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
      return;
    }
    Files.deleteIfExists(stamp);
    try (EmbeddedDatabase embedded =
        EmbeddedDatabase.open(Path.of(args[1]), Durability.FORGETFUL)) {
      generate(embedded, sources);
    }
    Files.writeString(stamp, wanted);
  }

  private static void generate(EmbeddedDatabase embedded, Path sources) throws Exception {
    String database = "codegen_" + ProcessHandle.current().pid();
    Endpoint endpoint = embedded.endpoint(database);
    ask(embedded, "CREATE DATABASE " + database + " OWNER " + endpoint.owner().name());
    try {
      Migrations.apply(endpoint);
      clean(sources);
      GenerationTool.generate(configuration(endpoint.url(), endpoint.owner(), sources));
    } finally {
      ask(embedded, "DROP DATABASE " + database + " WITH (FORCE)");
    }
  }

  private static void clean(Path sources) throws IOException {
    Folders.delete(sources);
    Files.createDirectories(sources);
  }

  private static void ask(EmbeddedDatabase embedded, String sql) throws SQLException {
    Login superuser = embedded.superuser();
    try (Connection connection =
            DriverManager.getConnection(
                embedded.endpoint("postgres").url(), superuser.name(), superuser.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Configuration configuration(String url, Login login, Path sources) {
    return new Configuration()
        .withLogging(Logging.WARN)
        .withJdbc(
            new Jdbc()
                .withDriver("org.postgresql.Driver")
                .withUrl(url)
                .withUser(login.name())
                .withPassword(login.password()))
        .withGenerator(
            new Generator()
                .withDatabase(
                    new Database()
                        .withName("org.jooq.meta.postgres.PostgresDatabase")
                        .withInputSchema("public")
                        .withOutputSchemaToDefault(true)
                        .withIncludeRoutines(false)
                        .withExcludes("flyway_schema_history|scheduled_tasks")
                        .withForcedTypes(DomainTypes.forced()))
                .withGenerate(
                    new Generate()
                        .withJavaTimeTypes(true)
                        .withGeneratedAnnotation(false)
                        .withGlobalObjectReferences(true)
                        .withRecords(true))
                .withTarget(
                    new Target().withPackageName(PACKAGE).withDirectory(sources.toString())));
  }
}
