package io.plumbline.adapters.web.ui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.PathPage;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A brand's alerts, open ones first; the one that is looked at; and who else is told. */
@Route(value = "alerts", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class AlertsView extends PathPage {

  private static final long serialVersionUID = 1L;

  private final transient AlertsDesk desk;

  @Inject
  AlertsView(BrandChoice brandChoice, AlertsDesk desk) {
    super(brandChoice, Place.ALERTS, "pl-alerts");
    this.desk = desk;
  }

  @Override
  protected void fill(Brand brand) {
    ShowAlerts.Shown shown = desk.of(brand.id());
    AlertFilter filter = AlertFilter.of(here().getQueryParameters());
    var lead =
        Tags.paragraph("pl-lead", AlertWords.lead(shown.open().size(), shown.standing().size()));
    lead.setId("alerts-lead");
    add(Tags.div("", Tags.title("Alerts"), lead), filters(brand, filter));
    Section list = Tags.section("Alerts", "the most pressing first");
    list.setId("alert-list");
    List<Alert> listed = filter.of(shown);
    listed.forEach(alert -> list.add(new AlertLine(alert, shown.today(), desk.role(), false)));
    if (listed.isEmpty()) {
      list.add(nothing(brand, filter));
    }
    add(
        path().isEmpty()
            ? list
            : Tags.div("pl-row pl-users", list, selected(brand, shown, wanted())));
    if (desk.admin().isPresent()) {
      Section routes = Tags.section("Who is told", "it goes on record");
      routes.add(new RoutesForm(desk.routes(brand.id()), desk::set, this::show));
      add(routes);
    }
  }

  private Component selected(Brand brand, ShowAlerts.Shown shown, String label) {
    return Stream.concat(shown.standing().stream(), shown.cleared().stream())
        .filter(alert -> alert.label().equals(label))
        .findFirst()
        .<Component>map(alert -> new AlertSheet(alert, shown, brand.currency(), desk, this::show))
        .orElseGet(
            () ->
                State.error(
                    "%s is no alert of %s".formatted(label, brand.name()),
                    "It was never raised, or cleared long ago: the ledger has all of them.",
                    Tags.link("", Links.to(Place.ALERTS, brand.id()), "All alerts")));
  }

  private static Component nothing(Brand brand, AlertFilter filter) {
    return filter.state().isEmpty() && filter.rule().isEmpty()
        ? State.empty(
            "No alert stands",
            "%d rules are read again and again: %s."
                .formatted(
                    AlertRule.values().length,
                    Arrays.stream(AlertRule.values())
                        .map(rule -> rule.label().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))),
            Tags.link(
                "",
                address(brand, filter.in(Optional.of(Alert.State.CLEARED))),
                "See what was cleared"))
        : State.empty(
            "No alert is like this",
            "There are others, or there were.",
            Tags.link("", Links.to(Place.ALERTS, brand.id()), "All alerts"));
  }

  private static String address(Brand brand, AlertFilter filter) {
    return "%s?%s".formatted(Place.ALERTS.path(), filter.query(brand.id()));
  }

  private static Component filters(Brand brand, AlertFilter filter) {
    Nav states = new Nav();
    states.setId("alert-states");
    states.setAriaLabel("Which alerts");
    states.addClassName("pl-alert-filters");
    states.add(choice("All that stand", brand, filter, Optional.empty()));
    for (Alert.State state : Alert.State.values()) {
      states.add(choice(state.label(), brand, filter, Optional.of(state)));
    }
    Select<AlertRule> rules = new Select<>();
    rules.setId("alert-rule");
    rules.setAriaLabel("Rule");
    rules.setEmptySelectionAllowed(true);
    rules.setEmptySelectionCaption("Every rule");
    rules.setItems(AlertRule.values());
    rules.setItemLabelGenerator(rule -> rule == null ? "Every rule" : rule.label());
    filter.rule().ifPresent(rules::setValue);
    rules.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            UI.getCurrent()
                .navigate(
                    Place.ALERTS.path(),
                    QueryParameters.fromString(
                        filter.about(Optional.ofNullable(change.getValue())).query(brand.id())));
          }
        });
    states.add(rules);
    return states;
  }

  private static Anchor choice(
      String words, Brand brand, AlertFilter filter, Optional<Alert.State> state) {
    Anchor link = Tags.link("", address(brand, filter.in(state)), words);
    link.setRouterIgnore(false);
    if (filter.state().equals(state)) {
      link.addClassName("pl-b");
      link.getElement().setAttribute("aria-current", "page");
    }
    return link;
  }

  private String wanted() {
    return String.join("/", path());
  }

  @Override
  public List<String> crumbs() {
    return path().isEmpty() ? super.crumbs() : List.of(Place.ALERTS.title(), wanted());
  }
}
