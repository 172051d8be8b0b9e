package io.plumbline.adapters.persistence.transaction;

import io.plumbline.domain.shared.port.Transaction;
import java.sql.Connection;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * A transaction bound to the thread that opened it.
 *
 * <p>Work inside work joins it. If an inner part fails the whole is undone, even if somebody
 * between caught the exception.
 */
public final class JooqTransaction implements Transaction {

  private static final class Open {

    private final DSLContext sql;
    private @Nullable Throwable failure;

    Open(DSLContext sql) {
      this.sql = sql;
    }
  }

  static {
    // jOOQ greets and advises on standard output otherwise
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final DSLContext pooled;

  @SuppressWarnings("ThreadLocalUsage") // each database has transactions of its own
  private final ThreadLocal<@Nullable Open> current = new ThreadLocal<>();

  public JooqTransaction(DataSource pool) {
    Settings settings = new Settings().withExecuteLogging(false).withFetchServerOutputSize(0);
    this.pooled = DSL.using(pool, SQLDialect.POSTGRES, settings);
  }

  @Override
  public <T> T in(Supplier<T> work) {
    Open open = current.get();
    return open == null ? begin(work) : join(open, work);
  }

  private <T> T begin(Supplier<T> work) {
    return pooled.transactionResult(
        configuration -> {
          Open open = new Open(configuration.dsl());
          current.set(open);
          try {
            T result = work.get();
            if (open.failure != null) {
              throw new IllegalStateException(
                  "A part of this transaction failed, so all of it is undone", open.failure);
            }
            return result;
          } finally {
            current.remove();
          }
        });
  }

  private static <T> T join(Open open, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error failure) {
      open.failure = failure;
      throw failure;
    }
  }

  /** Returns where to send statements: the open transaction, or else one of its own for each. */
  public DSLContext sql() {
    Open open = current.get();
    return open == null ? pooled : open.sql;
  }

  /** Runs {@code work} in a transaction, the open one or a new one, and hands it the statements. */
  public <T> T with(Function<DSLContext, T> work) {
    return in(() -> work.apply(sql()));
  }

  /** Runs {@code work} on the connection of the open transaction, or of a new one. */
  public <T> T onConnection(Function<Connection, T> work) {
    return with(sql -> sql.connectionResult(work::apply));
  }
}
