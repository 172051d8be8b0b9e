package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sees to it that the run each brand stands on has promised what comes; once a day, say. */
public final class ForecastBrands {

  private static final int LOOKED_AT = 50;

  /** What was done for a brand. */
  public sealed interface Outcome {

    /** Its run was asked: what it promised, or why it cannot. */
    record Asked(BrandId brand, MakeForecast.Outcome answer) implements Outcome {}

    /** It has no run, or that run has promised before. */
    record NothingToDo(BrandId brand) implements Outcome {}

    /** Something broke; the other brands are not held up by it. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ShowChampion shown;
  private final Forecasts forecasts;
  private final MakeForecast make;

  public ForecastBrands(Brands brands, ShowChampion shown, Forecasts forecasts, MakeForecast make) {
    this.brands = brands;
    this.shown = shown;
    this.forecasts = forecasts;
    this.make = make;
  }

  /** Returns what was done for each brand. */
  public List<Outcome> forecast() {
    return brands.all().stream().map(Brand::id).map(this::forecast).toList();
  }

  private Outcome forecast(BrandId brand) {
    try {
      Optional<ModelRun> run = shown.show(brand).map(ShownRun::run);
      return run.isEmpty() || promised(run.get())
          ? new Outcome.NothingToDo(brand)
          : new Outcome.Asked(brand, make.make(asSystem(run.get())));
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, failure);
    }
  }

  private boolean promised(ModelRun run) {
    return forecasts.newest(run.brand(), LOOKED_AT).stream()
        .anyMatch(forecast -> forecast.run().equals(run.id()));
  }

  private static MakeForecast.Command asSystem(ModelRun run) {
    return new MakeForecast.Command(
        run.brand(),
        new RunReference.ById(run.id()),
        MakeForecast.USUAL_DAYS,
        Map.of(),
        Map.of(),
        Actor.SYSTEM,
        Origin.JOB);
  }
}
