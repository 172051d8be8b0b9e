package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.ListPromotions;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.reporting.report.CardFacts;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.RunCard;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** Writes the card of a run. */
public final class WriteRunCard {

  private static final int LOOKED_AT = 500;

  private final Brands brands;
  private final FindRun runs;
  private final ListBacktests backtests;
  private final ListPromotions promotions;
  private final ShowChampion champion;
  private final FindSteward stewards;

  public WriteRunCard(
      Brands brands,
      FindRun runs,
      ListBacktests backtests,
      ListPromotions promotions,
      ShowChampion champion,
      FindSteward stewards) {
    this.brands = brands;
    this.runs = runs;
    this.backtests = backtests;
    this.promotions = promotions;
    this.champion = champion;
    this.stewards = stewards;
  }

  /** Returns the card; empty if the brand has no such run. */
  public Optional<FactSheet> write(BrandId brand, RunReference reference) {
    return brands
        .find(brand)
        .flatMap(known -> runs.find(brand, reference).map(run -> card(known, run)));
  }

  private FactSheet card(Brand brand, ModelRun run) {
    List<Promotion> own =
        promotions.newest(brand.id(), LOOKED_AT).stream()
            .filter(promotion -> promotion.request().run().equals(run.id()))
            .toList();
    boolean isChampion =
        champion.show(brand.id()).stream()
            .anyMatch(
                shown -> shown instanceof ShownRun.Champion && shown.run().id().equals(run.id()));
    return RunCard.of(
        new CardFacts(
            brand,
            run,
            backtests.of(brand.id(), new RunReference.ById(run.id())).orElse(List.of()),
            own,
            isChampion,
            stewards.of(brand.id())));
  }
}
