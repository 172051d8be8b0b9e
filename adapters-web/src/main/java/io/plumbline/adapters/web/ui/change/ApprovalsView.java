package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.WildcardParameter;
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
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.Proposal;
import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.change.Wish;
import io.plumbline.domain.change.usecase.BudgetBook;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The approval queue: requests and the one that is looked at, a new one, or the budgets. */
@Route(value = "approvals", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class ApprovalsView extends Main
    implements HasUrlParameter<String>, BeforeEnterObserver, HasDynamicTitle, Crumbs {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  private final transient BrandChoice brandChoice;
  private final transient ChangeReader reader;
  private final transient ChangeDesk desk;
  private List<String> path = List.of();
  private Location here = new Location("");

  @Inject
  ApprovalsView(BrandChoice brandChoice, ChangeReader reader, ChangeDesk desk) {
    this.brandChoice = brandChoice;
    this.reader = reader;
    this.desk = desk;
    addClassNames("pl-page", "pl-approvals-page");
  }

  @Override
  public void setParameter(BeforeEvent event, @WildcardParameter String given) {
    path = given.isEmpty() ? List.of() : Arrays.asList(given.split("/", -1));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show(null);
  }

  /** Shows the page anew, under what was just done, if anything. */
  private void show(@Nullable Said said) {
    removeAll();
    Optional<Brand> brand = brandChoice.of(here);
    if (brand.isEmpty()) {
      add(Tags.title("Approvals"), State.empty("There is no brand yet", "Import data first."));
      return;
    }
    int limit = limit();
    List<ChangeHistory> requests = reader.newest(brand.get().id(), Set.of(), limit + 1);
    List<ChangeHistory> shown = requests.subList(0, Math.min(limit, requests.size()));
    String selected = selected(shown);
    Div left = Tags.div("pl-queue-side", head(brand.get()));
    if (!shown.isEmpty()) {
      left.add(new QueueList(shown, selected, desk.viewer()));
    }
    if (requests.size() > limit) {
      left.add(
          Tags.link(
              "pl-s",
              "%s&shown=%d".formatted(Links.to(Place.APPROVALS, brand.get().id()), limit + SHOWN),
              "Older requests"));
    }
    Div right = Tags.div("pl-queue-main");
    if (said != null) {
      right.add(said.note());
    }
    fill(right, brand.get(), selected);
    add(Tags.div("pl-queue-columns", left, right));
  }

  private int limit() {
    return here.getQueryParameters()
        .getSingleParameter("shown")
        .filter(text -> text.matches("\\d{1,4}"))
        .map(Integer::parseInt)
        .map(wanted -> Math.clamp(wanted, SHOWN, 1000))
        .orElse(SHOWN);
  }

  /** The request of the address; else the first that is open, else the newest. */
  private String selected(List<ChangeHistory> shown) {
    if (!path.isEmpty()) {
      return path.getFirst();
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

  private void fill(Div right, Brand brand, String selected) {
    boolean mayAct = desk.viewer().isPresent();
    if (selected.isEmpty()) {
      right.add(
          Tags.title("Approvals"),
          State.empty(
              "No change is requested yet",
              mayAct
                  ? "Draft one from a scenario in the Planner, or from scratch here."
                  : "Marketing leads and admins draft requests; each needs a second person."));
    } else if (selected.equals("new") && mayAct) {
      draft(right, brand);
    } else if (selected.equals("budgets") && mayAct) {
      budgets(right, brand);
    } else {
      reader
          .find(brand.id(), selected)
          .ifPresentOrElse(
              history -> request(right, brand, history),
              () ->
                  right.add(
                      Tags.title("Approvals"),
                      State.error(
                          "There is no request %s".formatted(selected),
                          "Nothing of this name was drafted for %s.".formatted(brand.name()),
                          Tags.link("", Links.to(Place.APPROVALS, brand.id()), "All requests"))));
    }
  }

  private void request(Div right, Brand brand, ChangeHistory history) {
    boolean editing =
        path.size() > 1
            && path.get(1).equals("edit")
            && QueueList.open(history)
            && desk.viewer().isPresent();
    if (!editing) {
      right.add(new RequestSheet(history, reader.units(brand), reader, desk, this::show));
      return;
    }
    Proposal proposal = history.request().proposal();
    Wish wish =
        new Wish(
            proposal.title(),
            proposal.objective(),
            proposal.explanation(),
            proposal.sprint(),
            proposal.lines().stream()
                .map(line -> new StandingBudget(line.channel(), line.item(), line.after()))
                .toList(),
            proposal.stages(),
            proposal.plan());
    String label = history.identity().label();
    right.add(
        Tags.title("Edit " + label),
        Tags.paragraph(
            "pl-lead",
            "Approvals and waivers are void once it is changed, and you are one of its authors."),
        new WishForm(
            reader.budgets(brand.id()).budgets(),
            wish,
            brand.currency().getCurrencyCode(),
            "Change it",
            changed -> followed(desk.edit(brand.id(), label, changed), brand)));
  }

  private void draft(Div right, Brand brand) {
    BudgetBook.Shown budgets = reader.budgets(brand.id());
    if (budgets.budgets().isEmpty()) {
      right.add(
          Tags.title("New request"),
          State.empty(
              "There are no budgets and no model yet",
              "A request moves what line items spend, and a model says what that brings.",
              Tags.link(
                  "pl-button", ChangeLinks.toRequest("budgets", brand.id()), "State budgets")));
      return;
    }
    UUID id = UUID.randomUUID();
    right.add(
        Tags.title("New request"),
        Tags.paragraph("pl-lead", basis(budgets)),
        new WishForm(
            budgets.budgets(),
            new Wish(
                here.getQueryParameters().getSingleParameter("title").orElse(""),
                "",
                "",
                MoveDefaults.sprint(reader.today()),
                DraftTargets.of(here.getQueryParameters(), budgets.budgets()),
                MoveDefaults.STAGES,
                MonitoringPlan.DEFAULT),
            brand.currency().getCurrencyCode(),
            "Draft the request",
            wish -> followed(desk.draft(brand.id(), id, wish), brand)));
  }

  private static String basis(BudgetBook.Shown budgets) {
    return budgets.stated()
        ? "It starts from the budgets that are stated."
        : "Nobody stated budgets yet, so it starts from what the model projects for an average"
            + " week; drafting fixes these amounts.";
  }

  private static Said followed(DraftAnswer answer, Brand brand) {
    String label = answer.label();
    if (label == null) {
      return Said.refused(answer.words());
    }
    UI.getCurrent().navigate(ApprovalsView.class, label, BrandChoice.naming(brand.id()));
    return Said.done(answer.words());
  }

  private void budgets(Div right, Brand brand) {
    BudgetBook.Shown budgets = reader.budgets(brand.id());
    right.add(
        Tags.title("Budgets"),
        new BudgetsForm(
            budgets.budgets(),
            budgets.stated(),
            brand.currency().getCurrencyCode(),
            (all, reason) -> desk.state(brand.id(), all, reason)));
  }

  @Override
  public String getPageTitle() {
    return crumbs().getLast() + " · Plumbline";
  }

  @Override
  public List<String> crumbs() {
    if (path.isEmpty()) {
      return List.of("Approvals");
    }
    return List.of(
        "Approvals",
        switch (path.getFirst()) {
          case "new" -> "New request";
          case "budgets" -> "Budgets";
          default -> path.getFirst();
        });
  }
}
