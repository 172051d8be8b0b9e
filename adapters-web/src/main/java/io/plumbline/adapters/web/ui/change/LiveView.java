package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.PathPage;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.change.ChangeHistory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;

/** The moves that shipped, and the one that is looked at, held against what was promised. */
@Route(value = "live", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class LiveView extends PathPage {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  private final transient ChangeReader reader;
  private final transient LiveDesk desk;

  @Inject
  LiveView(BrandChoice brandChoice, ChangeReader reader, LiveDesk desk) {
    super(brandChoice, Place.LIVE, "pl-live-page");
    this.reader = reader;
    this.desk = desk;
  }

  @Override
  protected void fill(Brand brand) {
    List<ChangeHistory> live = reader.newest(brand.id(), ChangeReader.LIVE, SHOWN);
    if (live.isEmpty()) {
      add(
          Tags.title("Live moves"),
          State.empty(
              "No move has shipped yet",
              "An approved request ships in its sprint; from then on it is watched here."));
      return;
    }
    String label = path().isEmpty() ? live.getFirst().identity().label() : String.join("/", path());
    Nav moves = moves(live, label);
    moves.add(
        Tags.link(
            "pl-button", ChangeLinks.toRequest(ApprovalsView.ALL, brand.id()), "All as a table"));
    add(moves);
    reader
        .find(brand.id(), label)
        .filter(history -> ChangeReader.LIVE.contains(history.request().state()))
        .ifPresentOrElse(
            history -> add(new LiveSheet(history, reader.units(brand), reader, desk, this::show)),
            () ->
                add(
                    State.error(
                        "%s is no live move".formatted(label),
                        "It has not shipped, or there is no such request.",
                        Tags.link("", Links.to(Place.LIVE, brand.id()), "All live moves"))));
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
  public List<String> crumbs() {
    return path().isEmpty()
        ? super.crumbs()
        : List.of(Place.LIVE.title(), String.join("/", path()));
  }
}
