package io.plumbline.adapters.persistence.ledger;

import io.plumbline.domain.ledger.LedgerEntry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The owner of the schema at their worst: triggers off, and every entry at their mercy. */
final class LedgerTampering implements AutoCloseable {

  private final Connection owner;

  LedgerTampering(Connection owner) throws SQLException {
    this.owner = owner;
    run("ALTER TABLE ledger_entry DISABLE TRIGGER USER");
    run("CREATE TABLE untouched AS SELECT * FROM ledger_entry");
  }

  /** Runs any statement. */
  void run(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Changes the brand's entry as {@code SET} says; it must be there. */
  void set(String brand, long sequence, String assignment) throws SQLException {
    try (PreparedStatement update =
        owner.prepareStatement(
            "UPDATE ledger_entry SET " + assignment + " WHERE brand = ? AND sequence = ?")) {
      update.setString(1, brand);
      update.setLong(2, sequence);
      if (update.executeUpdate() != 1) {
        throw new IllegalStateException("There is no entry " + sequence + " to tamper with.");
      }
    }
  }

  /** Slips an entry in; all from its number on move up by one. */
  void insert(LedgerEntry forged) throws SQLException {
    run(
        "UPDATE ledger_entry SET sequence = sequence + 1000 WHERE sequence >= %d AND brand = '%s'"
            .formatted(forged.sequence(), forged.brand()));
    run("UPDATE ledger_entry SET sequence = sequence - 999 WHERE sequence > 1000");
    try (PreparedStatement insert =
        owner.prepareStatement(
            "INSERT INTO ledger_entry SELECT brand, ?, at, actor_name, actor_kind, origin, ?,"
                + " ?, ?, ?, ?, ?, ?, ? FROM ledger_entry WHERE brand = ? AND sequence = 1")) {
      insert.setLong(1, forged.sequence());
      insert.setString(2, forged.kind().name());
      insert.setString(3, forged.subject());
      insert.setString(4, forged.summary());
      insert.setArray(5, owner.createArrayOf("text", forged.details().keySet().toArray()));
      insert.setArray(6, owner.createArrayOf("text", forged.details().values().toArray()));
      insert.setObject(7, forged.idempotencyKey());
      insert.setString(8, forged.previous().hex());
      insert.setString(9, forged.hash().hex());
      insert.setString(10, forged.brand().value());
      insert.executeUpdate();
    }
  }

  /** Puts one entry back as it was. */
  void putBack(long sequence) throws SQLException {
    run("DELETE FROM ledger_entry WHERE sequence IN (%1$d, %1$d + 100)".formatted(sequence));
    run("INSERT INTO ledger_entry SELECT * FROM untouched WHERE sequence = " + sequence);
  }

  /** Puts everything back as it was. */
  void undo() throws SQLException {
    run("DELETE FROM ledger_entry");
    run("INSERT INTO ledger_entry SELECT * FROM untouched");
  }

  @Override
  public void close() throws SQLException {
    try (owner) {
      run("DROP TABLE untouched");
    }
  }
}
