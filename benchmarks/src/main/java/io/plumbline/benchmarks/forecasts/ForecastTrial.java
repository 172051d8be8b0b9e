package io.plumbline.benchmarks.forecasts;

import io.plumbline.benchmarks.ModelInput;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.forecast.OutcomeBand;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.planning.ComingPeriods;
import io.plumbline.domain.mix.planning.OutcomeForecaster;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.PlanningDraws;
import io.plumbline.domain.mix.planning.SpendPlan;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.usecase.FitMixModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** A data set forecast from origins in its past: what was spent is known, the outcome is not. */
final class ForecastTrial {

  static final int AHEAD = 13;
  static final int SOON = 4;
  private static final int YEAR = 52;
  private static final int APART = 4;

  /** Controls stated as they came. */
  final ForecastScore[] stated = {new ForecastScore(), new ForecastScore()};

  /** Controls projected, as on the day. */
  final ForecastScore[] projected = {new ForecastScore(), new ForecastScore()};

  /** A week brings what it brought a year before. */
  final ForecastScore[] naive = {new ForecastScore(), new ForecastScore()};

  private final ModelInput input;
  private final ResolvedMixModel whole;
  private final FitMixModel fit;
  private final ExecutorService executor;
  private final SamplerSettings settings;

  ForecastTrial(
      ModelInput input, FitMixModel fit, ExecutorService executor, SamplerSettings settings) {
    this.input = input;
    this.fit = fit;
    this.executor = executor;
    this.settings = settings;
    this.whole = resolved(input.spec().over(WindowSpec.ALL));
  }

  private ResolvedMixModel resolved(MixModelSpec spec) {
    return switch (spec.resolve(input.data(), HolidayCalendar.EMPTY)) {
      case Resolution.Resolved(var model, var _) -> model;
      case Resolution.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  /**
   * Forecasts from {@code origins} origins, four weeks apart, the last a quarter before the end.
   */
  void run(int origins) {
    for (int i = 0; i < origins; i++) {
      from(whole.window().length() - AHEAD - APART * i);
    }
  }

  private void from(int seen) {
    WindowSpec window = new WindowSpec(null, whole.window().periods().get(seen - 1), 0);
    MixModelSpec spec = input.spec().over(window);
    FittedMixModel fitted =
        switch (fit.fit(
            new FitMixModel.Command(spec, input.data(), settings), ProgressListener.NONE)) {
          case FitMixModel.Outcome.Fitted(var model, var _) -> model;
          case FitMixModel.Outcome.Refused(var findings) ->
              throw new IllegalStateException(findings.toString());
        };
    ResolvedMixModel model = resolved(fitted.spec().over(window));
    Batch batch = new Batch(executor, ProgressListener.NONE);
    PosteriorDraws draws = PosteriorDraws.restored(model, fitted.posterior(), settings);
    PlanningDraws own = new PlanningDraws(model, draws, draws.count(), batch);
    score(stated, forecast(own, seen, controls(seen), batch), seen);
    score(projected, forecast(own, seen, Map.of(), batch), seen);
    for (int t = 0; t < AHEAD; t++) {
      double last = whole.outcome()[seen + t - YEAR];
      naive[1].take(last, whole.outcome()[seen + t]);
      if (t < SOON) {
        naive[0].take(last, whole.outcome()[seen + t]);
      }
    }
  }

  private void score(ForecastScore[] scores, OutcomeBand band, int seen) {
    scores[0].take(band, Arrays.copyOfRange(whole.outcome(), seen, seen + SOON));
    scores[1].take(band, Arrays.copyOfRange(whole.outcome(), seen, seen + AHEAD));
  }

  private OutcomeBand forecast(
      PlanningDraws draws, int seen, Map<String, double[]> controls, Batch batch) {
    ComingPeriods coming =
        ComingPeriods.of(draws, HolidayCalendar.EMPTY, AHEAD, PaybackWindow.DEFAULT, controls);
    double[][] spend = coming.frame().reference().copied();
    for (int m = 0; m < spend.length; m++) {
      ResolvedChannel channel = whole.channels().get(m);
      spend[m] = Arrays.copyOfRange(channel.spend(), seen, seen + AHEAD);
    }
    return OutcomeForecaster.of(coming, SpendPlan.of(spend), batch).outcome();
  }

  private Map<String, double[]> controls(int seen) {
    Map<String, double[]> stated = new HashMap<>();
    List<ControlSpec> all = input.spec().controls();
    for (ControlSpec control : all) {
      double[] series = input.data().series(new Measure(Measure.Kind.CONTROL, control.column()));
      int first = whole.window().start() + seen;
      stated.put(control.column(), Arrays.copyOfRange(series, first, first + AHEAD));
    }
    return stated;
  }
}
