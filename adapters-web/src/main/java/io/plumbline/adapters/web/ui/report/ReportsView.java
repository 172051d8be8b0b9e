package io.plumbline.adapters.web.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.sheet.SheetForm;
import io.plumbline.adapters.web.sheet.SheetProvenance;
import io.plumbline.adapters.web.ui.SheetLink;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.PathPage;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.KeptReport;
import io.plumbline.domain.reporting.report.PublishedReport;
import io.plumbline.domain.reporting.report.ReportKind;
import io.plumbline.domain.reporting.report.SheetFact;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** A brand's reports: those published, one of them, or what one would be now. */
@Route(value = "reports", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class ReportsView extends PathPage {

  private static final long serialVersionUID = 1L;
  private static final String PREVIEW = "preview";

  private final transient ReportsDesk desk;

  @Inject
  ReportsView(BrandChoice brandChoice, ReportsDesk desk) {
    super(brandChoice, Place.REPORTS, "pl-reports");
    this.desk = desk;
  }

  @Override
  protected void fill(Brand brand) {
    List<String> wanted = path();
    if (wanted.isEmpty()) {
      list(brand);
    } else if (wanted.size() == 2 && wanted.getFirst().equals(PREVIEW)) {
      ReportKind.named(wanted.getLast())
          .flatMap(kind -> desk.current(brand.id(), kind))
          .ifPresentOrElse(
              now ->
                  sheet(
                      now.sheet(),
                      SheetProvenance.preview(),
                      "preview-%s-%s".formatted(now.kind().key(), now.period().first())),
              () -> unknown(brand));
    } else {
      desk.one(brand.id(), String.join("/", wanted))
          .ifPresentOrElse(
              kept ->
                  sheet(kept.report().sheet(), SheetProvenance.of(kept), fileName(kept.report())),
              () -> unknown(brand));
    }
  }

  private void list(Brand brand) {
    Div ends = Tags.div("pl-end");
    for (ReportKind kind : ReportKind.values()) {
      Anchor link =
          Tags.link(
              "pl-button",
              address(brand.id(), PREVIEW + "/" + kind.key()),
              kind == ReportKind.WEEKLY ? "Preview this week" : "Preview this month");
      link.setRouterIgnore(false);
      ends.add(link);
    }
    add(
        Tags.div(
            "",
            Tags.title("Reports", ends),
            Tags.paragraph(
                "pl-lead",
                "A digest of each week and a report of each month, published once when they are over."
                    + " What is published never changes; the ledger has the hash of its facts.")));
    if (desk.mayPublish()) {
      Section onDemand =
          Tags.section("Publish on demand", "as a further edition; it goes on record");
      onDemand.add(new PublishForm(desk, brand.id(), this::show));
      add(onDemand);
    }
    List<KeptReport> all = desk.all(brand.id());
    Section section = Tags.section("Published", "the newest first");
    section.setId("report-list");
    section.add(
        all.isEmpty()
            ? nothing()
            : new ReportsTable(brand.id(), desk.maySeeLedger()).of(all, here()));
    add(section);
  }

  private static Component nothing() {
    return State.empty(
        "Nothing is published yet",
        "The next digest comes on the day after this week ends, the next report after this month."
            + " The previews above show what they would say now.");
  }

  static Component files(String name, FactSheet sheet, List<SheetFact> provenance) {
    Div files = Tags.div("pl-files");
    for (SheetForm form : SheetForm.values()) {
      files.add(new SheetLink(form, name, () -> sheet, provenance));
    }
    return files;
  }

  static String fileName(PublishedReport report) {
    return "%s-%s-%s".formatted(report.label(), report.kind().key(), report.period().first());
  }

  private void sheet(FactSheet sheet, List<SheetFact> provenance, String name) {
    add(Tags.title(sheet.title(), Tags.div("pl-end", files(name, sheet, provenance))));
    add(new SheetSections(sheet, provenance));
  }

  private void unknown(Brand brand) {
    add(
        Tags.title("Reports"),
        State.error(
            "%s has no such report".formatted(brand.name()),
            "Nothing was published under this name.",
            Tags.link("", Links.to(Place.REPORTS, brand.id()), "All reports")));
  }

  static String address(BrandId brand, String of) {
    return "%s/%s?brand=%s".formatted(Place.REPORTS.path(), of, brand.value());
  }

  @Override
  public List<String> crumbs() {
    return path().isEmpty()
        ? super.crumbs()
        : List.of(Place.REPORTS.title(), String.join(" ", path()));
  }
}
