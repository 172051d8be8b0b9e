package io.plumbline.domain.ledger.usecase;

import io.plumbline.domain.ledger.Correction;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.LedgerRights;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Writes of an entry how it should read, as an entry of its own; nothing is ever edited. */
public final class CorrectEntry {

  /**
   * The correction.
   *
   * @param sequence the entry it is about
   * @param shouldRead the details as they should read, by name
   * @param reason why
   * @param key the caller's own id of the action: sent twice, it is written once
   */
  public record Command(
      BrandId brand,
      long sequence,
      SortedMap<String, String> shouldRead,
      String reason,
      Actor by,
      Origin origin,
      UUID key) {
    public Command {
      shouldRead = new TreeMap<>(shouldRead);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** The entry that corrects. */
    record Corrected(LedgerEntry entry) implements Outcome {}

    /** Who asks is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** There is no such entry. */
    record Unknown(long sequence) implements Outcome {}

    /** The entry corrects another itself: that one is to be corrected again. */
    record CorrectionItself(long sequence, long corrects) implements Outcome {}
  }

  private final Ledger ledger;
  private final LedgerRights rights;
  private final Transaction transaction;

  public CorrectEntry(Ledger ledger, LedgerRights rights, Transaction transaction) {
    this.ledger = ledger;
    this.rights = rights;
    this.transaction = transaction;
  }

  /**
   * Returns the correction, or why there is none.
   *
   * @throws IllegalArgumentException if the reason is blank or nothing should read otherwise
   * @throws IllegalStateException if the key was used for something else
   */
  public Outcome correct(Command command) {
    return transaction.in(
        () ->
            rights.mayWrite(command.by())
                ? corrected(command)
                : new Outcome.NotAllowed(command.by()));
  }

  private Outcome corrected(Command command) {
    Optional<LedgerEntry> found = ledger.entry(command.brand(), command.sequence());
    if (found.isEmpty()) {
      return new Outcome.Unknown(command.sequence());
    }
    LedgerEntry entry = found.get();
    if (entry.kind() == Fact.Kind.CORRECTION) {
      return new Outcome.CorrectionItself(entry.sequence(), Correction.corrects(entry));
    }
    Correction correction = new Correction(entry, command.reason(), command.shouldRead());
    return new Outcome.Corrected(
        ledger.append(command.brand(), correction, command.by(), command.origin(), command.key()));
  }
}
