package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.InMemoryForecasts;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A run promises what comes, the promise is kept, and what comes is held to it. */
@Tag("sampling")
class PromisesOfABrandTest {

  private final RegistryBench bench = new RegistryBench();
  private final SmallBrand brand = SmallBrand.of(84);
  private final MediaDataset data = bench.imported(brand);
  private final ModelRun run = stored();
  private final InMemoryForecasts forecasts = new InMemoryForecasts(bench.transaction);
  private final ShowChampion shown = new ShowChampion(bench.runs, bench.promotions);
  private final ExecutorService executor = Executors.newFixedThreadPool(2);
  private final MakeForecast make =
      new MakeForecast(
          new RestoreRun(bench.runs, bench.format, bench.batches, HolidayCalendar.EMPTY),
          HolidayCalendar.EMPTY,
          executor,
          forecasts,
          bench.ledger,
          bench::id,
          bench.transaction,
          bench.clock);

  /** Fitted to all but the last four weeks. */
  private ModelRun stored() {
    FittedMixModel model =
        Fits.fitted(
            bench.spec.over(new WindowSpec(null, data.periods().get(79), 13)),
            data,
            Fits.settings(100, 100, 1),
            2);
    ModelRun stored =
        new ModelRun(
            bench.id(),
            RegistryBench.BRAND,
            1,
            bench.clock.instant(),
            RegistryBench.MAYA,
            OneSpec.TEXT,
            new CodeVersion("0.1.0", "3d7e38b"),
            model.report());
    bench.runs.add(stored, model.posterior());
    return stored;
  }

  @AfterEach
  void nobody_works_any_more() {
    executor.shutdownNow();
  }

  private MakeForecast.Outcome make(
      int days, Map<ChannelId, Double> spend, Map<String, double[]> controls) {
    return make.make(
        new MakeForecast.Command(
            RegistryBench.BRAND,
            new RunReference.ById(run.id()),
            days,
            spend,
            controls,
            RegistryBench.MAYA,
            Origin.REST));
  }

  @Test
  void a_promise_is_kept_with_its_ledger_entry_and_held_to_what_came() {
    Forecast made = ((MakeForecast.Outcome.Made) make(91, Map.of(), Map.of())).forecast();
    assertThat(made.label()).isEqualTo("F-0001");
    assertThat(made.promise().periods()).hasSize(13);
    assertThat(made.promise().periods().getFirst()).isEqualTo(data.periods().get(80));
    assertThat(forecasts.newest(RegistryBench.BRAND, 9)).containsExactly(made);
    assertThat(bench.entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Fact.Kind.FORECAST_MADE);
              assertThat(entry.subject()).isEqualTo(made.id().toString());
              assertThat(entry.details())
                  .containsEntry("run", "R-0001")
                  .containsKey("outcome " + data.periods().get(80))
                  .containsKey("assumed price");
            });
    ForecastAccuracy judged =
        new JudgeForecasts(shown, bench.format, bench.batches, forecasts)
            .judge(RegistryBench.BRAND)
            .orElseThrow()
            .lately();
    assertThat(judged.periods()).hasSize(4);
    assertThat(judged.accuracy().orElseThrow()).isGreaterThan(0.85);
    assertThat(judged.naiveAccuracy()).isPresent();
  }

  @Test
  void more_spend_and_a_lower_price_promise_more() {
    double usual = total(Map.of(), Map.of());
    assertThat(total(Map.of(new ChannelId("tv"), 200.0), Map.of())).isGreaterThan(usual);
    assertThat(total(Map.of(), Map.of("price", new double[] {6, 6, 6, 6}))).isGreaterThan(usual);
  }

  private double total(Map<ChannelId, Double> spend, Map<String, double[]> controls) {
    return ((MakeForecast.Outcome.Made) make(28, spend, controls))
        .forecast()
        .promise()
        .outcome()
        .total()
        .mean();
  }

  @Test
  void what_the_model_does_not_know_is_refused_in_words_and_nothing_is_kept() {
    assertThat(make(28, Map.of(new ChannelId("radio"), 1.0), Map.of()))
        .isEqualTo(
            new MakeForecast.Outcome.Refused(
                "The model has no paid channel radio; it has [tv, search]."));
    assertThat(make(28, Map.of(), Map.of("weather", new double[] {1})))
        .isEqualTo(
            new MakeForecast.Outcome.Refused("The model has no control weather; it has [price]."));
    assertThat(make(28, Map.of(), Map.of("price", new double[] {10, Double.NaN})))
        .isEqualTo(new MakeForecast.Outcome.Refused("What is stated of price must be numbers."));
    assertThat(make(5000, Map.of(), Map.of()))
        .isEqualTo(new MakeForecast.Outcome.Refused("1 to 104 periods can be planned, not 715."));
    assertThat(forecasts.newest(RegistryBench.BRAND, 9)).isEmpty();
    assertThat(bench.entries()).isEmpty();
  }

  @Test
  void each_brands_run_promises_once_by_itself() {
    ForecastBrands nightly = new ForecastBrands(bench.brands, shown, forecasts, make);
    assertThat(nightly.forecast()).singleElement().isInstanceOf(ForecastBrands.Outcome.Asked.class);
    assertThat(nightly.forecast())
        .containsExactly(new ForecastBrands.Outcome.NothingToDo(RegistryBench.BRAND));
    assertThat(forecasts.newest(RegistryBench.BRAND, 9))
        .singleElement()
        .satisfies(made -> assertThat(made.madeBy()).isEqualTo(Actor.SYSTEM));
  }
}
