package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Crumbs;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.change.ChangeHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The moves that shipped, and the one that is looked at, held against what was promised. */
@Route(value = "live", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class LiveView extends Main
    implements HasUrlParameter<String>, BeforeEnterObserver, HasDynamicTitle, Crumbs {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  private final transient BrandChoice brandChoice;
  private final transient ChangeReader reader;
  private final transient LiveDesk desk;
  private @Nullable String wanted;
  private Location here = new Location("");

  @Inject
  LiveView(BrandChoice brandChoice, ChangeReader reader, LiveDesk desk) {
    this.brandChoice = brandChoice;
    this.reader = reader;
    this.desk = desk;
    addClassNames("pl-page", "pl-live-page");
  }

  @Override
  public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String label) {
    wanted = label;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show(null);
  }

  /** Shows the page anew, under what was just done, if anything. */
  private void show(@Nullable Said said) {
    removeAll();
    if (said != null) {
      add(said.note());
    }
    Optional<Brand> brand = brandChoice.of(here);
    List<ChangeHistory> live =
        brand.map(of -> reader.newest(of.id(), ChangeReader.LIVE, SHOWN)).orElse(List.of());
    if (brand.isEmpty() || live.isEmpty()) {
      add(
          Tags.title("Live moves"),
          State.empty(
              "No move has shipped yet",
              "An approved request ships in its sprint; from then on it is watched here."));
      return;
    }
    String label = wanted == null ? live.getFirst().identity().label() : wanted;
    add(moves(live, label));
    reader
        .find(brand.get().id(), label)
        .filter(history -> ChangeReader.LIVE.contains(history.request().state()))
        .ifPresentOrElse(
            history ->
                add(new LiveSheet(history, reader.units(brand.get()), reader, desk, this::show)),
            () ->
                add(
                    State.error(
                        "%s is no live move".formatted(label),
                        "It has not shipped, or there is no such request.",
                        Tags.link("", Links.to(Place.LIVE, brand.get().id()), "All live moves"))));
  }

  private static Nav moves(List<ChangeHistory> live, String selected) {
    Nav moves = new Nav();
    moves.addClassName("pl-live-moves");
    moves.setId("moves");
    moves.setAriaLabel("Live moves");
    for (ChangeHistory one : live) {
      String label = one.identity().label();
      Anchor link = new Anchor(ChangeLinks.toLive(label, one.identity().brand()), "");
      link.setRouterIgnore(false);
      link.addClassName("pl-live-move");
      if (label.equals(selected)) {
        link.addClassName("on");
        link.getElement().setAttribute("aria-current", "page");
      }
      Div words =
          Tags.div(
              "",
              Tags.text("pl-b", "%s %s".formatted(label, one.request().proposal().title())),
              Tags.text(
                  "pl-s pl-q",
                  "%s, %s UTC"
                      .formatted(
                          Cents.moved(one.request().proposal()), Format.time(one.last().at()))));
      link.add(words, StateChip.of(one.request()));
      moves.add(link);
    }
    return moves;
  }

  @Override
  public String getPageTitle() {
    return crumbs().getLast() + " · Plumbline";
  }

  @Override
  public List<String> crumbs() {
    String label = wanted;
    return label == null ? List.of("Live moves") : List.of("Live moves", label);
  }
}
