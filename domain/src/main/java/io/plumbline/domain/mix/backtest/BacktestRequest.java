package io.plumbline.domain.mix.backtest;

import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.registry.ModelFamily;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Seed;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wish for a backtest of a run's specification on the brand's data.
 *
 * @param settings how long each refit samples
 * @param upTo the last period to forecast; absent for the last of the data
 */
public record BacktestRequest(
    UUID id,
    BrandId brand,
    UUID run,
    ModelFamily family,
    SamplerSettings settings,
    RollingOrigin plan,
    Purpose purpose,
    @Nullable LocalDate upTo) {

  /** Enough draws for a forecast and its interval; refits need not be as long as a fit. */
  public static final SamplerSettings SETTINGS = new SamplerSettings(2, 400, 500, new Seed(1));

  /** What it is for. */
  public enum Purpose {
    /** Somebody wants to know. */
    ASKED_FOR,
    /** The forecast of a run is held to what came after it; too high an error asks for a fit. */
    WATCH
  }
}
