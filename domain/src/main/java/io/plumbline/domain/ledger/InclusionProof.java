package io.plumbline.domain.ledger;

import java.util.Collection;
import java.util.List;

/**
 * That one entry stands in the ledger a signed checkpoint names, shown without any other entry.
 *
 * @param path the {@link AuditPath} from the entry to the checkpoint's root
 */
public record InclusionProof(LedgerEntry entry, SignedCheckpoint checkpoint, List<Hash> path) {

  /** What a proof shows. */
  public sealed interface Verdict {

    /** The entry stood at its number when the checkpoint was signed. */
    record Proved() implements Verdict {}

    /** It does not show that. */
    record NotProved(String reason) implements Verdict {}
  }

  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Returns whether the proof holds, by one of these keys. */
  public Verdict verdict(Collection<LedgerKey> keys) {
    Checkpoint signed = checkpoint.checkpoint();
    if (keys.stream().noneMatch(key -> key.signed(checkpoint))) {
      return new Verdict.NotProved("The checkpoint is not signed by a known key.");
    }
    if (!signed.brand().equals(entry.brand())) {
      return new Verdict.NotProved("The checkpoint is of another brand.");
    }
    if (!LedgerChain.hash(entry).equals(entry.hash())) {
      return new Verdict.NotProved("The entry was changed: its hash is not that of its content.");
    }
    if (entry.sequence() > signed.sequence()
        || !AuditPath.root(entry.hash(), entry.sequence() - 1, signed.sequence(), path)
            .equals(signed.root())) {
      return new Verdict.NotProved("The path does not lead from the entry to the signed root.");
    }
    return new Verdict.Proved();
  }
}
