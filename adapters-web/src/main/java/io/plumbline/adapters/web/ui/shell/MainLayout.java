package io.plumbline.adapters.web.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.plumbline.adapters.web.ui.Logo;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.alert.usecase.CountOpenAlerts;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The shell: drawer with brand and navigation, bar with breadcrumb and provenance. */
@AnonymousAllowed
public final class MainLayout extends AppLayout implements AfterNavigationObserver {

  private static final long serialVersionUID = 1L;
  private static final int COUNTED = 99;

  private final Select<Brand> brands = new Select<>();
  private final Navigation navigation = new Navigation();
  private final Div crumbs = Tags.div("pl-crumbs");
  private final Div provenance = Tags.div("pl-provenance");
  private final Foot foot;

  @SuppressWarnings("serial") // sessions are never passivated
  private final SignedIn signedIn;

  @SuppressWarnings("serial") // sessions are never passivated
  private final BrandChoice brandChoice;

  @SuppressWarnings("serial") // sessions are never passivated
  private final ShowChampion showChampion;

  @SuppressWarnings("serial") // sessions are never passivated
  private final ShowDecisionCurrency currency;

  @SuppressWarnings("serial") // sessions are never passivated
  private final CountOpenAlerts alerts;

  @SuppressWarnings("serial") // sessions are never passivated
  private final ListChanges changes;

  private transient List<Provenance.Fact> provenanceShown = List.of();
  private Location here = new Location("");

  @Inject
  MainLayout(
      SignedIn signedIn,
      BrandChoice brandChoice,
      ShowChampion showChampion,
      ShowDecisionCurrency currency,
      CountOpenAlerts alerts,
      ListChanges changes) {
    this.signedIn = signedIn;
    this.brandChoice = brandChoice;
    this.showChampion = showChampion;
    this.currency = currency;
    this.alerts = alerts;
    this.changes = changes;
    this.foot = new Foot(signedIn);
    setPrimarySection(Section.DRAWER);
    brands.setId("brand");
    brands.setAriaLabel("Brand");
    brands.addClassName("pl-brand");
    brands.setItemLabelGenerator(Brand::name);
    brands.addValueChangeListener(
        change -> {
          if (change.isFromClient() && change.getValue() != null) {
            goTo(change.getValue());
          }
        });
    addToDrawer(Tags.div("pl-drawer", new Logo(), brands, navigation, foot));
    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel("Navigation");
    addToNavbar(toggle, Tags.div("pl-bar", crumbs, provenance, new Printed()));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    here = event.getLocation();
    Optional<Brand> brand = brandChoice.of(here);
    Optional<User> user = signedIn.user();
    List<Brand> all = brandChoice.all();
    if (!all.equals(brands.getListDataView().getItems().toList())) {
      brands.setItems(all);
    }
    brands.setVisible(brand.isPresent() && user.isPresent());
    brand.ifPresent(brands::setValue);
    user.ifPresent(person -> showPlaces(person, brand));
    foot.show(user);
    showCrumbs();
    showProvenance(brand.filter(there -> user.isPresent()));
  }

  /** Shows anew what the bar tells of the brand, after something on the page changed it. */
  public void refresh() {
    Optional<Brand> brand = brandChoice.of(here);
    signedIn.user().ifPresent(person -> showPlaces(person, brand));
    showProvenance(brand.filter(there -> signedIn.user().isPresent()));
  }

  private void showPlaces(User person, Optional<Brand> brand) {
    QueryParameters query =
        brand.map(Brand::id).map(BrandChoice::naming).orElseGet(QueryParameters::empty);
    Map<Place, Integer> waiting =
        brand
            .map(
                there ->
                    Map.of(
                        Place.ALERTS,
                        alerts.of(there.id()),
                        Place.APPROVALS,
                        toDecide(there.id(), person)))
            .orElse(Map.of());
    navigation.show(person.role(), Place.at(here.getPath()), query, waiting);
  }

  /** How many requests wait for this person: they may decide, and had no hand in them. */
  private int toDecide(BrandId brand, User person) {
    return person.role() == Role.FINANCE_AUDITOR
        ? 0
        : (int)
            changes.newest(brand, Set.of("submitted"), COUNTED).stream()
                .filter(one -> one.request().draft().mayBeDecidedBy(person.actor()))
                .count();
  }

  /** Goes to the same place of another brand; what was selected there stays behind. */
  private void goTo(Brand brand) {
    UI.getCurrent().navigate(here.getFirstSegment(), BrandChoice.naming(brand.id()));
  }

  private void showCrumbs() {
    crumbs.removeAll();
    List<String> titles =
        getContent() instanceof Crumbs page ? page.crumbs() : List.of("Plumbline");
    for (int i = 0; i < titles.size(); i++) {
      if (i > 0) {
        crumbs.add(Tags.span("pl-q", " / "));
      }
      crumbs.add(new Span(titles.get(i)));
    }
  }

  private void showProvenance(Optional<Brand> brand) {
    List<Provenance.Fact> facts =
        brand
            .map(of -> Provenance.of(of, showChampion.show(of.id()), currency.of(of.id())))
            .map(Provenance::facts)
            .orElse(List.of());
    if (facts.equals(provenanceShown)) {
      return;
    }
    provenanceShown = facts;
    provenance.removeAll();
    for (Provenance.Fact fact : facts) {
      provenance.add(
          Tags.span(
              "",
              new Span(fact.before()),
              Tags.span("pl-b", fact.value()),
              new Span(fact.after())));
    }
  }
}
