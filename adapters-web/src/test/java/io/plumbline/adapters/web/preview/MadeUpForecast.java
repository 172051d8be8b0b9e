package io.plumbline.adapters.web.preview;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.OutcomeBand;
import io.plumbline.domain.mix.forecast.PlannedSpend;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.usecase.MakeForecast;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A promise of thirteen weeks behind what a run saw. */
public final class MadeUpForecast {

  private static final ExecutorService ASKED =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("forecasting").daemon().factory());

  private MadeUpForecast() {}

  /** Returns the promise of a run: 250,000 a week, give or take more and more. */
  public static Forecast of(ModelRun run, UUID id, int number) {
    LocalDate seen = run.report().data().last();
    return new Forecast(
        id,
        run.brand(),
        number,
        run.id(),
        run.label(),
        run.at(),
        Actor.SYSTEM,
        new Promise(
            seen,
            IntStream.rangeClosed(1, 13).mapToObj(seen::plusWeeks).toList(),
            List.of(new PlannedSpend(new ChannelId("TV"), Collections.nCopies(13, 1_200_000L))),
            List.of(
                new Outlook.Assumption(
                    "spend on TV", Outlook.Source.PROJECTED, "the average of the last 13 weeks"),
                new Outlook.Assumption("price", Outlook.Source.STATED, "as stated")),
            List.of("The model was fitted without the outcome of the last 8 periods."),
            new OutcomeBand(
                IntStream.range(0, 13).mapToObj(t -> around(250_000, 12_000 + 900 * t)).toList(),
                around(13 * 250_000, 90_000))));
  }

  private static Estimate around(double mean, double sd) {
    return new Estimate(
        mean, sd, mean, CredibleInterval.ninety(mean - 1.645 * sd, mean + 1.645 * sd));
  }

  /** Returns the way to ask a world's runs for more. */
  static MakeForecast making(World world) {
    return new MakeForecast(
        new RestoreRun(world.runs, new CannedFormats(), world.batches, HolidayCalendar.EMPTY),
        HolidayCalendar.EMPTY,
        ASKED,
        world.forecasts,
        world.ledger,
        world::id,
        world.transaction,
        world.clock);
  }
}
