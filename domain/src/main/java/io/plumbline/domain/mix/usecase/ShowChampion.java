package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the run a brand stands on: its champion, or the newest while there is none. */
public final class ShowChampion {

  private final ModelRuns runs;
  private final Promotions promotions;

  public ShowChampion(ModelRuns runs, Promotions promotions) {
    this.runs = runs;
    this.promotions = promotions;
  }

  /** Returns the run to show, and why this one; empty while the brand has none. */
  public Optional<ShownRun> show(BrandId brand) {
    Optional<Promotion.Approved> made = promotions.champion(brand);
    return made.isPresent()
        ? Optional.of(champion(brand, made.get()))
        : runs.latest(brand).map(ShownRun.Latest::new);
  }

  private ShownRun champion(BrandId brand, Promotion.Approved made) {
    ModelRun run = runs.find(brand, new RunReference.ById(made.request().run())).orElseThrow();
    return new ShownRun.Champion(run, made, newest(brand, run));
  }

  private @Nullable String newest(BrandId brand, ModelRun champion) {
    return runs.page(brand, RunFilter.ALL, Integer.MAX_VALUE, 1).stream()
        .filter(newest -> newest.number() > champion.number())
        .map(RunSummary::label)
        .findFirst()
        .orElse(null);
  }
}
