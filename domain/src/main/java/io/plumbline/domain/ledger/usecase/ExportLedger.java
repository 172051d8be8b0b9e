package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.export.ExportLine;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Hands out a whole ledger line by line, in the form that can be verified alone. */
public final class ExportLedger {

  private final Ledger ledger;
  private final CheckpointShelf shelf;

  public ExportLedger(
      Ledger ledger, CheckpointSigner signer, Checkpoints stored, PublishedCheckpoints published) {
    this.ledger = ledger;
    this.shelf = new CheckpointShelf(ledger, signer, stored, published);
  }

  /** Hands every line to {@code writer}, without its line feed. */
  public void export(BrandId brand, Consumer<String> writer) {
    List<SignedCheckpoint> signed = shelf.all(brand);
    writer.accept(new ExportLine.Header(brand, signed.size()).json());
    signed.forEach(one -> writer.accept(new ExportLine.Signed(one).json()));
    AtomicReference<LedgerChain.Head> head = new AtomicReference<>(LedgerChain.Head.EMPTY);
    ledger.read(
        brand,
        entry -> {
          head.set(new LedgerChain.Head(entry.sequence(), entry.hash()));
          writer.accept(new ExportLine.Entry(entry).json());
        });
    writer.accept(new ExportLine.End(head.get()).json());
  }
}
