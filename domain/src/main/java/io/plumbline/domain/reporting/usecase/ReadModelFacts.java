package io.plumbline.domain.reporting.usecase;

import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.ReadPlatformCredit;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.ReviewForecasts;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.report.ReportFacts;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.util.Map;

/** Reads what the run a brand stands on says of a period. */
public final class ReadModelFacts {

  private static final String NO_RUN = "no model is fitted";

  private final SummarizeHome summarize;
  private final ShowDecisionCurrency currency;
  private final ReviewForecasts forecasts;
  private final MeasureBudgetEfficiency efficiency;
  private final ReadPlatformCredit credit;

  public ReadModelFacts(
      SummarizeHome summarize,
      ShowDecisionCurrency currency,
      ReviewForecasts forecasts,
      MeasureBudgetEfficiency efficiency,
      ReadPlatformCredit credit) {
    this.summarize = summarize;
    this.currency = currency;
    this.forecasts = forecasts;
    this.efficiency = efficiency;
    this.credit = credit;
  }

  public ReportFacts.OfModel read(BrandId brand, Period period) {
    HomeSummary summary = summarize.summarize(brand);
    DecisionCurrency decision = currency.of(brand);
    ModelRun run = summary.run();
    if (run == null) {
      return new ReportFacts.OfModel(summary, decision, null, null, NO_RUN, Map.of(), NO_RUN);
    }
    BudgetEfficiency measured = null;
    String without = "";
    switch (efficiency.measure(run, decision.payback(), 1)) {
      case MeasureBudgetEfficiency.Outcome.Measured found -> measured = found.last();
      case MeasureBudgetEfficiency.Outcome.NotRestored(var why) -> without = words(run, why);
    }
    Map<ChannelId, Double> credited = Map.of();
    String withoutCredit = "";
    switch (credit.read(run)) {
      case ReadPlatformCredit.Outcome.Read(var byChannel) -> {
        credited = byChannel;
        withoutCredit = byChannel.isEmpty() ? "no column of what platforms report is imported" : "";
      }
      case ReadPlatformCredit.Outcome.NotRestored(var why) -> withoutCredit = words(run, why);
    }
    return new ReportFacts.OfModel(
        summary,
        decision,
        forecasts.review(run, period.first(), period.last()).orElse(null),
        measured,
        without,
        credited,
        withoutCredit);
  }

  private static String words(ModelRun run, RestoreRun.Outcome why) {
    return switch (why) {
      case RestoreRun.Outcome.DataChanged _ ->
          "the data %s saw were changed since".formatted(run.label());
      case RestoreRun.Outcome.Unusable _ ->
          "the data no longer fit the specification of %s".formatted(run.label());
      case RestoreRun.Outcome.Unknown _, RestoreRun.Outcome.Restored _ ->
          "%s has no draws any more".formatted(run.label());
    };
  }
}
