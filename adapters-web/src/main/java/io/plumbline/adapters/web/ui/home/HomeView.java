package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.ForestCell;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.adapters.web.ui.alert.AlertsDesk;
import io.plumbline.adapters.web.ui.alert.AlertsSection;
import io.plumbline.adapters.web.ui.change.ChangeReader;
import io.plumbline.adapters.web.ui.change.OpenRequests;
import io.plumbline.adapters.web.ui.programme.OpenPeriodLine;
import io.plumbline.adapters.web.ui.programme.ProgrammeReader;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;

/** The first page: the verdict, what it rests on, three figures, and what happened lately. */
@Route(value = "", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class HomeView extends BrandPage {

  private static final long serialVersionUID = 1L;

  private final transient HomeReader reader;
  private final transient SignedIn signedIn;
  private final transient ChangeReader changes;
  private final transient ProgrammeReader programme;
  private final transient AlertsDesk alerts;
  private final transient HeadlineDesk headline;

  @Inject
  HomeView(
      BrandChoice brandChoice,
      HomeReader reader,
      SignedIn signedIn,
      ChangeReader changes,
      ProgrammeReader programme,
      AlertsDesk alerts,
      HeadlineDesk headline) {
    super(brandChoice, Place.HOME, "pl-home");
    this.reader = reader;
    this.signedIn = signedIn;
    this.changes = changes;
    this.programme = programme;
    this.alerts = alerts;
    this.headline = headline;
  }

  @Override
  protected void fill(Brand brand) {
    BrandId id = brand.id();
    HomeSummary summary = reader.summary(id);
    DecisionCurrency decision = reader.decision(id);
    HomePage page = HomePage.of(brand, summary, decision);
    add(verdict(page, id), new OpenPeriodLine(programme.periods(id), brand));
    ModelRun run = summary.run();
    if (run == null) {
      add(new AlertsSection(alerts, id));
      return;
    }
    add(
        new HeadlineSection(headline, headline.of(brand, run, decision), this::tell),
        Tags.div(
            "pl-row pl-home-row",
            Tags.div(
                "pl-home-main",
                new OpenRequests(changes, id, signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN)),
                new WeeksSection(reader.weeksAhead(id), id),
                next(page, id)),
            Tags.div(
                "pl-home-side",
                new AlertsSection(alerts, id),
                new RecentFacts(reader.sinceLastWeek(id)))),
        reach(page));
  }

  private static Div reach(HomePage page) {
    Div reach = Tags.div("pl-reach");
    page.reach().forEach(sentence -> reach.add(Tags.paragraph("pl-help", sentence)));
    return reach;
  }

  private Div verdict(HomePage page, BrandId brand) {
    Div words =
        Tags.div(
            "",
            Tags.paragraph("pl-s pl-t2", page.over()),
            new H1(page.message().headline()),
            Tags.paragraph("pl-lead", page.message().lead()),
            Tags.div("pl-actions", step(page.message().step(), brand)));
    words.setId("verdict");
    if (page.basis().isEmpty()) {
      return Tags.div("pl-verdict", words);
    }
    Div basis = Tags.div("pl-basis", new H2("What the verdict rests on"));
    for (HomePage.Basis line : page.basis()) {
      basis.add(
          sign(line.standing()),
          Tags.span("pl-t2", line.label()),
          Tags.span(
              "pl-basis-value",
              Tags.span("pl-b", line.value()),
              Tags.span("pl-q pl-s", line.bar())));
    }
    return Tags.div("pl-verdict", words, basis);
  }

  private Component step(HomePage.Step step, BrandId brand) {
    boolean imports = signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN).isPresent();
    if ((step == HomePage.Step.IMPORT || step == HomePage.Step.FIT) && !imports) {
      return Tags.span("pl-help", "A marketing lead or an admin does this on the page Data.");
    }
    return switch (step) {
      case IMPORT -> primary(Place.BEGIN, brand, "Get started");
      case FIT -> primary(Place.DATA, brand, "Go to Data");
      case HEALTH -> primary(Place.HEALTH, brand, "See what fails");
      case CHANNELS -> primary(Place.CHANNELS, brand, "See the channels");
    };
  }

  private static Component primary(Place to, BrandId brand, String words) {
    return Tags.link("pl-button pl-primary", Links.to(to, brand), words);
  }

  private static Span sign(Diagnostics.Verdict standing) {
    return switch (standing) {
      case PASS -> Tags.span("pl-acc", Glyph.PASS.drawing());
      case REVIEW -> Tags.span("pl-warn", Glyph.REVIEW.drawing());
      case FAIL -> Tags.span("pl-bad", Glyph.FAIL.drawing());
    };
  }

  private static Section next(HomePage page, BrandId brand) {
    Section section =
        Tags.section(
            page.nextName(),
            page.nextMeaning() + "; bar: 90% interval; hollow: no test",
            Tags.link("", Links.to(Place.CHANNELS, brand), "All figures"));
    PlainTable table = new PlainTable();
    table
        .column("Channel", "")
        .column("Estimate", "pl-num")
        .column("90% interval", "")
        .column("", "pl-wide");
    for (HomePage.NextUnit unit : page.next()) {
      table.row(
          Tags.link("pl-b", Links.toChannel(unit.channel(), brand), unit.channel()),
          Tags.span("pl-b", unit.figure().value()),
          Tags.span("pl-q pl-s", unit.figure().interval()),
          new ForestCell(unit.estimate(), page.scale(), unit.tested()));
    }
    section.add(table);
    return section;
  }
}
