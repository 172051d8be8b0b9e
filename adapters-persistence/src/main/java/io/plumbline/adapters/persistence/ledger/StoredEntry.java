package io.plumbline.adapters.persistence.ledger;

import io.plumbline.adapters.persistence.generated.tables.records.LedgerEntryRecord;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.UnreadableEntry;
import io.plumbline.domain.shared.Actor;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * A ledger entry as a row. Every hashed value has its own column, so that each can be recomputed.
 */
final class StoredEntry {

  private StoredEntry() {}

  static LedgerEntryRecord write(LedgerEntry entry) {
    LedgerEntryRecord row = new LedgerEntryRecord();
    row.setBrand(entry.brand());
    row.setSequence(entry.sequence());
    row.setAt(entry.at());
    row.setActorName(entry.actor().name());
    row.setActorKind(entry.actor().kind());
    row.setOrigin(entry.origin());
    row.setKind(entry.kind());
    row.setSubject(entry.subject());
    row.setSummary(entry.summary());
    row.setDetailNames(entry.details().keySet().toArray(String[]::new));
    row.setDetailValues(entry.details().values().toArray(String[]::new));
    row.setIdempotencyKey(entry.idempotencyKey());
    row.setPrevious(entry.previous());
    row.setHash(entry.hash());
    return row;
  }

  static LedgerEntry read(LedgerEntryRecord row) {
    return new LedgerEntry(
        row.getSequence(),
        row.getBrand(),
        row.getAt(),
        new Actor(row.getActorName(), row.getActorKind()),
        row.getOrigin(),
        row.getKind(),
        row.getSubject(),
        row.getSummary(),
        details(row.getDetailNames(), row.getDetailValues()),
        row.getIdempotencyKey(),
        row.getPrevious(),
        row.getHash());
  }

  private static SortedMap<String, String> details(String[] names, String[] values) {
    SortedMap<String, String> details = new TreeMap<>();
    for (int i = 0; i < names.length; i++) {
      if (!details.isEmpty() && names[i].compareTo(details.lastKey()) <= 0) {
        throw new IllegalArgumentException("The details are not in order of their names.");
      }
      details.put(names[i], values[i]);
    }
    return details;
  }

  /**
   * Hands every row to {@code reader}.
   *
   * @throws UnreadableEntry at the first row that was changed into what no entry can be
   */
  static void readAll(Cursor<LedgerEntryRecord> rows, Consumer<LedgerEntry> reader) {
    long last = 0;
    for (LedgerEntry entry = next(rows, last); entry != null; entry = next(rows, last)) {
      last = entry.sequence();
      reader.accept(entry);
    }
  }

  private static @Nullable LedgerEntry next(Cursor<LedgerEntryRecord> rows, long last) {
    try {
      LedgerEntryRecord row = rows.fetchNext();
      return row == null ? null : read(row);
    } catch (RuntimeException failure) {
      if (fromTheDatabase(failure)) {
        throw failure;
      }
      throw new UnreadableEntry(last + 1, failure);
    }
  }

  private static boolean fromTheDatabase(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PSQLException) {
        return true;
      }
    }
    return false;
  }
}
