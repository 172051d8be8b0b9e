package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.programme.ProgrammeReader;
import io.plumbline.adapters.web.ui.programme.ProgrammeWords;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.adapters.web.ui.shell.RunChoice;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.mix.usecase.ListRuns;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.programme.PlannedSpend;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans for the coming periods, asked of a run; the address holds all of it. */
@Route(value = "planner", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class PlannerView extends BrandPage {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(PlannerView.class);
  private static final int LISTED = 50;

  private final transient PlannerOpening opening;
  private final transient ListRuns listRuns;
  private final transient PlanDesks desks;
  private final transient ScenarioShelf shelf;
  private final transient ProgrammeReader programme;
  private int visit;
  private String title = "";

  @Inject
  PlannerView(
      BrandChoice brandChoice,
      PlannerOpening opening,
      ListRuns listRuns,
      PlanDesks desks,
      ScenarioShelf shelf,
      ProgrammeReader programme) {
    super(brandChoice, Place.PLANNER, "pl-planner");
    this.opening = opening;
    this.listRuns = listRuns;
    this.desks = desks;
    this.shelf = shelf;
    this.programme = programme;
  }

  @Override
  protected void fill(Brand brand) {
    visit++;
    title = "";
    opening
        .of(here(), brand)
        .ifPresentOrElse(
            asked -> open(brand, asked, UI.getCurrent()),
            () -> add(Tags.title("Planner"), RefusedDesk.withoutRun(RunChoice.named(here()))));
  }

  private void open(Brand brand, PlannerOpening.Asked asked, UI ui) {
    Draft draft = asked.draft();
    title = draft.name();
    Div waiting = Skeleton.of(draft.name(), asked.run().label());
    add(waiting);
    int own = visit;
    desks
        .open(
            new OpenPlanDesk.Question(
                brand.id(),
                new RunReference.ById(asked.run().id()),
                draft.periods(),
                draft.payback(),
                draft.plan()))
        .whenComplete(
            (outcome, failure) -> {
              if (failure != null) {
                LOG.error("{} could not be opened for planning.", asked.run().label(), failure);
              }
              PlannerAnswers.tell(
                  ui,
                  () -> {
                    if (own == visit) {
                      remove(waiting);
                      opened(brand, asked, outcome);
                    }
                  });
            });
  }

  private void opened(
      Brand brand, PlannerOpening.Asked asked, OpenPlanDesk.@Nullable Outcome outcome) {
    BrandId id = brand.id();
    switch (outcome) {
      case OpenPlanDesk.Outcome.Opened(var run, var desk) -> {
        try {
          show(new PlannerSubject(brand, run, asked.decision(), desk, shelf.mayEdit()), asked);
        } catch (IllegalArgumentException misfit) {
          refuse(asked, RefusedDesk.misfit(id, run, String.valueOf(misfit.getMessage())));
        }
      }
      case OpenPlanDesk.Outcome.Refused(String why) ->
          refuse(asked, RefusedDesk.misfit(id, asked.run(), why));
      case OpenPlanDesk.Outcome.NotRestored(var why) ->
          refuse(asked, RefusedDesk.notRestored(id, asked.run(), why, shelf.mayEdit()));
      case null -> refuse(asked, RefusedDesk.failed(id, asked.run()));
    }
  }

  private void refuse(PlannerOpening.Asked asked, Div state) {
    add(Tags.title(asked.draft().name()), state);
  }

  private void show(PlannerSubject subject, PlannerOpening.Asked asked) {
    StoredMark mark = new StoredMark(shelf);
    if (asked.stored() != null) {
      mark.is(asked.stored());
    }
    PlannerBoard[] made = new PlannerBoard[1];
    PlannerHead head =
        new PlannerHead(asked.draft(), subject.editable(), name -> made[0].rename(name));
    within(head, subject);
    PlannerRoutes routes = new PlannerRoutes(subject.brand().id(), mark);
    String run = subject.run().label();
    PlannerBoard board =
        new PlannerBoard(
            subject,
            asked.draft(),
            desks,
            shelf,
            mark,
            head,
            plan -> routes.go(run, made[0].draft().from(plan)));
    made[0] = board;
    head.horizon(
        asked.draft(),
        subject.run(),
        subject.units(),
        periods -> routes.go(run, board.draft().over(periods)));
    head.runs(run, runs(subject.brand()), other -> routes.go(other, board.draft()));
    head.stored(() -> shelf.newest(subject.brand().id()), routes::open);
    add(head, board);
  }

  /** Holds the plan to the period its first day lies in, if one is agreed. */
  private void within(PlannerHead head, PlannerSubject subject) {
    List<LocalDate> begins = subject.desk().coming().periods();
    programme
        .periods(subject.brand().id())
        .holding(begins.getFirst())
        .ifPresent(
            period ->
                head.within(
                    each ->
                        ProgrammeWords.of(
                            PlannedSpend.of(period.value(), begins, each),
                            subject.brand().currency().getCurrencyCode(),
                            subject.units().period())));
  }

  private List<String> runs(Brand brand) {
    return listRuns.page(brand.id(), RunFilter.ALL, Integer.MAX_VALUE, LISTED).stream()
        .map(RunSummary::label)
        .toList();
  }

  @Override
  public List<String> crumbs() {
    return title.isEmpty() ? super.crumbs() : List.of(Place.PLANNER.title(), title);
  }
}
