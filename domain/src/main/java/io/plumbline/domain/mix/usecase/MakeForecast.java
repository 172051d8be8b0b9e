package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.ForecastMade;
import io.plumbline.domain.mix.forecast.Promise;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.OutcomeForecaster;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Promises what a brand's coming periods will bring under a plan, and keeps the promise. */
public final class MakeForecast {

  /** A quarter, for data by week. */
  public static final int USUAL_DAYS = 91;

  /**
   * What to forecast.
   *
   * @param days how far
   * @param spend what channels spend a period; those left out go on as projected
   * @param controls what is stated of controls and treatments, one number a period
   */
  public record Command(
      BrandId brand,
      RunReference run,
      int days,
      Map<ChannelId, Double> spend,
      Map<String, double[]> controls,
      Actor by,
      Origin origin) {

    public Command {
      spend = Map.copyOf(spend);
      controls = Map.copyOf(controls);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** It is promised. */
    record Made(Forecast forecast) implements Outcome {}

    /** What is stated does not fit the model, or is too far ahead: why. */
    record Refused(String why) implements Outcome {}

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}
  }

  private final RestoreRun restore;
  private final HolidayCalendar holidays;
  private final ExecutorService executor;
  private final Forecasts forecasts;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  /**
   * @param executor does the work
   */
  public MakeForecast(
      RestoreRun restore,
      HolidayCalendar holidays,
      ExecutorService executor,
      Forecasts forecasts,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.restore = restore;
    this.holidays = holidays;
    this.executor = executor;
    this.forecasts = forecasts;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Makes the forecast and stores it. */
  public Outcome make(Command command) {
    return switch (restore.restore(command.brand(), command.run())) {
      case RestoreRun.Outcome.Restored restored -> made(command, restored);
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }

  private Outcome made(Command command, RestoreRun.Outcome.Restored restored) {
    Promise promise;
    try {
      promise = promise(command, restored);
    } catch (IllegalArgumentException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
    return new Outcome.Made(transaction.in(() -> kept(command, restored.run(), promise)));
  }

  private Promise promise(Command command, RestoreRun.Outcome.Restored restored) {
    Batch batch = new Batch(executor, ProgressListener.NONE);
    PlanDesk desk =
        PlanDesk.open(
            restored.model(),
            restored.draws(),
            holidays,
            Math.ceilDiv(command.days(), restored.model().spec().granularity().days()),
            PaybackWindow.DEFAULT,
            command.spend(),
            command.controls(),
            batch);
    return OutcomeForecaster.of(desk.coming(), desk.plan(), batch);
  }

  private Forecast kept(Command command, ModelRun run, Promise promise) {
    Forecast forecast =
        new Forecast(
            ids.next(),
            command.brand(),
            forecasts.nextNumber(command.brand()),
            run.id(),
            run.label(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            command.by(),
            promise);
    forecasts.add(forecast);
    ledger.append(
        command.brand(), new ForecastMade(forecast), command.by(), command.origin(), forecast.id());
    return forecast;
  }
}
