package io.plumbline.adapters.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.adapters.persistence.job.JobTables;
import io.plumbline.adapters.persistence.schema.EmbeddedDatabase;
import io.plumbline.adapters.persistence.schema.EmbeddedDatabase.Durability;
import io.plumbline.adapters.persistence.schema.Endpoint;
import io.plumbline.adapters.persistence.schema.Login;
import io.plumbline.adapters.persistence.schema.Migrations;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * An open database: started if it is an embedded one, migrated by its owner, and pooled for the
 * application's role.
 *
 * <p>Whoever opens it closes it; nothing else stops an embedded server. After a hard death the next
 * {@link #open} ends what was left behind and starts anew.
 */
public final class Database implements AutoCloseable {

  /** Which database. */
  public sealed interface Settings {

    /** The one that lives in {@code folder}, made on first use. */
    record Embedded(Path folder) implements Settings {}

    /** The same, but quick and lost with the power: for tests. */
    record ThrowAway(Path folder) implements Settings {}

    /**
     * One that somebody runs: PostgreSQL 15 or later, both roles made, the database owned by {@code
     * owner}.
     *
     * @param url the JDBC address
     */
    record External(String url, String owner, String ownerPassword, String app, String appPassword)
        implements Settings {

      @Override
      public String toString() {
        return url;
      }
    }
  }

  private static final int POOLED_CONNECTIONS = 12;

  private final @Nullable EmbeddedDatabase embedded;
  private final HikariDataSource pool;

  private Database(@Nullable EmbeddedDatabase embedded, HikariDataSource pool) {
    this.embedded = embedded;
    this.pool = pool;
  }

  /** Opens the database and brings its schema up to date. */
  public static Database open(Settings settings) {
    return switch (settings) {
      case Settings.Embedded(Path folder) -> embedded(folder, Durability.DURABLE);
      case Settings.ThrowAway(Path folder) -> embedded(folder, Durability.FORGETFUL);
      case Settings.External external -> new Database(null, ready(endpoint(external)));
    };
  }

  private static Endpoint endpoint(Settings.External external) {
    return new Endpoint(
        external.url(),
        new Login(external.owner(), external.ownerPassword()),
        new Login(external.app(), external.appPassword()));
  }

  private static Database embedded(Path folder, Durability durability) {
    EmbeddedDatabase embedded = EmbeddedDatabase.open(folder, durability);
    try {
      HikariDataSource pool = ready(embedded.endpoint());
      if (embedded.serverProcess().isPresent()) {
        JobTables.handBackAll(pool); // the server has only just started: nobody is at work
      }
      return new Database(embedded, pool);
    } catch (RuntimeException failure) {
      embedded.close();
      throw failure;
    }
  }

  private static HikariDataSource ready(Endpoint endpoint) {
    Migrations.apply(endpoint);
    return pool(endpoint);
  }

  private static HikariDataSource pool(Endpoint endpoint) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("plumbline");
    config.setJdbcUrl(endpoint.url());
    config.setUsername(endpoint.app().name());
    config.setPassword(endpoint.app().password());
    config.setMaximumPoolSize(POOLED_CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
    config.addDataSourceProperty("ApplicationName", "plumbline");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }

  /** Returns the pool of the application's role. */
  public DataSource dataSource() {
    return pool;
  }

  /** Returns the JDBC address, without any password. */
  public String url() {
    return pool.getJdbcUrl();
  }

  /** Closes the pool and stops the server that was started for it. */
  @Override
  public void close() {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
  }
}
