package io.plumbline.adapters.web.ui.ledger;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a ledger that fit a search, newest first, read a page at a time and only as far as
 * somebody scrolled.
 */
final class LedgerSearch {

  /** Where entries come from: up to {@code limit} below a sequence number, newest first. */
  @FunctionalInterface
  interface Source {

    List<LedgerEntry> page(long below, int limit);
  }

  private static final int PAGE = 200;

  private final Source source;
  private final Predicate<LedgerEntry> wanted;
  private final List<LedgerEntry> found = new ArrayList<>();
  private long below = Long.MAX_VALUE;
  private boolean exhausted;

  /**
   * Looks for entries of a kind, or of any, that hold {@code words} in the name of who acted, the
   * summary, the subject or the hash.
   */
  LedgerSearch(Source source, Fact.@Nullable Kind kind, String words) {
    this.source = source;
    String needle = words.strip().toLowerCase(Locale.ROOT);
    this.wanted = entry -> (kind == null || entry.kind() == kind) && holds(entry, needle);
  }

  /** Returns the found entries from {@code offset}, at most {@code limit}. */
  List<LedgerEntry> found(int offset, int limit) {
    while (!exhausted && found.size() < offset + limit) {
      List<LedgerEntry> page = source.page(below, PAGE);
      page.stream().filter(wanted).forEach(found::add);
      exhausted = page.size() < PAGE;
      if (!page.isEmpty()) {
        below = page.getLast().sequence();
      }
    }
    return List.copyOf(
        found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size())));
  }

  private static boolean holds(LedgerEntry entry, String needle) {
    return needle.isEmpty()
        || contains(entry.actor().name(), needle)
        || contains(entry.summary(), needle)
        || contains(entry.subject(), needle)
        || contains(entry.hash().hex(), needle);
  }

  private static boolean contains(String text, String needle) {
    return text.toLowerCase(Locale.ROOT).contains(needle);
  }
}
