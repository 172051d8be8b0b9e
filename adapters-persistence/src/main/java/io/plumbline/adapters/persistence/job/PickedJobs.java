package io.plumbline.adapters.persistence.job;

import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The jobs in the queue that a worker holds. */
final class PickedJobs {

  /** The name of the node whose worker it is. */
  static final Field<String> NODE = DSL.field(DSL.name("picked_by"), SQLDataType.CLOB);

  private static final Table<?> QUEUE = DSL.table(DSL.name("scheduled_tasks"));
  private static final Field<Boolean> PICKED = DSL.field(DSL.name("picked"), SQLDataType.BOOLEAN);
  private static final Field<Long> VERSION = DSL.field(DSL.name("version"), SQLDataType.BIGINT);

  private PickedJobs() {}

  /** Makes the picked jobs that {@code which} holds for free for any worker. */
  static void handBack(DataSource pool, Condition which) {
    DSL.using(pool, SQLDialect.POSTGRES)
        .update(QUEUE)
        .set(PICKED, false)
        .setNull(NODE)
        .setNull(DSL.field(DSL.name("last_heartbeat"), SQLDataType.TIMESTAMPWITHTIMEZONE))
        .set(VERSION, VERSION.plus(1))
        .where(DSL.condition(PICKED), which)
        .execute();
  }
}
