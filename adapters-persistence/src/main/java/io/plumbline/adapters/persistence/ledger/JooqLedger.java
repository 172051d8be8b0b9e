package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.adapters.persistence.generated.Tables.LEDGER_ENTRY;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * The ledger in table {@code ledger_entry}.
 *
 * <p>Who appends to a brand's chain holds that brand's advisory lock until the transaction ends, so
 * the head that was read is still the head when the next entry commits, and a transaction that is
 * undone leaves no hole.
 */
final class JooqLedger implements Ledger {

  private static final String APPENDING =
      "SELECT pg_advisory_xact_lock(hashtextextended('ledger:' || ?, 0))";
  private static final int FETCHED_AT_ONCE = 1000;

  private final JooqTransaction transaction;
  private final InstantSource clock;

  JooqLedger(JooqTransaction transaction, InstantSource clock) {
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public LedgerEntry append(
      BrandId brand, Fact fact, Actor actor, Origin origin, UUID idempotencyKey) {
    return transaction.with(
        sql -> {
          sql.execute(APPENDING, brand.value());
          return written(sql, brand, idempotencyKey)
              .map(entry -> sameFact(entry, fact))
              .orElseGet(() -> next(sql, brand, fact, actor, origin, idempotencyKey));
        });
  }

  private static Optional<LedgerEntry> written(DSLContext sql, BrandId brand, UUID idempotencyKey) {
    return sql.selectFrom(LEDGER_ENTRY)
        .where(LEDGER_ENTRY.BRAND.eq(brand), LEDGER_ENTRY.IDEMPOTENCY_KEY.eq(idempotencyKey))
        .fetchOptional(StoredEntry::read);
  }

  private static LedgerEntry sameFact(LedgerEntry written, Fact fact) {
    boolean same =
        written.kind() == fact.kind()
            && written.subject().equals(fact.subject())
            && written.summary().equals(fact.summary())
            && written.details().equals(fact.details());
    if (!same) {
      throw new IllegalStateException(
          "The idempotency key %s already stands for entry %d (%s %s), not for %s %s."
              .formatted(
                  written.idempotencyKey(),
                  written.sequence(),
                  written.kind(),
                  written.subject(),
                  fact.kind(),
                  fact.subject()));
    }
    return written;
  }

  private LedgerEntry next(
      DSLContext sql, BrandId brand, Fact fact, Actor actor, Origin origin, UUID idempotencyKey) {
    LedgerChain.Head head =
        sql.select(LEDGER_ENTRY.SEQUENCE, LEDGER_ENTRY.HASH)
            .from(LEDGER_ENTRY)
            .where(LEDGER_ENTRY.BRAND.eq(brand))
            .orderBy(LEDGER_ENTRY.SEQUENCE.desc())
            .limit(1)
            .fetchOptional(row -> new LedgerChain.Head(row.value1(), row.value2()))
            .orElse(LedgerChain.Head.EMPTY);
    LedgerEntry entry =
        LedgerChain.next(head, brand, fact, actor, origin, idempotencyKey, clock.instant());
    sql.insertInto(LEDGER_ENTRY).set(StoredEntry.write(entry)).execute();
    return entry;
  }

  @Override
  public void read(BrandId brand, Consumer<LedgerEntry> reader) {
    transaction.run(
        () -> {
          try (var rows =
              transaction
                  .sql()
                  .selectFrom(LEDGER_ENTRY)
                  .where(LEDGER_ENTRY.BRAND.eq(brand))
                  .orderBy(LEDGER_ENTRY.SEQUENCE)
                  .fetchSize(FETCHED_AT_ONCE)
                  .fetchLazy()) {
            StoredEntry.readAll(rows, reader);
          }
        });
  }

  @Override
  public List<LedgerEntry> newest(BrandId brand, long below, int limit) {
    return page(brand, DSL.noCondition(), below, limit);
  }

  @Override
  public List<LedgerEntry> find(BrandId brand, LedgerFilter filter, long below, int limit) {
    return page(brand, StoredFilter.condition(filter), below, limit);
  }

  @Override
  public Optional<LedgerEntry> first(
      BrandId brand, LedgerFilter filter, Map<String, String> details) {
    Condition wanted = StoredFilter.condition(filter);
    for (Map.Entry<String, String> detail : details.entrySet()) {
      wanted = wanted.and(StoredFilter.detail(detail.getKey(), detail.getValue()));
    }
    return transaction
        .sql()
        .selectFrom(LEDGER_ENTRY)
        .where(LEDGER_ENTRY.BRAND.eq(brand), wanted)
        .orderBy(LEDGER_ENTRY.SEQUENCE)
        .limit(1)
        .fetchOptional(StoredEntry::read);
  }

  @Override
  public List<LedgerEntry> naming(BrandId brand, Set<String> ids, int limit) {
    String[] any = ids.toArray(String[]::new);
    return page(
        brand,
        LEDGER_ENTRY
            .SUBJECT
            .in(ids)
            .or("{0} && {1}", LEDGER_ENTRY.DETAIL_VALUES, DSL.val(any, LEDGER_ENTRY.DETAIL_VALUES)),
        Long.MAX_VALUE,
        limit);
  }

  @Override
  public Optional<LedgerEntry> entry(BrandId brand, long sequence) {
    return page(brand, LEDGER_ENTRY.SEQUENCE.eq(sequence), Long.MAX_VALUE, 1).stream().findFirst();
  }

  private List<LedgerEntry> page(BrandId brand, Condition wanted, long below, int limit) {
    try {
      return transaction
          .sql()
          .selectFrom(LEDGER_ENTRY)
          .where(LEDGER_ENTRY.BRAND.eq(brand), LEDGER_ENTRY.SEQUENCE.lt(below), wanted)
          .orderBy(LEDGER_ENTRY.SEQUENCE.desc())
          .limit(limit)
          .fetch(StoredEntry::read);
    } catch (RuntimeException unreadable) {
      read(brand, entry -> {}); // names the entry that cannot be read
      throw unreadable;
    }
  }
}
