package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.SpecFormat;
import java.time.LocalDate;
import java.util.Optional;

/** Holds what was promised of the periods that begin within some days to what came. */
public final class ReviewForecasts {

  /** More than two years of a forecast a week. */
  private static final int LOOKED_AT = 120;

  private final SpecFormat format;
  private final CurrentData current;
  private final Forecasts forecasts;

  public ReviewForecasts(SpecFormat format, Batches batches, Forecasts forecasts) {
    this.format = format;
    this.current = new CurrentData(format, batches);
    this.forecasts = forecasts;
  }

  /** Judges them by the data of today; empty if the run's specification cannot be read any more. */
  public Optional<ForecastAccuracy> review(ModelRun run, LocalDate first, LocalDate last) {
    return switch (format.read(run.spec(), run.label())) {
      case SpecFormat.Reading.Refused _ -> Optional.empty();
      case SpecFormat.Reading.Read(MixModelSpec spec) ->
          Optional.of(
              ForecastAccuracy.within(
                  forecasts.newest(run.brand(), LOOKED_AT),
                  current.outcome(run.brand(), spec),
                  spec.granularity(),
                  first,
                  last));
    };
  }
}
