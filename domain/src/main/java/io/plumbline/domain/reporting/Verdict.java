package io.plumbline.domain.reporting;

import io.plumbline.domain.mix.inference.Diagnostics;
import java.util.List;

/** Whether a brand's model may be acted on, and if not, the first thing that is in the way. */
public sealed interface Verdict {

  /** Nothing was imported yet. */
  record NoObservations() implements Verdict {}

  /** There are observations, but no model was fitted to them. */
  record NoModel() implements Verdict {}

  /** The sampler's own checks fail, so its numbers mean nothing. */
  record ChecksFailed(int failed) implements Verdict {}

  /** It missed the periods it had not seen by more than is allowed. */
  record ForecastMissed(double error) implements Verdict {}

  /**
   * The checks hold, but too few channels have a test behind them.
   *
   * @param review how many of the model's checks want a look
   */
  record Untested(int tested, int channels, int review) implements Verdict {}

  /** It may be acted on, for the channels with a test behind them. */
  record MayAct(int tested, int channels) implements Verdict {}

  /** Returns the verdict that follows from the criteria of a fitted model. */
  static Verdict of(List<Criterion> criteria) {
    int review = 0;
    for (Criterion criterion : criteria) {
      switch (criterion) {
        case Criterion.ModelChecks checks when checks.fail() > 0 -> {
          return new ChecksFailed(checks.fail());
        }
        case Criterion.ModelChecks checks -> review = checks.review();
        default -> {}
      }
    }
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.ForecastError missed
          && missed.standing() == Diagnostics.Verdict.FAIL) {
        return new ForecastMissed(missed.error());
      }
    }
    return actable(criteria, review);
  }

  private static Verdict actable(List<Criterion> criteria, int review) {
    for (Criterion criterion : criteria) {
      if (criterion instanceof Criterion.ChannelsTested channels) {
        return channels.standing() == Diagnostics.Verdict.PASS
            ? new MayAct(channels.tested(), channels.channels())
            : new Untested(channels.tested(), channels.channels(), review);
      }
    }
    throw new IllegalArgumentException("The criteria must say how many channels are tested.");
  }
}
