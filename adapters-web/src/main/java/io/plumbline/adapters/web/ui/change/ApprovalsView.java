package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.save.SaveMenu;
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
import java.util.Set;

/** The approval queue: requests and the one that is looked at, a new one, or the budgets. */
@Route(value = "approvals", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class ApprovalsView extends PathPage {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;
  private static final int MOST = 1000;

  /** Where all of them stand as one table. */
  static final String ALL = "all";

  private final transient ChangeReader reader;
  private final transient ChangeDesk desk;
  private Div main = new Div();

  @Inject
  ApprovalsView(BrandChoice brandChoice, ChangeReader reader, ChangeDesk desk) {
    super(brandChoice, Place.APPROVALS, "pl-approvals-page");
    this.reader = reader;
    this.desk = desk;
  }

  @Override
  protected void fill(Brand brand) {
    main = Tags.div("pl-queue-main");
    if (path().equals(List.of(ALL))) {
      all(brand);
      add(main);
      return;
    }
    int limit = limit();
    List<ChangeHistory> requests = reader.newest(brand.id(), Set.of(), limit + 1);
    List<ChangeHistory> shown = requests.subList(0, Math.min(limit, requests.size()));
    String selected = selected(shown);
    Div left = Tags.div("pl-queue-side", head(brand));
    if (!shown.isEmpty()) {
      left.add(new QueueList(shown, selected, desk.viewer()));
    }
    if (requests.size() > limit) {
      left.add(
          Tags.link(
              "pl-s",
              "%s&shown=%d".formatted(Links.to(Place.APPROVALS, brand.id()), limit + SHOWN),
              "Older requests"));
    }
    fill(brand, selected);
    add(Tags.div("pl-queue-columns", left, main));
  }

  @Override
  protected void tell(Said said) {
    main.addComponentAsFirst(said.note());
  }

  private int limit() {
    return asked("shown")
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .map(wanted -> Math.clamp(wanted, SHOWN, MOST))
        .orElse(SHOWN);
  }

  /** The request of the address; else the first that is open, else the newest. */
  private String selected(List<ChangeHistory> shown) {
    if (!path().isEmpty()) {
      return path().getFirst();
    }
    return QueueList.ordered(shown).stream()
        .findFirst()
        .or(() -> shown.stream().findFirst())
        .map(one -> one.identity().label())
        .orElse("");
  }

  private Div head(Brand brand) {
    Div ways = Tags.div("pl-actions");
    if (desk.viewer().isPresent()) {
      ways.add(way("new", "New request", brand), way("budgets", "Budgets", brand));
    }
    ways.add(way(ALL, "All as a table", brand));
    return Tags.div("pl-queue-title", Tags.text("pl-queue-name pl-b", "Approvals"), ways);
  }

  private static Anchor way(String to, String words, Brand brand) {
    return Tags.link("pl-button", ChangeLinks.toRequest(to, brand.id()), words);
  }

  private void fill(Brand brand, String selected) {
    boolean mayAct = desk.viewer().isPresent();
    if (selected.isEmpty()) {
      main.add(
          Tags.title("Approvals"),
          State.empty(
              "No change is requested yet",
              mayAct
                  ? "Draft one from a scenario in the Planner, or from scratch here."
                  : "Marketing leads and admins draft requests; each needs a second person."));
    } else if (selected.equals("new") && mayAct) {
      main.add(RequestEditor.anew(here().getQueryParameters(), brand, reader, desk));
    } else if (selected.equals("budgets") && mayAct) {
      main.add(RequestEditor.budgets(brand, reader, desk));
    } else {
      reader
          .find(brand.id(), selected)
          .ifPresentOrElse(
              history -> request(brand, history),
              () ->
                  main.add(
                      Tags.title("Approvals"),
                      State.error(
                          "There is no request %s".formatted(selected),
                          "Nothing of this name was drafted for %s.".formatted(brand.name()),
                          Tags.link("", Links.to(Place.APPROVALS, brand.id()), "All requests"))));
    }
  }

  private void all(Brand brand) {
    List<ChangeHistory> requests = reader.newest(brand.id(), Set.of(), MOST);
    main.add(
        Tags.title(
            "All requests",
            Tags.div(
                "pl-end",
                new SaveMenu("all requests", "requests", () -> RequestsTable.sheet(requests)))));
    if (requests.isEmpty()) {
      main.add(
          State.empty(
              "No change is requested yet", "Every request is listed here, live moves too."));
      return;
    }
    main.add(
        Tags.paragraph(
            "pl-lead",
            "%s, the newest first unless a column is chosen; live moves are among them."
                .formatted(
                    requests.size() == MOST
                        ? "The newest " + Format.count(MOST)
                        : Format.counted(requests.size(), "request", "requests"))),
        RequestsTable.of(requests, here()));
  }

  private void request(Brand brand, ChangeHistory history) {
    boolean editing =
        path().size() > 1
            && path().get(1).equals("edit")
            && QueueList.open(history)
            && desk.viewer().isPresent();
    main.add(
        editing
            ? RequestEditor.of(history, brand, reader, desk)
            : new RequestSheet(history, reader.units(brand), reader, desk, this::show));
  }

  @Override
  public List<String> crumbs() {
    if (path().isEmpty()) {
      return super.crumbs();
    }
    return List.of(
        Place.APPROVALS.title(),
        switch (path().getFirst()) {
          case "new" -> "New request";
          case "budgets" -> "Budgets";
          case ALL -> "All requests";
          default -> path().getFirst();
        });
  }
}
