package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.AuditPath;
import io.plumbline.domain.ledger.InclusionProof;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** Proves of one entry that it stands in the ledger the last checkpoint names. */
public final class ProveEntry {

  /** How it ended. */
  public sealed interface Outcome {

    /** The proof holds by this key. */
    record Proved(InclusionProof proof, LedgerKey key) implements Outcome {}

    /** There is no such entry. */
    record Unknown(long sequence) implements Outcome {}

    /** No checkpoint covers the entry yet. */
    record NotYetSigned(long sequence) implements Outcome {}

    /** What is stored does not prove it: the ledger is to be verified. */
    record Contradicted(String reason) implements Outcome {}
  }

  private final Ledger ledger;
  private final CheckpointSigner signer;
  private final Checkpoints stored;

  public ProveEntry(Ledger ledger, CheckpointSigner signer, Checkpoints stored) {
    this.ledger = ledger;
    this.signer = signer;
    this.stored = stored;
  }

  public Outcome prove(BrandId brand, long sequence) {
    Optional<LedgerEntry> entry = ledger.entry(brand, sequence);
    if (entry.isEmpty()) {
      return new Outcome.Unknown(sequence);
    }
    List<SignedCheckpoint> all = stored.of(brand);
    if (all.isEmpty() || all.getLast().checkpoint().sequence() < sequence) {
      return new Outcome.NotYetSigned(sequence);
    }
    SignedCheckpoint last = all.getLast();
    AuditPath path = new AuditPath(sequence - 1, last.checkpoint().sequence());
    ledger.read(brand, one -> path.add(one.hash()));
    InclusionProof proof = new InclusionProof(entry.get(), last, path.path());
    return switch (proof.verdict(List.of(signer.key()))) {
      case InclusionProof.Verdict.Proved _ -> new Outcome.Proved(proof, signer.key());
      case InclusionProof.Verdict.NotProved(String reason) -> new Outcome.Contradicted(reason);
    };
  }
}
