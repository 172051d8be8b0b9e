package io.plumbline.adapters.web.ui.models;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.registry.RunComparison;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.mix.usecase.CompareRuns;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ListPromotions;
import io.plumbline.domain.mix.usecase.ListRuns;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.programme.Stewardship;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.usecase.WriteRunCard;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the page Models reads of a brand's runs, by the names people give them. */
@Dependent
public final class Registry {

  private static final int OFFERED = 100;
  private static final int PROMOTIONS = 100;

  private final ListRuns listRuns;
  private final FindRun findRun;
  private final CompareRuns compareRuns;
  private final ListPromotions listPromotions;
  private final ShowChampion showChampion;
  private final FindSteward findSteward;
  private final WriteRunCard writeCard;

  @Inject
  public Registry(
      ListRuns listRuns,
      FindRun findRun,
      CompareRuns compareRuns,
      ListPromotions listPromotions,
      ShowChampion showChampion,
      FindSteward findSteward,
      WriteRunCard writeCard) {
    this.listRuns = listRuns;
    this.findRun = findRun;
    this.compareRuns = compareRuns;
    this.listPromotions = listPromotions;
    this.showChampion = showChampion;
    this.findSteward = findSteward;
    this.writeCard = writeCard;
  }

  List<RunSummary> runs(BrandId brand, RunsQuery query, int limit) {
    return listRuns.page(brand, query.filter(), query.below(), limit);
  }

  /** Returns the newest labels, to choose from; {@code besides} are among them in any case. */
  List<String> labels(BrandId brand, List<String> besides) {
    List<String> labels =
        new ArrayList<>(
            listRuns.page(brand, RunFilter.ALL, Integer.MAX_VALUE, OFFERED).stream()
                .map(RunSummary::label)
                .toList());
    besides.stream().filter(label -> !labels.contains(label)).forEach(labels::add);
    return labels;
  }

  Optional<ModelRun> run(BrandId brand, String name) {
    return RunReference.of(name).flatMap(reference -> findRun.find(brand, reference));
  }

  Optional<RunComparison> comparison(BrandId brand, String left, String right) {
    return RunReference.of(left)
        .flatMap(
            one -> RunReference.of(right).flatMap(other -> compareRuns.compare(brand, one, other)));
  }

  List<Promotion> promotions(BrandId brand) {
    return listPromotions.newest(brand, PROMOTIONS);
  }

  /** Returns the card of a run there is. */
  FactSheet card(ModelRun run) {
    return writeCard.write(run.brand(), new RunReference.ById(run.id())).orElseThrow();
  }

  Stewardship steward(BrandId brand) {
    return findSteward.of(brand);
  }

  Optional<ShownRun> standing(BrandId brand) {
    return showChampion.show(brand);
  }
}
