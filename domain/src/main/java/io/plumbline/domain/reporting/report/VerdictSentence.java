package io.plumbline.domain.reporting.report;

import io.plumbline.domain.reporting.Criterion;
import io.plumbline.domain.reporting.Verdict;
import java.util.Locale;

/** A verdict on a model as one sentence. */
final class VerdictSentence {

  private VerdictSentence() {}

  static String of(Verdict verdict) {
    return switch (verdict) {
      case Verdict.NoObservations() -> "There is nothing to judge yet: no data were imported.";
      case Verdict.NoModel() -> "Not yet: there are data, but no model is fitted.";
      case Verdict.ChecksFailed(int failed) ->
          "Do not act: the model fails %d of its own checks.".formatted(failed);
      case Verdict.ForecastMissed(double error) ->
          String.format(
              Locale.ROOT,
              "Not yet: the model missed the periods it had not seen by %.1f %%; the limit is"
                  + " %.0f %%.",
              100 * error,
              100 * Criterion.LARGEST_ERROR);
      case Verdict.Untested(int tested, int channels, int review) ->
          "Not yet: %d of %d channels have a test behind them%s."
              .formatted(
                  tested,
                  channels,
                  review == 0
                      ? "; the model passes its own checks"
                      : "; %d checks want a look".formatted(review));
      case Verdict.MayAct(int tested, int channels) ->
          "It may be acted on, for the %d of %d channels with a test behind them."
              .formatted(tested, channels);
    };
  }
}
