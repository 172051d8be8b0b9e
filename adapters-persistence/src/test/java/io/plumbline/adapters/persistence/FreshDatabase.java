package io.plumbline.adapters.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.plumbline.adapters.persistence.schema.Endpoint;
import io.plumbline.adapters.persistence.schema.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A migrated database for a test class, without rows at the start of each test, used as the
 * application's role.
 */
public final class FreshDatabase
    implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

  private static final AtomicInteger COUNT = new AtomicInteger();

  /**
   * Empties every table, evidence included, and leaves its triggers as the migrations made them.
   */
  private static final String EMPTY =
      """
      DO $$
      DECLARE
        evidence regclass;
      BEGIN
        FOR evidence IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'no_truncate' LOOP
          EXECUTE format('ALTER TABLE %s DISABLE TRIGGER no_truncate', evidence);
        END LOOP;
        EXECUTE (SELECT 'TRUNCATE ' || string_agg(format('%I', relname), ', ') FROM pg_class
                 WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
                   AND relname <> 'flyway_schema_history');
        FOR evidence IN SELECT tgrelid::regclass FROM pg_trigger WHERE tgname = 'no_truncate' LOOP
          EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER no_truncate', evidence);
          EXECUTE format('ALTER TABLE %s ENABLE ALWAYS TRIGGER no_change', evidence);
        END LOOP;
      END
      $$
      """;

  private final String name =
      "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
  private @Nullable Endpoint endpoint;
  private @Nullable HikariDataSource pool;
  private @Nullable Persistence persistence;
  private boolean used;

  @Override
  public void beforeAll(ExtensionContext context) {
    endpoint = TestServer.create(name);
    pool = TestServer.pool(endpoint, endpoint.app());
    persistence = new Persistence(pool);
  }

  @Override
  public void beforeEach(ExtensionContext context) throws SQLException {
    if (used) {
      empty();
    }
    used = true;
  }

  /** Takes every row out, as before each test. */
  public void empty() throws SQLException {
    try (Connection connection = asSuperuser();
        Statement statement = connection.createStatement()) {
      statement.execute(EMPTY);
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Objects.requireNonNull(pool).close();
    TestServer.drop(name);
  }

  /** Returns the ports on this database. */
  public Persistence ports() {
    return Objects.requireNonNull(persistence);
  }

  /** Returns the pool behind the ports. */
  public DataSource pool() {
    return Objects.requireNonNull(pool);
  }

  /** Returns statements as the application's role. */
  public DSLContext asApp() {
    return DSL.using(pool(), SQLDialect.POSTGRES);
  }

  /** Returns a connection as the owner of the schema; the caller closes it. */
  public Connection asOwner() throws SQLException {
    return connect(endpoint().owner());
  }

  /** Returns a connection as the role that may do anything; the caller closes it. */
  public Connection asSuperuser() throws SQLException {
    return connect(TestServer.superuser());
  }

  /** Returns where it is, for another process. */
  public Endpoint endpoint() {
    return Objects.requireNonNull(endpoint);
  }

  private Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(endpoint().url(), login.name(), login.password());
  }
}
