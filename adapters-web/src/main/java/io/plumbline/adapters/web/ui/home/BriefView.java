package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.ForestCell;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.alert.usecase.CountOpenAlerts;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** One screen for those who decide with little time: verdict, figures, drivers, plan and risk. */
@Route(value = "brief", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class BriefView extends BrandPage {

  private static final long serialVersionUID = 1L;

  private final transient HomeReader reader;
  private final transient HeadlineDesk headline;
  private final transient CountOpenAlerts alerts;

  @Inject
  BriefView(
      BrandChoice brandChoice, HomeReader reader, HeadlineDesk headline, CountOpenAlerts alerts) {
    super(brandChoice, Place.BRIEF, "pl-brief");
    this.reader = reader;
    this.headline = headline;
    this.alerts = alerts;
  }

  @Override
  protected void fill(Brand brand) {
    BrandId id = brand.id();
    HomeSummary summary = reader.summary(id);
    ModelRun run = summary.run();
    if (run == null) {
      add(
          Tags.title(Place.BRIEF.title()),
          State.empty(
              "There is nothing to sum up yet",
              "It takes a fitted model; Home says what is to be done next."));
      return;
    }
    DecisionCurrency decision = reader.decision(id);
    MixModelReport report = run.report().within(decision.payback());
    BriefPage page =
        BriefPage.of(
            report,
            Units.of(report, brand.currency(), decision),
            reader.scenarios(id),
            reader.leastImprovement(id));
    HomePage home = HomePage.of(brand, summary, decision);
    add(
        Tags.paragraph("pl-s pl-t2", home.over()),
        new H1(home.message().headline()),
        Tags.paragraph("pl-lead", home.message().lead()),
        new HeadlineTiles(headline, headline.of(brand, run, decision)),
        Tags.div("pl-row pl-brief-row", drivers(page, id), Tags.div("", plan(page, id), open(id))));
  }

  private static Section drivers(BriefPage page, BrandId brand) {
    Section section =
        Tags.section(
            "What moved the outcome",
            "contribution over the data; bar: 90% interval",
            Tags.link("", Links.to(Place.CHANNELS, brand), "All parts"));
    PlainTable table = new PlainTable();
    table
        .column("Driver", "")
        .column("", "")
        .column("Contribution", "pl-num")
        .column("90% interval", "")
        .column("", "pl-wide");
    for (BriefPage.Line line : page.drivers()) {
      table.row(
          Tags.span("pl-b", line.name()),
          Tags.span("pl-q pl-s", "%s, %s".formatted(line.kind(), line.up() ? "up" : "down")),
          Tags.span("pl-b", line.amount().value()),
          Tags.span("pl-q pl-s", line.amount().interval()),
          new ForestCell(line.estimate(), page.scale(), true));
    }
    section.add(table);
    if (page.left() > 0) {
      section.add(Tags.paragraph("pl-help", "%d more moved less.".formatted(page.left())));
    }
    section.setId("drivers");
    return section;
  }

  private static Section plan(BriefPage page, BrandId brand) {
    Section section =
        Tags.section(
            "The plan and its risk", "", Tags.link("", Links.to(Place.PLANNER, brand), "Planner"));
    section.setId("plan");
    page.plan()
        .ifPresentOrElse(
            plan ->
                section.add(
                    Tags.paragraph(
                        "", "%s, %s: %s".formatted(plan.label(), plan.state(), plan.name())),
                    Tags.div("pl-tile-figure", plan.lift().inline()),
                    Tags.paragraph("pl-help", plan.over()),
                    Tags.div(
                        plan.risky() ? "pl-risk pl-warn" : "pl-risk pl-t2",
                        Tags.span("", (plan.risky() ? Glyph.REVIEW : Glyph.PASS).drawing()),
                        Tags.span("", (plan.risky() ? "Too risky to ship. " : "") + plan.risk()))),
            () ->
                section.add(
                    State.empty(
                        "No scenario is stored yet",
                        "Build one in the planner and keep it: it stands here with its risk.")));
    return section;
  }

  private Section open(BrandId brand) {
    Section section = Tags.section("Open", "");
    section.setId("open");
    Div lines = Tags.div("pl-brief-open");
    lines.add(
        line(reader.waiting(brand), "request waits", "requests wait", Place.APPROVALS, brand),
        line(reader.live(brand), "move is out", "moves are out", Place.LIVE, brand),
        line(alerts.of(brand), "alert is open", "alerts are open", Place.ALERTS, brand));
    section.add(lines);
    return section;
  }

  private static Div line(int count, String one, String many, Place to, BrandId brand) {
    return Tags.div(
        "",
        Tags.link("pl-b", Links.to(to, brand), "%d %s".formatted(count, count == 1 ? one : many)));
  }
}
