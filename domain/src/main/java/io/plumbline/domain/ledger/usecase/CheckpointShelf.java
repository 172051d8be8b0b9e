package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.LedgerVerification;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.UnreadableEntry;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was signed of a ledger, in the database and outside it, and the ledger held to it. */
final class CheckpointShelf {

  private final Ledger ledger;
  private final CheckpointSigner signer;
  private final Checkpoints stored;
  private final PublishedCheckpoints published;

  CheckpointShelf(
      Ledger ledger, CheckpointSigner signer, Checkpoints stored, PublishedCheckpoints published) {
    this.ledger = ledger;
    this.signer = signer;
    this.stored = stored;
    this.published = published;
  }

  /** A ledger that was read whole, and what is to be said of it. */
  record Reading(LedgerVerification verification, Verdict verdict) {}

  Reading read(BrandId brand) {
    List<SignedCheckpoint> all = new ArrayList<>(stored.of(brand));
    Map<String, String> unreadable = new LinkedHashMap<>();
    for (PublishedCheckpoints.Published one : published.of(brand)) {
      try {
        all.add(SignedCheckpoint.of(one.text()));
      } catch (IllegalArgumentException changed) {
        unreadable.put(one.name(), String.valueOf(changed.getMessage()));
      }
    }
    LedgerVerification verification = new LedgerVerification(brand, all, List.of(signer.key()));
    unreadable.forEach(verification::distrust);
    try {
      ledger.read(brand, verification::accept);
      return new Reading(verification, verification.verdict());
    } catch (UnreadableEntry changed) {
      return new Reading(verification, verification.unreadable(changed));
    }
  }

  /** Returns the checkpoints of the database and those readable outside, in order, each once. */
  List<SignedCheckpoint> all(BrandId brand) {
    List<SignedCheckpoint> all = new ArrayList<>(stored.of(brand));
    for (PublishedCheckpoints.Published one : published.of(brand)) {
      try {
        all.add(SignedCheckpoint.of(one.text()));
      } catch (IllegalArgumentException changed) {
        continue; // verifying the ledger names it
      }
    }
    return all.stream()
        .distinct()
        .sorted(Comparator.comparingLong(one -> one.checkpoint().sequence()))
        .toList();
  }
}
