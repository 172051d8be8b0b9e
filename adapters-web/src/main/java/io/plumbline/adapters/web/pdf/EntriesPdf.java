package io.plumbline.adapters.web.pdf;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.shared.Actor;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Entries of a ledger as PDF: which ones, where the chain stood, and a row for each. */
final class EntriesPdf {

  static final List<PdfColumn> COLUMNS =
      List.of(
          new PdfColumn("Entry", 34),
          new PdfColumn("When (UTC)", 88),
          new PdfColumn("Kind", 92),
          new PdfColumn("Who", 84),
          new PdfColumn("Through", 44),
          new PdfColumn("What", 208),
          new PdfColumn("Hash", PdfPages.WIDTH - 550));

  private EntriesPdf() {}

  /**
   * Returns the file.
   *
   * @param entries newest first
   * @param whole whether these are all that the filter wants
   */
  static byte[] of(ChainStand stand, LedgerFilter filter, List<LedgerEntry> entries, boolean whole)
      throws IOException {
    try (PdfPages pages =
        new PdfPages(
            "Ledger of " + stand.brand(),
            "Plumbline · ledger of %s · head %s"
                .formatted(stand.brand(), stand.head().hash().hex()))) {
      for (String sentence : stand.sentences()) {
        pages.paragraph(sentence);
      }
      pages.paragraph("Filter: " + words(filter) + ".");
      pages.paragraph(
          whole
              ? "%d %s, newest first."
                  .formatted(entries.size(), entries.size() == 1 ? "entry" : "entries")
              : "Only the newest %d of the entries the filter wants; narrow it for the others."
                  .formatted(entries.size()));
      pages.paragraph(
          "An entry's details stand in the CSV; the export as JSON Lines can be verified alone.");
      pages.table(COLUMNS);
      for (LedgerEntry entry : entries) {
        pages.row(row(entry));
      }
      return pages.bytes();
    }
  }

  static List<String> row(LedgerEntry entry) {
    return List.of(
        Long.toString(entry.sequence()),
        entry.at().toString(),
        entry.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        who(entry.actor()),
        entry.origin().name().toLowerCase(Locale.ROOT).replace('_', ' '),
        "%s (%s)".formatted(entry.summary(), entry.subject()),
        entry.hash().hex());
  }

  private static String who(Actor actor) {
    return "%s (%s)".formatted(actor.name(), actor.kind().name().toLowerCase(Locale.ROOT));
  }

  /** Returns what narrows the entries, in words. */
  static String words(LedgerFilter filter) {
    List<String> words = new ArrayList<>();
    add(words, "kind", filter.kind() == null ? null : filter.kind().name());
    add(words, "person", filter.person());
    add(words, "subject", filter.subject());
    add(words, "holding", filter.words());
    add(words, "from", text(filter.from()));
    add(words, "before", text(filter.to()));
    return words.isEmpty() ? "none, every entry" : String.join("; ", words);
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static void add(List<String> words, String name, @Nullable String value) {
    if (value != null) {
      words.add(name + " " + value);
    }
  }
}
