package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Said;
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
import java.util.Set;

/** The approval queue: requests and the one that is looked at, a new one, or the budgets. */
@Route(value = "approvals", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class ApprovalsView extends PathPage {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

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
    main = Tags.div("pl-queue-main");
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
        .map(wanted -> Math.clamp(wanted, SHOWN, 1000))
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
    Div head = Tags.div("pl-queue-title", Tags.text("pl-queue-name pl-b", "Approvals"));
    if (desk.viewer().isPresent()) {
      head.add(
          Tags.div(
              "pl-actions",
              Tags.link("pl-button", ChangeLinks.toRequest("new", brand.id()), "New request"),
              Tags.link("pl-button", ChangeLinks.toRequest("budgets", brand.id()), "Budgets")));
    }
    return head;
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
          default -> path().getFirst();
        });
  }
}
