package io.plumbline.domain.alert.rule;

import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * ALR-01: a channel whose next unit of money brings less than itself within the payback window; in
 * marginal CAC, one whose next customer costs more than they bring. A mean exactly on the
 * break-even is no alert.
 */
public final class MarginalReturns {

  private MarginalReturns() {}

  /** Judges every paid channel of the run a brand stands on. */
  public static RuleReading of(ModelRun run, DecisionCurrency decided) {
    MixModelReport report = run.within(decided.payback()).report();
    DecisionCurrency currency = decided.by(report.kpi());
    Optional<Double> breakEven = currency.breakEven();
    if (breakEven.isEmpty()) {
      return new RuleReading.Unjudged(
          AlertRule.MARGINAL_RETURN,
          "Nobody has said what a customer brings, so no cost of one is too high.");
    }
    List<Condition> conditions = new ArrayList<>();
    for (ChannelResult channel : report.channels()) {
      Estimate next = channel.marginalRoi();
      if (next != null) {
        currency
            .of(next, report.kpi())
            .filter(told -> isTooLittle(told.mean(), breakEven.get(), currency))
            .ifPresent(
                told ->
                    conditions.add(
                        condition(run, report, channel, told, currency, breakEven.get())));
      }
    }
    return new RuleReading.Judged(AlertRule.MARGINAL_RETURN, conditions);
  }

  /** Whether it does not pay: the threshold itself. */
  private static boolean isTooLittle(double told, double breakEven, DecisionCurrency currency) {
    return currency.isCost() ? told > breakEven : told < breakEven;
  }

  private static Condition condition(
      ModelRun run,
      MixModelReport report,
      ChannelResult channel,
      Estimate told,
      DecisionCurrency currency,
      double breakEven) {
    String name = channel.channel().value();
    String period = Days.span(report.data().first(), report.data().last());
    String tested =
        report.calibrationsOf(channel.channel()).isEmpty() ? " No test stands behind it." : "";
    return new Condition(
        AlertRule.MARGINAL_RETURN,
        name,
        String.format(
            Locale.ROOT, "%s %s %,.2f", name, currency.isCost() ? "above" : "below", breakEven),
        "The next %s %s (90 %% interval) within %d days, %s, %s.%s"
            .formatted(
                currency.isCost() ? "customer costs" : "unit of money returns",
                currency.inWords(channelNext(channel), report.kpi()),
                currency.payback().days(),
                period,
                run.label(),
                tested),
        AlertFigure.of(
            told,
            currency.isCost() ? AlertFigure.Unit.MONEY : AlertFigure.Unit.RATIO,
            period + ", within %d days".formatted(currency.payback().days())),
        new AlertLink(AlertLink.Page.CHANNEL, name),
        new NextStep(
            "Pause it or plan a reduction", new AlertLink(AlertLink.Page.PLANNER, run.label())));
  }

  private static Estimate channelNext(ChannelResult channel) {
    return Optional.ofNullable(channel.marginalRoi()).orElseThrow();
  }
}
