package io.plumbline.adapters.web.ui.ledger;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Markup;
import io.plumbline.adapters.web.ui.PdfLink;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Trace;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The ledger of a brand: its chain, its entries, and one of them in detail. */
@Route(value = "ledger", layout = MainLayout.class)
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
final class LedgerView extends BrandPage {

  private static final long serialVersionUID = 1L;
  private static final int EXPORTED = 100_000;

  private final transient LedgerDesk desk;
  private final transient InstantSource clock;
  private final Grid<LedgerEntry> grid = new Grid<>();
  private final Div detail = Tags.div("pl-trace");
  private LedgerAddress shown = LedgerAddress.of(QueryParameters.empty());

  @Inject
  LedgerView(BrandChoice brandChoice, LedgerDesk desk, InstantSource clock) {
    super(brandChoice, Place.LEDGER, "pl-ledger");
    this.desk = desk;
    this.clock = clock;
    columns();
  }

  private void columns() {
    grid.setId("entries");
    grid.addClassName("pl-not-on-paper");
    grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
    grid.addColumn(entry -> EntryPage.of(entry).sequence())
        .setHeader("Seq")
        .setTextAlign(ColumnTextAlign.END)
        .setPartNameGenerator(entry -> "strong")
        .setFlexGrow(0)
        .setWidth("64px");
    grid.addColumn(entry -> EntryPage.of(entry).when())
        .setHeader("When (UTC)")
        .setFlexGrow(0)
        .setWidth("156px");
    grid.addColumn(entry -> EntryPage.of(entry).kind())
        .setHeader("Kind")
        .setFlexGrow(0)
        .setWidth("120px");
    grid.addColumn(entry -> EntryPage.of(entry).what()).setHeader("What").setFlexGrow(1);
    grid.addColumn(entry -> EntryPage.of(entry).who())
        .setHeader("Who")
        .setFlexGrow(0)
        .setWidth("110px");
    grid.addColumn(
            Markup.<LedgerEntry>cell(
                entry -> Tags.span("pl-hash pl-q", EntryPage.of(entry).hash())))
        .setHeader("Hash")
        .setFlexGrow(0)
        .setWidth("100px");
    grid.addSelectionListener(selected -> selected.getFirstSelectedItem().ifPresent(this::select));
  }

  @Override
  protected void fill(Brand brand) {
    BrandId id = brand.id();
    shown = LedgerAddress.of(here().getQueryParameters());
    LedgerSearch search = desk.search(id, shown.filter());
    grid.setItems(query -> search.found(query.getOffset(), query.getLimit()).stream());
    grid.setEmptyStateText("No entry fits.");
    detail.removeAll();
    Long traced = shown.entry();
    detail.add(
        traced == null
            ? invitation()
            : desk.trace(id, traced)
                .<Div>map(trace -> trace(id, trace))
                .orElseGet(LedgerView::invitation));
    Div left =
        Tags.div(
            "pl-ledger-left",
            Tags.title(
                "Ledger",
                Tags.div(
                    "pl-end",
                    new SaveMenu(
                        "entries",
                        "ledger-%s".formatted(id),
                        () ->
                            EntryPage.sheet(
                                desk.search(id, shown.filter()).found(0, EXPORTED),
                                desk.papers().stand(id))),
                    new PdfLink(
                        "PDF",
                        "ledger-%s.pdf".formatted(id),
                        () -> desk.papers().entries(id, shown.filter())))),
            new ChainBanner(() -> desk.verify(id)),
            new FilterBar(shown, changed -> open(changed.query(id))),
            grid,
            new PrintedEntries(search.found(0, PrintedEntries.MOST)),
            new PeriodSection(
                lastQuarter(),
                period -> desk.period(id, period),
                period -> desk.close(id, period),
                desk.papers(),
                desk.mayClose()));
    add(left, detail);
  }

  private Period lastQuarter() {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate begun = today.with(today.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
    return new Period(begun.minusMonths(3), begun.minusDays(1));
  }

  private void select(LedgerEntry entry) {
    open(shown.tracing(entry.sequence()).query(entry.brand()));
  }

  private void open(QueryParameters query) {
    getUI().ifPresent(ui -> ui.navigate(LedgerView.class, query));
  }

  private EntryTrace trace(BrandId brand, Trace trace) {
    long sequence = trace.entry().sequence();
    return new EntryTrace(
        trace,
        desk.corrections(brand, sequence),
        desk.proof(brand, sequence),
        other -> "ledger?" + shown.tracing(other).query(brand).getQueryString());
  }

  private static Div invitation() {
    return Tags.div(
        "",
        Tags.text("pl-b", "One entry in detail"),
        Tags.paragraph(
            "pl-help",
            "Select an entry to see all that is hashed in it, what it rests on, and its proof."));
  }
}
