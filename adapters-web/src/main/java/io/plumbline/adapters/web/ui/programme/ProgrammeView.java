package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import io.plumbline.domain.reporting.usecase.SuggestBacklog.Suggestion;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A brand's measurement programme: steward, periods, backlog, and what its channels are for. */
@Route(value = "programme", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class ProgrammeView extends BrandPage {

  private static final long serialVersionUID = 1L;

  private final transient ProgrammeReader reader;
  private final transient ProgrammeDesk desk;
  private final transient ShowChampion champion;

  @Inject
  ProgrammeView(
      BrandChoice brandChoice, ProgrammeReader reader, ProgrammeDesk desk, ShowChampion champion) {
    super(brandChoice, Place.PROGRAMME, "pl-programme");
    this.reader = reader;
    this.desk = desk;
    this.champion = champion;
  }

  @Override
  protected void fill(Brand brand) {
    Stewardship steward = reader.steward(brand.id());
    var lead = Tags.paragraph("pl-lead", ProgrammeWords.of(steward));
    lead.setId("steward-now");
    lead.setClassName("pl-warn", steward instanceof Stewardship.Vacant);
    add(Tags.div("", Tags.title("Programme"), lead));
    if (desk.admin().isPresent()) {
      add(
          form(
              "Who answers for the model",
              "",
              new StewardForm(desk.people(), name -> desk.name(brand.id(), name), this::show)));
    }
    add(periods(brand), backlog(brand.id()), touchpoints(brand.id()));
  }

  private Component periods(Brand brand) {
    String currency = brand.currency().getCurrencyCode();
    var periods = reader.periods(brand.id());
    if (desk.editor().isEmpty()) {
      return new PeriodsSection(periods, currency, null);
    }
    PeriodForm form =
        new PeriodForm(currency, (seen, terms) -> desk.set(brand.id(), seen, terms), this::show);
    return Tags.div(
        "pl-row pl-users",
        new PeriodsSection(periods, currency, form::show),
        form("Agree a period", "it goes on record", form));
  }

  private Component backlog(BrandId brand) {
    var items = reader.backlog(brand);
    var suggestions = reader.suggestions(brand);
    if (desk.editor().isEmpty()) {
      return new BacklogSection(items, suggestions, brand, null);
    }
    BacklogForm form =
        new BacklogForm(
            desk.people(),
            (seen, text) -> desk.change(brand, seen, text, BacklogItem.Source.PERSON),
            this::show);
    return Tags.div(
        "pl-row pl-users",
        new BacklogSection(
            items,
            suggestions,
            brand,
            new BacklogSection.Acts(form::show, one -> show(takenUp(brand, one)))),
        form("Write down what is missing", "it goes on record", form));
  }

  private Said takenUp(BrandId brand, Suggestion one) {
    return desk.change(
        brand,
        null,
        new ChangeBacklog.Text(one.title(), one.why(), BacklogItem.State.OPEN, null, one.links()),
        one.source());
  }

  private static Section form(String heading, String remark, Div form) {
    Section section = Tags.section(heading, remark);
    section.add(form);
    return section;
  }

  private Component touchpoints(BrandId brand) {
    Map<ChannelId, Touchpoint> known =
        reader.touchpoints(brand).stream()
            .collect(Collectors.toMap(Touchpoint::channel, Function.identity()));
    SequencedSet<ChannelId> channels = new LinkedHashSet<>();
    champion
        .show(brand)
        .ifPresent(
            shown -> shown.run().report().channels().forEach(one -> channels.add(one.channel())));
    reader.touchpoints(brand).forEach(one -> channels.add(one.channel()));
    return new TouchpointsSection(
        brand, channels, known, desk.editor().isPresent() ? desk::describe : null, this::show);
  }
}
