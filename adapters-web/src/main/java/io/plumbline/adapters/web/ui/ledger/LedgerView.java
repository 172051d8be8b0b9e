package io.plumbline.adapters.web.ui.ledger;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.CsvLink;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Crumbs;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.usecase.ReadLedger;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger of a brand: its chain, its entries, and one of them in detail. */
@Route(value = "ledger", layout = MainLayout.class)
@PageTitle("Ledger · Plumbline")
@RolesAllowed({Roles.AUDITOR, Roles.ADMIN})
final class LedgerView extends Main implements BeforeEnterObserver, Crumbs {

  private static final long serialVersionUID = 1L;
  private static final int EXPORTED = 100_000;

  private final transient BrandChoice brandChoice;
  private final transient ReadLedger readLedger;
  private final transient VerifyLedger verifyLedger;
  private final Grid<LedgerEntry> grid = new Grid<>();
  private final Select<Fact.Kind> kind = new Select<>();
  private final TextField words = new TextField();
  private final Div detail = Tags.div("pl-trace");
  private @Nullable BrandId brand;

  @Inject
  LedgerView(BrandChoice brandChoice, ReadLedger readLedger, VerifyLedger verifyLedger) {
    this.brandChoice = brandChoice;
    this.readLedger = readLedger;
    this.verifyLedger = verifyLedger;
    addClassNames("pl-page", "pl-ledger");
    columns();
    kind.setItems(Fact.Kind.values());
    kind.setEmptySelectionAllowed(true);
    kind.setEmptySelectionCaption("Every kind");
    kind.setItemLabelGenerator(item -> item == null ? "Every kind" : EntryPage.kind(item));
    kind.setAriaLabel("Kind");
    words.setPlaceholder("Person, run, batch or hash");
    words.setAriaLabel("Person, run, batch or hash");
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    kind.addValueChangeListener(change -> search());
    words.addValueChangeListener(change -> search());
  }

  private void columns() {
    grid.setId("entries");
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
    grid.addComponentColumn(entry -> Tags.span("pl-hash pl-q", EntryPage.of(entry).hash()))
        .setHeader("Hash")
        .setFlexGrow(0)
        .setWidth("100px");
    grid.addSelectionListener(selected -> show(selected.getFirstSelectedItem()));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Optional<Brand> chosen = brandChoice.of(event.getLocation());
    brand = chosen.map(Brand::id).orElse(null);
    chosen
        .map(Brand::id)
        .ifPresentOrElse(
            this::show,
            () -> add(State.empty("There is no brand yet", "A ledger belongs to a brand.")));
  }

  private void show(BrandId id) {
    search();
    Div left =
        Tags.div(
            "pl-ledger-left",
            Tags.title(
                "Ledger",
                Tags.div(
                    "pl-end",
                    new CsvLink(
                        "CSV",
                        "ledger-%s.csv".formatted(id),
                        () -> EntryPage.csv(searchOf(id).found(0, EXPORTED))))),
            new ChainBanner(() -> verifyLedger.verify(id)),
            Tags.div("pl-filter", kind, words),
            grid);
    show(Optional.empty());
    add(left, detail);
  }

  private LedgerSearch searchOf(BrandId brand) {
    return new LedgerSearch(
        (below, limit) -> readLedger.page(brand, below, limit), kind.getValue(), words.getValue());
  }

  private void search() {
    if (brand != null) {
      LedgerSearch search = searchOf(brand);
      grid.setItems(query -> search.found(query.getOffset(), query.getLimit()).stream());
      grid.setEmptyStateText("No entry fits.");
    }
  }

  private void show(Optional<LedgerEntry> selected) {
    detail.removeAll();
    detail.add(selected.map(LedgerView::trace).orElseGet(LedgerView::invitation));
  }

  private static Div invitation() {
    return Tags.div(
        "",
        Tags.text("pl-b", "One entry in detail"),
        Tags.paragraph("pl-help", "Select an entry to see all that is hashed in it."));
  }

  private static Div trace(LedgerEntry entry) {
    Div trace = new Div();
    trace.setId("entry");
    trace.add(
        Tags.text("pl-trace-title", "Entry " + EntryPage.of(entry).sequence()),
        Tags.paragraph("pl-trace-what", entry.summary()));
    Div facts = Tags.div("pl-trace-facts");
    for (List<String> fact : EntryPage.facts(entry)) {
      facts.add(
          Tags.span("pl-q pl-s", fact.getFirst()), Tags.span("pl-s pl-break", fact.getLast()));
    }
    trace.add(
        facts,
        Tags.text("pl-b pl-s", "Hash of the entry before"),
        Tags.text("pl-hash pl-break", entry.previous().hex()),
        Tags.text("pl-b pl-s", "Hash of this entry"),
        Tags.text("pl-hash pl-break", entry.hash().hex()));
    return trace;
  }

  @Override
  public List<String> crumbs() {
    return List.of("Ledger");
  }
}
