package io.plumbline.domain.reporting.report;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.OptionalInt;

/**
 * A report as it was published: it never changes.
 *
 * @param number its number within the brand, from 1
 * @param edition 1 for the first of its period; later ones stand beside the earlier, never in their
 *     place
 * @param asOf when its facts were known
 * @param by who published it: Plumbline itself where it was due
 */
public record PublishedReport(
    BrandId brand,
    int number,
    ReportKind kind,
    Period period,
    int edition,
    Instant asOf,
    Actor by,
    FactSheet sheet) {

  public PublishedReport {
    that(number >= 1 && edition >= 1, "Reports and editions count from 1.");
    that(!asOf.isBefore(period.to()), "%s was not over at %s.", period, asOf);
  }

  /** Returns the name people use: {@code REP-0007}. */
  public String label() {
    return "REP-%04d".formatted(number);
  }

  /** Reads the number of {@code REP-0007}; empty if the text is no such name. */
  public static OptionalInt numberOf(String label) {
    return label.matches("REP-\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(label.substring(4)))
        : OptionalInt.empty();
  }

  /** Returns the hash of its text. */
  public Hash hash() {
    return sheet.hash();
  }

  /** Returns whether it came by itself. */
  public boolean isScheduled() {
    return by.kind() == Actor.Kind.SYSTEM;
  }
}
