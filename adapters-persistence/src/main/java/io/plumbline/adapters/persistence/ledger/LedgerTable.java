package io.plumbline.adapters.persistence.ledger;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.LedgerRights;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import java.nio.file.Path;
import java.time.InstantSource;

/** The ports of the ledger: its tables, its key and its folder of checkpoints. */
public final class LedgerTable {

  private LedgerTable() {}

  /** Returns the ledger; {@code clock} dates its entries. */
  public static Ledger ledger(JooqTransaction transaction, InstantSource clock) {
    return new JooqLedger(transaction, clock);
  }

  /** Returns the signed checkpoints of the database. */
  public static Checkpoints checkpoints(JooqTransaction transaction) {
    return new JooqCheckpoints(transaction);
  }

  /** Returns who may correct an entry, as the database knows them. */
  public static LedgerRights rights(JooqTransaction transaction) {
    return new JooqLedgerRights(transaction);
  }

  /** Returns the signer whose private key lies in {@code file}, or will when first needed. */
  public static CheckpointSigner signer(Path file) {
    return new LazySigner(file);
  }

  /** Returns the checkpoints published in {@code folder}. */
  public static PublishedCheckpoints published(Path folder) {
    return new CheckpointFolder(folder);
  }
}
