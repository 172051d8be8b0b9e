package io.plumbline.domain.ledger;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is null narrows nothing.
 *
 * @param person the name of who acted, whole
 * @param subject the subject, whole
 * @param words what the actor's name, the summary, the subject or the hash must hold, whatever the
 *     case
 * @param from the first moment
 * @param to the first moment no longer wanted
 */
public record LedgerFilter(
    Fact.@Nullable Kind kind,
    @Nullable String person,
    @Nullable String subject,
    @Nullable String words,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** Every entry. */
  public static final LedgerFilter ALL = new LedgerFilter(null, null, null, null, null, null);

  /** Returns those of one kind. */
  public static LedgerFilter of(Fact.Kind kind) {
    return new LedgerFilter(kind, null, null, null, null, null);
  }

  /** Returns those from {@code from} and before {@code to}. */
  public static LedgerFilter between(Instant from, Instant to) {
    return new LedgerFilter(null, null, null, null, from, to);
  }

  /** Returns the same without what came at or after {@code end}. */
  public LedgerFilter before(Instant end) {
    return new LedgerFilter(
        kind, person, subject, words, from, to == null || end.isBefore(to) ? end : to);
  }

  /** Returns whether {@code entry} is wanted. */
  public boolean wants(LedgerEntry entry) {
    return (kind == null || entry.kind() == kind)
        && (person == null || entry.actor().name().equals(person))
        && (subject == null || entry.subject().equals(subject))
        && (from == null || !entry.at().isBefore(from))
        && (to == null || entry.at().isBefore(to))
        && (words == null || holds(entry, words.toLowerCase(Locale.ROOT)));
  }

  private static boolean holds(LedgerEntry entry, String needle) {
    return contains(entry.actor().name(), needle)
        || contains(entry.summary(), needle)
        || contains(entry.subject(), needle)
        || contains(entry.hash().hex(), needle);
  }

  private static boolean contains(String text, String needle) {
    return text.toLowerCase(Locale.ROOT).contains(needle);
  }
}
