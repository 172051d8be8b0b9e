package io.plumbline.domain.ledger;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Chains and checkpoints of them, for tests. */
public final class SampleChain {

  public static final BrandId BRAND = new BrandId("harbour-retail");
  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private SampleChain() {}

  /** A chain that holds. */
  public static List<LedgerEntry> of(int length) {
    return following(List.of(), length, "b-");
  }

  /** The first {@code kept} entries of {@code chain}, and others up to {@code length}. */
  public static List<LedgerEntry> rewritten(List<LedgerEntry> chain, int kept, int length) {
    return following(chain.subList(0, kept), length, "rewritten-");
  }

  private static List<LedgerEntry> following(List<LedgerEntry> first, int length, String subject) {
    List<LedgerEntry> chain = new ArrayList<>(first);
    while (chain.size() < length) {
      int number = chain.size() + 1;
      LedgerChain.Head head =
          chain.isEmpty()
              ? LedgerChain.Head.EMPTY
              : new LedgerChain.Head(chain.getLast().sequence(), chain.getLast().hash());
      chain.add(
          LedgerChain.next(
              head,
              BRAND,
              Happening.batch(subject + number, Map.of("rows", "3", "file", "größe \"1\".csv\n")),
              Actor.human("lena"),
              Origin.JOB,
              new UUID(0, number),
              NOON.plusSeconds(number)));
    }
    return List.copyOf(chain);
  }

  /** The checkpoint over the whole chain, not signed. */
  public static Checkpoint checkpoint(List<LedgerEntry> chain) {
    MerkleTree tree = new MerkleTree();
    chain.forEach(entry -> tree.add(entry.hash()));
    return new Checkpoint(
        BRAND,
        chain.size(),
        chain.getLast().hash(),
        tree.root(),
        NOON.plusSeconds(3600L + chain.size()));
  }

  /** The checkpoint over the first {@code length} entries, signed by the installation. */
  public static SignedCheckpoint signed(List<LedgerEntry> chain, int length) {
    return SampleSigner.OWN.sign(checkpoint(chain.subList(0, length)));
  }
}
