package io.plumbline.domain.ledger;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a chain from its first entry to its last and holds it to the checkpoints that were signed
 * of it: what the chain alone cannot show is a cut end, and a past rewritten whole.
 */
public final class LedgerVerification {

  private final BrandId brand;
  private final List<SignedCheckpoint> trusted;
  private final ChainVerification chain = new ChainVerification();
  private final MerkleTree tree = new MerkleTree();
  private Verdict.@Nullable Forged forged;
  private Verdict.@Nullable Broken contradicted;
  private long proved;
  private int next;

  /**
   * @param checkpoints what was signed of the chain, from wherever it was kept, in any order
   * @param keys whose signature counts
   */
  public LedgerVerification(
      BrandId brand, Collection<SignedCheckpoint> checkpoints, Collection<LedgerKey> keys) {
    this.brand = brand;
    this.trusted = new ArrayList<>();
    checkpoints.stream()
        .distinct()
        .sorted(Comparator.comparingLong(signed -> signed.checkpoint().sequence()))
        .forEach(signed -> sort(signed, keys));
  }

  private void sort(SignedCheckpoint signed, Collection<LedgerKey> keys) {
    if (!signed.checkpoint().brand().equals(brand)) {
      distrust(name(signed), "It is of another brand.");
    } else if (keys.stream().noneMatch(key -> key.signed(signed))) {
      distrust(name(signed), "It is not signed by a known key.");
    } else {
      trusted.add(signed);
    }
  }

  /** Notes a checkpoint that is not to be trusted; only the first is told. */
  public void distrust(String checkpoint, String reason) {
    if (forged == null) {
      forged = new Verdict.Forged(checkpoint, reason);
    }
  }

  /** Takes the next entry, in order of sequence; after the first fault the rest is ignored. */
  public void accept(LedgerEntry entry) {
    if (contradicted != null) {
      return;
    }
    chain.accept(entry);
    if (chain.verdict() instanceof Verdict.Intact(LedgerChain.Head head)) {
      tree.add(entry.hash());
      hold(head);
    }
  }

  private void hold(LedgerChain.Head head) {
    for (; next < trusted.size() && sequence(next) == head.sequence(); next++) {
      Checkpoint checkpoint = trusted.get(next).checkpoint();
      if (!checkpoint.head().equals(head.hash()) || !checkpoint.root().equals(tree.root())) {
        contradicted =
            new Verdict.Broken(
                proved + 1,
                "Entries %d to %d are not those that were signed at %s: the past was rewritten."
                    .formatted(proved + 1, head.sequence(), checkpoint.at()));
        return;
      }
    }
    if (next > 0) {
      proved = sequence(next - 1);
    }
  }

  private long sequence(int place) {
    return trusted.get(place).checkpoint().sequence();
  }

  /** Returns the verdict where reading ended at an entry that cannot be read. */
  public Verdict unreadable(UnreadableEntry entry) {
    return contradicted != null ? contradicted : chain.unreadable(entry);
  }

  /** Returns the verdict over the entries taken: the first fault in order of sequence. */
  public Verdict verdict() {
    if (contradicted != null) {
      return contradicted;
    }
    return switch (chain.verdict()) {
      case Verdict.Intact(LedgerChain.Head head) when next < trusted.size() -> missing(head);
      case Verdict.Intact intact -> forged != null ? forged : intact;
      case Verdict.Broken broken -> broken;
      case Verdict.Forged impossible -> impossible;
    };
  }

  private Verdict missing(LedgerChain.Head head) {
    Checkpoint last = trusted.getLast().checkpoint();
    return new Verdict.Broken(
        head.sequence() + 1,
        "The end was cut off: %d entries were signed at %s, and %d are there."
            .formatted(last.sequence(), last.at(), head.sequence()));
  }

  /** Returns the root over the entries taken. */
  public Hash root() {
    return tree.root();
  }

  /** Returns the last checkpoint to be trusted. */
  public Optional<SignedCheckpoint> lastCheckpoint() {
    return trusted.isEmpty() ? Optional.empty() : Optional.of(trusted.getLast());
  }

  private static String name(SignedCheckpoint signed) {
    return "the checkpoint at entry " + signed.checkpoint().sequence();
  }
}
