package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Crumbs;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.adapters.web.ui.shell.RunChoice;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.mix.usecase.ListRuns;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans for the coming periods, asked of a run; the address holds all of it. */
@Route(value = "planner", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
@PageTitle("Planner · Plumbline")
final class PlannerView extends Main implements BeforeEnterObserver, Crumbs {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(PlannerView.class);
  private static final int LISTED = 50;

  private final transient BrandChoice brandChoice;
  private final transient RunChoice runChoice;
  private final transient ListRuns listRuns;
  private final transient PlanDesks desks;
  private final transient SignedIn signedIn;
  private int opening;
  private String title = "";

  @Inject
  PlannerView(
      BrandChoice brandChoice,
      RunChoice runChoice,
      ListRuns listRuns,
      PlanDesks desks,
      SignedIn signedIn) {
    this.brandChoice = brandChoice;
    this.runChoice = runChoice;
    this.listRuns = listRuns;
    this.desks = desks;
    this.signedIn = signedIn;
    addClassNames("pl-page", "pl-planner");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    opening++;
    title = "";
    Optional<Brand> brand = brandChoice.of(event.getLocation());
    Optional<ModelRun> run = brand.flatMap(of -> runChoice.of(event.getLocation(), of.id()));
    if (run.isPresent()) {
      Units units = Units.of(run.get().report(), brand.orElseThrow().currency());
      open(
          brand.orElseThrow(),
          run.get(),
          DraftAddress.read(event.getLocation().getQueryParameters(), Horizon.usual(units)),
          event.getUI());
    } else {
      add(Tags.title("Planner"), RefusedDesk.withoutRun(RunChoice.named(event.getLocation())));
    }
  }

  private void open(Brand brand, ModelRun run, Draft draft, UI ui) {
    title = draft.name();
    Div waiting = Skeleton.of(draft.name(), run.label());
    add(waiting);
    int own = opening;
    desks
        .open(
            new OpenPlanDesk.Question(
                brand.id(),
                new RunReference.ById(run.id()),
                draft.periods(),
                PaybackWindow.DEFAULT,
                draft.plan()))
        .whenComplete(
            (outcome, failure) ->
                ui.accessLater(
                        () -> {
                          if (own == opening) {
                            remove(waiting);
                            opened(brand, run, draft, outcome, failure);
                          }
                        },
                        () -> LOG.debug("The window is closed; nobody looks."))
                    .run());
  }

  private void opened(
      Brand brand,
      ModelRun run,
      Draft draft,
      OpenPlanDesk.@Nullable Outcome outcome,
      @Nullable Throwable failure) {
    if (failure != null) {
      LOG.error("{} could not be opened for planning.", run.label(), failure);
    }
    switch (outcome) {
      case OpenPlanDesk.Outcome.Opened(var of, var desk) -> {
        try {
          show(new PlannerBoard.Subject(brand, of, desk, mayEdit()), draft);
        } catch (IllegalArgumentException misfit) {
          refuse(draft, RefusedDesk.misfit(brand.id(), of, String.valueOf(misfit.getMessage())));
        }
      }
      case OpenPlanDesk.Outcome.Refused(String why) ->
          refuse(draft, RefusedDesk.misfit(brand.id(), run, why));
      case OpenPlanDesk.Outcome.NotRestored(var why) ->
          refuse(draft, RefusedDesk.notRestored(brand.id(), run, why, mayEdit()));
      case null -> refuse(draft, RefusedDesk.failed(brand.id(), run));
    }
  }

  private void refuse(Draft draft, Div state) {
    add(Tags.title(draft.name()), state);
  }

  private boolean mayEdit() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN).isPresent();
  }

  private void show(PlannerBoard.Subject subject, Draft draft) {
    PlannerBoard[] made = new PlannerBoard[1];
    PlannerHead head = new PlannerHead(draft, subject.editable(), name -> made[0].rename(name));
    Brand brand = subject.brand();
    ModelRun run = subject.run();
    PlannerBoard board = new PlannerBoard(subject, draft, desks, head);
    made[0] = board;
    head.horizon(
        draft,
        run,
        subject.units(),
        periods -> go(brand, run.label(), board.draft().over(periods)));
    head.runs(run, runs(brand), chosen -> go(brand, chosen, board.draft()));
    board.below(
        Tags.div(
            "",
            new StatedPlanForm(
                subject.desk().seats(),
                draft.plan(),
                subject.units().period(),
                plan -> go(brand, run.label(), board.draft().from(plan)))));
    add(head, board);
  }

  private List<String> runs(Brand brand) {
    return listRuns.page(brand.id(), RunFilter.ALL, Integer.MAX_VALUE, LISTED).stream()
        .map(RunSummary::label)
        .toList();
  }

  private static void go(Brand brand, String run, Draft draft) {
    UI.getCurrent().navigate(Place.PLANNER.path(), DraftAddress.of(brand.id(), run, draft));
  }

  @Override
  public List<String> crumbs() {
    return title.isEmpty() ? List.of("Planner") : List.of("Planner", title);
  }
}
