package io.plumbline.adapters.web.ui.health;

import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.TrackRecord;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.JudgeForecasts;
import io.plumbline.domain.mix.usecase.ListForecasts;
import io.plumbline.domain.mix.usecase.MakeForecast;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The forecasts of runs: what they promise, how close they came, and the way to ask for one. */
@Dependent
public final class Forecasts {

  private static final Logger LOG = LoggerFactory.getLogger(Forecasts.class);
  private static final int LOOKED_AT = 100;

  private final ListForecasts list;
  private final JudgeForecasts judge;
  private final MakeForecast make;
  private final SignedIn signedIn;

  @Inject
  public Forecasts(ListForecasts list, JudgeForecasts judge, MakeForecast make, SignedIn signedIn) {
    this.list = list;
    this.judge = judge;
    this.make = make;
    this.signedIn = signedIn;
  }

  /** Returns the run's newest forecast. */
  Optional<Forecast> of(ModelRun run) {
    return list.newest(run.brand(), LOOKED_AT).stream()
        .filter(forecast -> forecast.run().equals(run.id()))
        .findFirst();
  }

  /** Returns what was promised of the brand and what came. */
  TrackRecord record(BrandId brand) {
    return judge
        .judge(brand)
        .orElseGet(() -> new TrackRecord(List.of(), new TreeMap<>(), Granularity.WEEK));
  }

  /** Returns whether whoever is signed in may ask for a forecast. */
  boolean mayAsk() {
    return asker().isPresent();
  }

  private Optional<User> asker() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  /** Asks the run off the thread of the window; returns why there is no forecast, or nothing. */
  CompletableFuture<Optional<String>> ask(ModelRun run) {
    Optional<User> user = asker();
    if (user.isEmpty()) {
      return CompletableFuture.completedFuture(
          Optional.of("Your role has changed: it forecasts nothing."));
    }
    MakeForecast.Command command =
        new MakeForecast.Command(
            run.brand(),
            new RunReference.ById(run.id()),
            MakeForecast.USUAL_DAYS,
            Map.of(),
            Map.of(),
            user.get().actor(),
            Origin.WEB);
    return CompletableFuture.supplyAsync(() -> asked(command, run), Thread::startVirtualThread);
  }

  private Optional<String> asked(MakeForecast.Command command, ModelRun run) {
    try {
      return switch (make.make(command)) {
        case MakeForecast.Outcome.Made _ -> Optional.empty();
        case MakeForecast.Outcome.Refused(String why) -> Optional.of(why);
        case MakeForecast.Outcome.NotRestored(var why) -> Optional.of(words(why));
      };
    } catch (RuntimeException failure) {
      LOG.error("{} of {} could not be asked for a forecast.", run.label(), run.brand(), failure);
      return Optional.of("Something broke on the way; the server's log says what.");
    }
  }

  private static String words(RestoreRun.Outcome why) {
    return switch (why) {
      case RestoreRun.Outcome.DataChanged(var run) ->
          "The data %s saw were changed since. Fit the model again.".formatted(run.label());
      case RestoreRun.Outcome.Unusable(var run, var _) ->
          "The specification of %s does not fit the data any more. Fit the model again."
              .formatted(run.label());
      case RestoreRun.Outcome.Unknown _, RestoreRun.Outcome.Restored _ ->
          "The draws of this run are not kept. Fit the model again.";
    };
  }
}
