package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.HorizonSummary;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.RunBacktest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a run's specification would have forecast the past; errors and coverage as fractions. */
public record BacktestJson(
    UUID id,
    Instant at,
    String requestedBy,
    String purpose,
    String family,
    String code,
    String dataSha256,
    Plan plan,
    List<Summary> summary,
    List<Score> scores,
    List<Skipped> skipped) {

  /** From which origins, and how far. */
  public record Plan(
      int minimumTrainingWeeks, int stepWeeks, int origins, List<Integer> horizonsWeeks) {

    static Plan from(RollingOrigin plan) {
      return new Plan(plan.minimumTraining(), plan.step(), plan.origins(), plan.horizons());
    }
  }

  /** One horizon over all origins. */
  public record Summary(
      int horizonWeeks,
      int origins,
      @Nullable Double wmape,
      @Nullable Double worstWmape,
      @Nullable Double mape,
      @Nullable Double bias,
      @Nullable Double coverage90) {

    static Summary from(HorizonSummary summary) {
      return new Summary(
          summary.horizon(),
          summary.origins(),
          finite(summary.wmape()),
          finite(summary.worst()),
          finite(summary.mape()),
          finite(summary.bias()),
          finite(summary.coverage90()));
    }
  }

  /** One origin over one horizon. */
  public record Score(
      LocalDate origin,
      int horizonWeeks,
      @Nullable Double wmape,
      @Nullable Double mape,
      @Nullable Double bias,
      @Nullable Double coverage90,
      @Nullable Double maxRhat) {

    static Score from(OriginScore score) {
      return new Score(
          score.origin(),
          score.horizon(),
          finite(score.wmape()),
          finite(score.mape()),
          finite(score.bias()),
          finite(score.coverage90()),
          finite(score.maxRhat()));
    }
  }

  /** An origin from which nothing could be forecast. */
  public record Skipped(LocalDate origin, String reason) {}

  static BacktestJson from(RunBacktest kept) {
    Backtest result = kept.result();
    return new BacktestJson(
        kept.id(),
        kept.at(),
        kept.requestedBy().name(),
        kept.purpose().name().toLowerCase(Locale.ROOT),
        result.family().key(),
        kept.code().toString(),
        result.dataSha256(),
        Plan.from(result.plan()),
        result.summaries().stream().map(Summary::from).toList(),
        result.scores().stream().map(Score::from).toList(),
        result.skipped().stream()
            .map(origin -> new Skipped(origin.origin(), origin.reason()))
            .toList());
  }
}
