package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.adapters.persistence.generated.Tables.LEDGER_ENTRY;

import io.plumbline.domain.ledger.LedgerFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** {@link LedgerFilter#wants} in SQL. */
final class StoredFilter {

  private StoredFilter() {}

  static Condition condition(LedgerFilter filter) {
    List<Condition> all = new ArrayList<>();
    if (filter.kind() != null) {
      all.add(LEDGER_ENTRY.KIND.eq(filter.kind()));
    }
    if (filter.person() != null) {
      all.add(LEDGER_ENTRY.ACTOR_NAME.eq(filter.person()));
    }
    if (filter.subject() != null) {
      all.add(LEDGER_ENTRY.SUBJECT.eq(filter.subject()));
    }
    if (filter.from() != null) {
      all.add(LEDGER_ENTRY.AT.ge(filter.from()));
    }
    if (filter.to() != null) {
      all.add(LEDGER_ENTRY.AT.lt(filter.to()));
    }
    if (filter.words() != null) {
      String needle = filter.words().toLowerCase(Locale.ROOT);
      all.add(
          DSL.or(
              holds(LEDGER_ENTRY.ACTOR_NAME, needle),
              holds(LEDGER_ENTRY.SUMMARY, needle),
              holds(LEDGER_ENTRY.SUBJECT, needle),
              holds(LEDGER_ENTRY.HASH.coerce(SQLDataType.CLOB), needle)));
    }
    return DSL.and(all);
  }

  /** Whether an entry has the detail {@code name} and it is {@code value}, whole. */
  static Condition detail(String name, String value) {
    return DSL.condition(
        "({0})[array_position({1}, {2})] = {3}",
        LEDGER_ENTRY.DETAIL_VALUES, LEDGER_ENTRY.DETAIL_NAMES, DSL.val(name), DSL.val(value));
  }

  private static Condition holds(Field<String> field, String needle) {
    return DSL.position(DSL.lower(field), needle).gt(0);
  }
}
