package io.plumbline.adapters.web.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.sheet.SheetProvenance;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.adapters.web.ui.table.Column;
import io.plumbline.adapters.web.ui.table.ListTable;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Every published report as a line, with its files and its entry in the ledger. */
final class ReportsTable {

  private final BrandId brand;
  private final boolean ledger;

  /**
   * @param ledger whether who looks may see the ledger
   */
  ReportsTable(BrandId brand, boolean ledger) {
    this.brand = brand;
    this.ledger = ledger;
  }

  /** Returns the table of {@code reports}, in the order they come in unless {@code here} says. */
  ListTable<KeptReport> of(List<KeptReport> reports, Location here) {
    return new ListTable<>(
        columns(),
        reports,
        TableAddress.of(here),
        kept ->
            String.join(
                " ",
                kept.report().label(),
                kept.report().kind().title(),
                kept.report().period().toString(),
                SheetProvenance.by(kept.report()),
                kept.report().hash().hex()));
  }

  private List<Column<KeptReport>> columns() {
    return List.of(
        Column.<KeptReport>of("report", "Report", "pl-nw", this::link)
            .by(kept -> kept.report().label()),
        Column.words("kind", "Kind", kept -> kept.report().kind().title()),
        Column.<KeptReport>of(
                "days", "Days (UTC)", "", kept -> new Span(kept.report().period().toString()))
            .by(kept -> kept.report().period().first()),
        Column.<KeptReport>of(
                "edition",
                "Edition",
                "pl-num",
                kept -> new Span(Format.count(kept.report().edition())))
            .by(kept -> kept.report().edition()),
        Column.<KeptReport>of(
                "published",
                "Published (UTC)",
                "",
                kept -> new Span(Format.time(kept.publishedAt())))
            .by(KeptReport::publishedAt),
        Column.<KeptReport>of(
                "by", "By", "pl-nw", kept -> new Span(SheetProvenance.by(kept.report())))
            .by(kept -> SheetProvenance.by(kept.report())),
        Column.of(
            "hash",
            "SHA-256",
            "pl-nw",
            kept -> Tags.span("pl-hash", Format.hash(kept.report().hash().hex()))),
        Column.<KeptReport>of("entry", "Ledger entry", "pl-num", this::entry).by(KeptReport::entry),
        Column.of("files", "Files", "", ReportsTable::files));
  }

  private Component link(KeptReport kept) {
    String label = kept.report().label();
    Anchor link = Tags.link("", ReportsView.address(brand, label), label);
    link.setRouterIgnore(false);
    return link;
  }

  private Component entry(KeptReport kept) {
    String number = Format.count(kept.entry());
    return ledger
        ? Tags.link(
            "", "%s&entry=%d".formatted(Links.to(Place.LEDGER, brand), kept.entry()), number)
        : new Span(number);
  }

  private static Component files(KeptReport kept) {
    PublishedReport report = kept.report();
    return ReportsView.files(
        ReportsView.fileName(report), report.sheet(), SheetProvenance.of(kept));
  }
}
