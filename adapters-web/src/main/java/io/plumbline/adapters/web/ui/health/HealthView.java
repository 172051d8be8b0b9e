package io.plumbline.adapters.web.ui.health;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.ui.StandingWords;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.programme.ProgrammeReader;
import io.plumbline.adapters.web.ui.programme.StewardLine;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.BrandPage;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.adapters.web.ui.shell.RunChoice;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.mix.usecase.ListRuns;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a run may be relied on: the verdict first, then everything it rests on. */
@Route(value = "model-health", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class HealthView extends BrandPage {

  private static final long serialVersionUID = 1L;

  private static final int LISTED = 50;

  private final transient RunChoice runChoice;
  private final transient ListRuns listRuns;
  private final transient Backtests backtests;
  private final transient Forecasts forecasts;
  private final transient ProgrammeReader programme;
  private final transient RankTests rank;

  @Inject
  HealthView(
      BrandChoice brandChoice,
      RunChoice runChoice,
      ListRuns listRuns,
      Backtests backtests,
      Forecasts forecasts,
      ProgrammeReader programme,
      RankTests rank) {
    super(brandChoice, Place.HEALTH, "pl-health");
    this.runChoice = runChoice;
    this.listRuns = listRuns;
    this.backtests = backtests;
    this.forecasts = forecasts;
    this.programme = programme;
    this.rank = rank;
  }

  @Override
  protected void fill(Brand brand) {
    runChoice
        .of(here(), brand.id())
        .map(run -> HealthPage.of(run, brand).with(rank.rank(brand.id()).pace().floor()))
        .ifPresentOrElse(
            this::show,
            () ->
                add(
                    Tags.title("Model health"),
                    RunChoice.named(here())
                        .map(
                            named ->
                                State.empty(
                                    "There is no run %s".formatted(named),
                                    "It may be another brand's. The page Models has all of them."))
                        .orElseGet(
                            () ->
                                State.empty(
                                    "No model is fitted yet",
                                    "The health of a model is judged once it is fitted. Import"
                                        + " data and fit the model on the page Data."))));
  }

  private void show(HealthPage page) {
    BrandId brand = page.run().brand();
    add(
        Tags.div(
            "",
            Tags.title(page.review().verdict(), Tags.div("pl-end", choice(page, brand))),
            Tags.paragraph("pl-lead pl-health-lead", page.review().lead() + besides(page, brand)),
            new StewardLine(programme.steward(brand))),
        new HealthSheet(
            page,
            new BacktestSection(page.run(), backtests),
            new ForecastSection(page.run(), page.units(), forecasts)));
  }

  /** Says so where the run is not the one that other pages show. */
  private String besides(HealthPage page, BrandId brand) {
    return runChoice
        .standing(brand)
        .filter(shown -> !shown.run().id().equals(page.run().id()))
        .map(
            shown ->
                " This is %s; Home and Channels show %s."
                    .formatted(page.run().label(), StandingWords.of(shown)))
        .orElse("");
  }

  private Select<String> choice(HealthPage page, BrandId brand) {
    Select<String> choice = new Select<>();
    choice.setId("run");
    choice.setAriaLabel("Run");
    List<String> runs =
        new ArrayList<>(
            listRuns.page(brand, RunFilter.ALL, Integer.MAX_VALUE, LISTED).stream()
                .map(RunSummary::label)
                .toList());
    if (!runs.contains(page.run().label())) {
      runs.add(page.run().label());
    }
    Optional<ShownRun> standing = runChoice.standing(brand);
    choice.setItems(runs);
    choice.setItemLabelGenerator(
        run ->
            standing
                .filter(shown -> shown.run().label().equals(run))
                .map(StandingWords::of)
                .orElse(run));
    choice.setValue(page.run().label());
    choice.addValueChangeListener(
        change ->
            UI.getCurrent()
                .navigate(Place.HEALTH.path(), RunChoice.naming(brand, change.getValue())));
    return choice;
  }
}
