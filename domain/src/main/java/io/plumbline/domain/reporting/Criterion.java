package io.plumbline.domain.reporting;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.backtest.RefitPolicy;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.Accuracy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A fact the verdict on a model rests on, with the bar it is held to. */
public sealed interface Criterion {

  /** The largest forecast error that still counts as right, as a fraction. */
  double LARGEST_ERROR = RefitPolicy.DEFAULT.highestError();

  /** How many channels need a test behind them before money is moved. */
  int FEWEST_TESTS = 2;

  /** The lowest data quality score without a second look. */
  int LOWEST_QUALITY = 80;

  /** Returns whether it is met. */
  Diagnostics.Verdict standing();

  /**
   * How far the model was off in periods it had not seen.
   *
   * @param error absolute error over absolute outcome, as a fraction
   * @param periods how many of the last periods it was measured on
   */
  record ForecastError(double error, int periods) implements Criterion {

    @Override
    public Diagnostics.Verdict standing() {
      return error <= LARGEST_ERROR ? Diagnostics.Verdict.PASS : Diagnostics.Verdict.FAIL;
    }
  }

  /** Nothing was held out, so nobody knows how well the model forecasts. */
  record ForecastUnknown() implements Criterion {

    @Override
    public Diagnostics.Verdict standing() {
      return Diagnostics.Verdict.REVIEW;
    }
  }

  /** How many of the model's checks say what. */
  record ModelChecks(int pass, int review, int fail) implements Criterion {

    @Override
    public Diagnostics.Verdict standing() {
      if (fail > 0) {
        return Diagnostics.Verdict.FAIL;
      }
      return review > 0 ? Diagnostics.Verdict.REVIEW : Diagnostics.Verdict.PASS;
    }
  }

  /** How many channels have a lift test behind them. */
  record ChannelsTested(int tested, int channels) implements Criterion {

    @Override
    public Diagnostics.Verdict standing() {
      return tested >= FEWEST_TESTS ? Diagnostics.Verdict.PASS : Diagnostics.Verdict.REVIEW;
    }
  }

  /** The mean score of the data's series, 0 to 100. */
  record QualityScore(int score) implements Criterion {

    @Override
    public Diagnostics.Verdict standing() {
      return score >= LOWEST_QUALITY ? Diagnostics.Verdict.PASS : Diagnostics.Verdict.REVIEW;
    }
  }

  /** Returns every criterion for a fitted model, in the order they are read. */
  static List<Criterion> of(MixModelReport report, int qualityScore) {
    List<Criterion> criteria = new ArrayList<>();
    criteria.add(forecast(report.accuracy().holdout()));
    criteria.add(checks(report.diagnostics()));
    criteria.add(new ChannelsTested(tested(report), report.channels().size()));
    criteria.add(new QualityScore(qualityScore));
    return List.copyOf(criteria);
  }

  private static Criterion forecast(Accuracy.@Nullable Holdout holdout) {
    return holdout == null
        ? new ForecastUnknown()
        : new ForecastError(1 - holdout.accuracy().mean(), Math.min(4, holdout.periods()));
  }

  private static ModelChecks checks(Diagnostics diagnostics) {
    return new ModelChecks(
        count(diagnostics, Diagnostics.Verdict.PASS),
        count(diagnostics, Diagnostics.Verdict.REVIEW),
        count(diagnostics, Diagnostics.Verdict.FAIL));
  }

  private static int count(Diagnostics diagnostics, Diagnostics.Verdict verdict) {
    return Math.toIntExact(
        diagnostics.checks().stream().filter(check -> check.verdict() == verdict).count());
  }

  private static int tested(MixModelReport report) {
    return Math.toIntExact(
        report.channels().stream()
            .filter(channel -> Evidence.behind(channel.channel(), report) != Evidence.MODEL_ONLY)
            .count());
  }
}
