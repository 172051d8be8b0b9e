package io.plumbline.domain.ledger.export;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.LedgerVerification;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.UnreadableEntry;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an exported ledger line by line, with public keys alone: neither a database nor the
 * program that wrote it is asked.
 */
public final class ExportVerification {

  /** What was found so far. */
  public sealed interface Answer {

    /** The file is a ledger; what is to be said of its entries and checkpoints. */
    record Read(BrandId brand, Verdict verdict, Optional<SignedCheckpoint> lastCheckpoint)
        implements Answer {}

    /** Line {@code line} of the file is none of an export. */
    record NoExport(long line, String reason) implements Answer {}
  }

  private final List<SignedCheckpoint> checkpoints = new ArrayList<>();
  private final Collection<LedgerKey> keys;
  private final Collection<SignedCheckpoint> keptElsewhere;
  private @Nullable BrandId brand;
  private @Nullable LedgerVerification ledger;
  private @Nullable Answer found;
  private LedgerChain.Head head = LedgerChain.Head.EMPTY;
  private boolean ended;
  private long checkpointsToCome;
  private long lines;

  /**
   * @param keys whose signatures count
   * @param keptElsewhere checkpoints besides those of the file
   */
  public ExportVerification(
      Collection<LedgerKey> keys, Collection<SignedCheckpoint> keptElsewhere) {
    this.keys = List.copyOf(keys);
    this.keptElsewhere = List.copyOf(keptElsewhere);
  }

  /** Takes the bytes of the next line, without its line feed. */
  public void accept(byte[] bytes) {
    lines++;
    if (found != null) {
      return;
    }
    ExportLine line;
    try {
      line = ExportLine.of(bytes);
    } catch (IllegalArgumentException unreadable) {
      found = unreadable(unreadable);
      return;
    }
    switch (line) {
      case ExportLine.Header(BrandId whose, long announced) when lines == 1 -> {
        brand = whose;
        checkpointsToCome = announced;
      }
      case ExportLine.Signed(SignedCheckpoint signed) when checkpointsToCome > 0 -> {
        checkpoints.add(signed);
        checkpointsToCome--;
      }
      case ExportLine.Entry(LedgerEntry entry) when brand != null && amongEntries() ->
          entry(brand, entry);
      case ExportLine.End(LedgerChain.Head last) when brand != null && amongEntries() ->
          end(brand, last);
      default -> found = new Answer.NoExport(lines, "The line stands in the wrong place.");
    }
  }

  private boolean amongEntries() {
    return checkpointsToCome == 0 && !ended;
  }

  private void entry(BrandId whose, LedgerEntry entry) {
    LedgerVerification verification = ledger(whose);
    verification.accept(entry);
    head = new LedgerChain.Head(entry.sequence(), entry.hash());
    if (verification.verdict() instanceof Verdict.Intact && !entry.brand().equals(whose)) {
      found =
          read(
              new Verdict.Broken(
                  entry.sequence(), "Entry %d is of another brand.".formatted(entry.sequence())));
    }
  }

  private void end(BrandId whose, LedgerChain.Head last) {
    ended = true;
    if (ledger(whose).verdict() instanceof Verdict.Intact && !last.equals(head)) {
      found = cut("Its last line tells of %d entries.".formatted(last.sequence()));
    }
  }

  private Answer unreadable(IllegalArgumentException cause) {
    if (brand == null || !amongEntries()) {
      return new Answer.NoExport(lines, String.valueOf(cause.getMessage()));
    }
    return read(ledger(brand).unreadable(new UnreadableEntry(head.sequence() + 1, cause)));
  }

  private Answer cut(String reason) {
    return read(
        new Verdict.Broken(
            head.sequence() + 1,
            "The end was cut off: %d entries are there. %s".formatted(head.sequence(), reason)));
  }

  private LedgerVerification ledger(BrandId whose) {
    if (ledger == null) {
      checkpoints.addAll(keptElsewhere);
      ledger = new LedgerVerification(whose, checkpoints, keys);
    }
    return ledger;
  }

  private Answer read(Verdict verdict) {
    BrandId whose = java.util.Objects.requireNonNull(brand);
    return new Answer.Read(whose, verdict, ledger(whose).lastCheckpoint());
  }

  /** Returns what was found; the file is at its end. */
  public Answer answer() {
    if (found != null) {
      return found;
    }
    if (brand == null) {
      return new Answer.NoExport(1, "The file is empty.");
    }
    Verdict verdict = ledger(brand).verdict();
    return ended || !(verdict instanceof Verdict.Intact)
        ? read(verdict)
        : cut("The file's last line is missing.");
  }
}
