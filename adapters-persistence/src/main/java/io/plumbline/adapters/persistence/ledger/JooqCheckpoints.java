package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.adapters.persistence.generated.Tables.LEDGER_CHECKPOINT;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.ledger.Checkpoint;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** The signed checkpoints in table {@code ledger_checkpoint}. */
final class JooqCheckpoints implements Checkpoints {

  private final JooqTransaction transaction;

  JooqCheckpoints(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(SignedCheckpoint signed) {
    Checkpoint checkpoint = signed.checkpoint();
    transaction
        .sql()
        .insertInto(LEDGER_CHECKPOINT)
        .set(LEDGER_CHECKPOINT.BRAND, checkpoint.brand())
        .set(LEDGER_CHECKPOINT.SEQUENCE, checkpoint.sequence())
        .set(LEDGER_CHECKPOINT.HEAD, checkpoint.head())
        .set(LEDGER_CHECKPOINT.ROOT, checkpoint.root())
        .set(LEDGER_CHECKPOINT.AT, checkpoint.at())
        .set(LEDGER_CHECKPOINT.KEY, signed.key())
        .set(LEDGER_CHECKPOINT.SIGNATURE, signed.signature())
        .onConflictDoNothing()
        .execute();
  }

  @Override
  public List<SignedCheckpoint> of(BrandId brand) {
    return transaction
        .sql()
        .selectFrom(LEDGER_CHECKPOINT)
        .where(LEDGER_CHECKPOINT.BRAND.eq(brand))
        .orderBy(LEDGER_CHECKPOINT.SEQUENCE)
        .fetch(
            row ->
                new SignedCheckpoint(
                    new Checkpoint(
                        row.getBrand(),
                        row.getSequence(),
                        row.getHead(),
                        row.getRoot(),
                        row.getAt()),
                    row.getKey(),
                    row.getSignature()));
  }
}
