package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.forecast.TrackRecord;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.BrandId;
import java.util.Optional;

/** Holds what was promised of a brand's outcome to what came. */
public final class JudgeForecasts {

  /** More than two years of a forecast a week. */
  private static final int LOOKED_AT = 120;

  private final ShowChampion shown;
  private final SpecFormat format;
  private final CurrentData current;
  private final Forecasts forecasts;

  public JudgeForecasts(
      ShowChampion shown, SpecFormat format, Batches batches, Forecasts forecasts) {
    this.shown = shown;
    this.format = format;
    this.current = new CurrentData(format, batches);
    this.forecasts = forecasts;
  }

  /** Returns what was promised and what came; empty while the brand has no run. */
  public Optional<TrackRecord> judge(BrandId brand) {
    return shown.show(brand).map(ShownRun::run).flatMap(this::judge);
  }

  private Optional<TrackRecord> judge(ModelRun run) {
    return switch (format.read(run.spec(), run.label())) {
      case SpecFormat.Reading.Refused _ -> Optional.empty();
      case SpecFormat.Reading.Read(MixModelSpec spec) ->
          Optional.of(
              new TrackRecord(
                  forecasts.newest(run.brand(), LOOKED_AT),
                  current.outcome(run.brand(), spec),
                  spec.granularity()));
    };
  }
}
