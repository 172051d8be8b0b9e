package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.plumbline.adapters.web.sheet.SheetForm;
import io.plumbline.adapters.web.sheet.SheetProvenance;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.SheetLink;
import io.plumbline.adapters.web.ui.State;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.access.Roles;
import io.plumbline.adapters.web.ui.shell.BrandChoice;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.shell.MainLayout;
import io.plumbline.adapters.web.ui.shell.PathPage;
import io.plumbline.adapters.web.ui.shell.Place;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.registry.RunComparison;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.BrandId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The registry: every run, one of them, or two side by side; the address says which. */
@Route(value = "models", layout = MainLayout.class)
@RolesAllowed({Roles.LEAD, Roles.AUDITOR, Roles.ADMIN})
final class ModelsView extends PathPage {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 20;

  private final transient Registry registry;
  private final transient PromotionDesk desk;

  @Inject
  ModelsView(BrandChoice brandChoice, Registry registry, PromotionDesk desk) {
    super(brandChoice, Place.MODELS, "pl-models");
    this.registry = registry;
    this.desk = desk;
    addClassName("pl-health");
  }

  @Override
  protected void fill(Brand brand) {
    List<String> selected = path();
    Optional<ShownRun> standing = registry.standing(brand.id());
    if (standing.isEmpty()) {
      nothing(brand.id());
      return;
    }
    switch (selected.size()) {
      case 0 -> list(brand.id(), standing.get());
      case 1 ->
          registry
              .run(brand.id(), selected.getFirst())
              .ifPresentOrElse(
                  run -> run(run, standing.get()), () -> add(new UnknownRun(selected, brand.id())));
      case 2 ->
          registry
              .comparison(brand.id(), selected.getFirst(), selected.getLast())
              .ifPresentOrElse(
                  both -> comparison(both, brand, standing.get()),
                  () -> add(new UnknownRun(selected, brand.id())));
      default -> add(new UnknownRun(selected, brand.id()));
    }
  }

  private void list(BrandId brand, ShownRun standing) {
    RunsQuery query = RunsQuery.of(here());
    List<RunSummary> found = registry.runs(brand, query, SHOWN + 1);
    List<RunSummary> shown = found.subList(0, Math.min(SHOWN, found.size()));
    ModelsPage page = ModelsPage.of(shown, Optional.of(standing), registry.promotions(brand));
    String label = standing.run().label();
    head("Models", page.lead(), compare(brand, label, null));
    for (Promotion.Pending pending : page.pending()) {
      add(ChampionSection.card(pending, Optional.of(standing), desk, this::show));
    }
    Integer older = found.size() > SHOWN ? Integer.valueOf(shown.getLast().number()) : null;
    add(new RunsSection(page, query, older, brand));
    if (!page.decided().isEmpty()) {
      add(new DecidedSection(page.decided(), brand));
    }
  }

  private void run(ModelRun run, ShownRun standing) {
    BrandId brand = run.brand();
    List<Promotion> promotions = registry.promotions(brand);
    ModelsPage page = ModelsPage.of(List.of(RunSummary.of(run)), Optional.of(standing), promotions);
    var title =
        Tags.title(
            run.label(),
            RunsTable.mark(page.rows().getFirst()),
            Badges.of(run.report().diagnostics().verdict()),
            Tags.div(
                "pl-end",
                card(run),
                Tags.link("pl-button", Links.toHealth(run.label(), brand), "Its health")));
    compare(brand, standing.run().label(), run.label()).ifPresent(title::add);
    add(title);
    add(
        Tags.div(
            "pl-health-columns",
            Tags.div("", new RunSheet(run, registry.steward(brand))),
            Tags.div("", champion(run, standing, promotions))));
    List<ModelsPage.Decided> decided =
        page.decided().stream().filter(one -> one.run().equals(run.label())).toList();
    if (!decided.isEmpty()) {
      add(new DecidedSection(decided, brand));
    }
  }

  private Div card(ModelRun run) {
    Div card = Tags.div("pl-files", Tags.span("pl-m", "Run card"));
    card.setId("run-card");
    for (SheetForm form : List.of(SheetForm.HTML, SheetForm.PDF)) {
      card.add(
          new SheetLink(
              form, "run-card-" + run.label(), () -> registry.card(run), SheetProvenance.card()));
    }
    return card;
  }

  private void comparison(RunComparison both, Brand brand, ShownRun standing) {
    String left = both.left().label();
    String right = both.right().label();
    ModelRun challenger = registry.run(brand.id(), right).orElseThrow();
    ComparisonPage page = new ComparisonPage(both, Units.of(challenger.report(), brand.currency()));
    head(
        "%s against %s".formatted(right, left),
        page.lead(),
        Optional.of(
            new CompareForm(
                registry.labels(brand.id(), List.of(left, right)), left, right, brand.id())));
    add(new ComparisonSheet(page), champion(challenger, standing, registry.promotions(brand.id())));
  }

  private ChampionSection champion(ModelRun run, ShownRun standing, List<Promotion> promotions) {
    return new ChampionSection(run, Optional.of(standing), promotions, desk, this::show);
  }

  private void head(String heading, String lead, Optional<CompareForm> compare) {
    var title = Tags.title(heading);
    compare.ifPresent(form -> title.add(Tags.div("pl-end", form)));
    add(Tags.div("", title, Tags.paragraph("pl-lead pl-health-lead", lead)));
  }

  /** The form to compare two runs, where there are two; {@code other} or the newest other one. */
  private Optional<CompareForm> compare(BrandId brand, String standing, @Nullable String other) {
    List<String> labels = registry.labels(brand, List.of(standing));
    return Optional.ofNullable(other)
        .filter(label -> !label.equals(standing))
        .or(() -> labels.stream().filter(label -> !label.equals(standing)).findFirst())
        .map(right -> new CompareForm(labels, standing, right, brand));
  }

  private void nothing(BrandId brand) {
    String next = "Every fit is kept here, with what it was made of. Import data and fit the model";
    add(Tags.title("Models"));
    add(
        desk.viewer().isPresent()
            ? State.empty(
                "No model is fitted yet",
                next + " on the page Data.",
                Tags.link("pl-button", Links.to(Place.DATA, brand), "Go to Data"))
            : State.empty(
                "No model is fitted yet",
                next + ": a marketing lead or an admin does this on the page Data."));
  }

  @Override
  public List<String> crumbs() {
    List<String> selected = path();
    return switch (selected.size()) {
      case 0 -> super.crumbs();
      case 2 -> List.of("Models", "%s against %s".formatted(selected.get(1), selected.get(0)));
      default -> List.of("Models", selected.getFirst());
    };
  }
}
