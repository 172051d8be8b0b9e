package io.plumbline.adapters.web.ui.ledger;

import com.vaadin.flow.component.html.Div;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.ledger.LedgerEntry;
import java.util.List;

/**
 * The newest of the entries that are looked at, as paper has them: on the screen they are read a
 * few at a time, and paper does not scroll.
 */
final class PrintedEntries extends Div {

  private static final long serialVersionUID = 1L;

  /** How many are printed; the PDF of the same selection has all. */
  static final int MOST = 100;

  /**
   * @param entries newest first, at most {@link #MOST}
   */
  PrintedEntries(List<LedgerEntry> entries) {
    addClassName("pl-on-paper");
    setId("printed-entries");
    PlainTable table = new PlainTable();
    table
        .column("Seq", "pl-num")
        .column("When (UTC)", "")
        .column("Kind", "")
        .column("What", "")
        .column("Who", "")
        .column("Hash", "pl-hash");
    for (LedgerEntry entry : entries) {
      EntryPage page = EntryPage.of(entry);
      table.row(
          List.of(page.sequence(), page.when(), page.kind(), page.what(), page.who(), page.hash()));
    }
    add(table);
    if (entries.size() == MOST) {
      add(
          Tags.paragraph(
              "pl-help",
              "The newest %d of them. The PDF of this page has every entry.".formatted(MOST)));
    }
  }
}
