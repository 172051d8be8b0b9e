package io.plumbline.adapters.web.ui.ledger;

import io.plumbline.domain.ledger.LedgerEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a ledger that a filter wants, newest first, read a page at a time and only as far
 * as somebody scrolled.
 */
final class LedgerSearch {

  /** Where entries come from: up to {@code limit} below a sequence number, newest first. */
  @FunctionalInterface
  interface Source {

    List<LedgerEntry> page(long below, int limit);
  }

  private static final int PAGE = 200;

  private final Source source;
  private final List<LedgerEntry> found = new ArrayList<>();
  private long below = Long.MAX_VALUE;
  private boolean exhausted;

  LedgerSearch(Source source) {
    this.source = source;
  }

  /** Returns the found entries from {@code offset}, at most {@code limit}. */
  List<LedgerEntry> found(int offset, int limit) {
    while (!exhausted && found.size() < offset + limit) {
      List<LedgerEntry> page = source.page(below, PAGE);
      found.addAll(page);
      exhausted = page.size() < PAGE;
      if (!page.isEmpty()) {
        below = page.getLast().sequence();
      }
    }
    return List.copyOf(
        found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size())));
  }
}
