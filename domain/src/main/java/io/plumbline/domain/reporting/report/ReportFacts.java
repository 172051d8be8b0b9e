package io.plumbline.domain.reporting.report;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.guardrail.FreezeWindow;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.forecast.ForecastAccuracy;
import io.plumbline.domain.mix.planning.BudgetEfficiency;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.HomeSummary;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.shared.ChannelId;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report is made of, as it was known at a moment.
 *
 * @param period the days it is about
 * @param asOf when this was known
 */
public record ReportFacts(
    Brand brand,
    ReportKind kind,
    Period period,
    Instant asOf,
    OfModel model,
    OfRecord onRecord,
    OfComing coming) {

  /**
   * What the model says.
   *
   * @param forecasts what was promised of the period's own periods, beside what came; absent
   *     without a run
   * @param efficiency absent where it cannot be told
   * @param withoutEfficiency why not; empty where it can
   * @param credited what platforms credit channels with over the run's window
   * @param withoutCredit why nothing is; empty where something is
   */
  public record OfModel(
      HomeSummary summary,
      DecisionCurrency currency,
      @Nullable ForecastAccuracy forecasts,
      @Nullable BudgetEfficiency efficiency,
      String withoutEfficiency,
      Map<ChannelId, Double> credited,
      String withoutCredit) {

    public OfModel {
      Map<ChannelId, Double> byName =
          new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
      byName.putAll(credited);
      credited = Collections.unmodifiableMap(byName);
    }
  }

  /**
   * What is on record.
   *
   * @param through the newest entry there was
   * @param entries those of the period, oldest first
   * @param close what the period's requests came to
   * @param standing alerts that stand, the most pressing first
   */
  public record OfRecord(
      LedgerChain.Head through,
      List<LedgerEntry> entries,
      PeriodClose close,
      List<Alert> standing) {

    public OfRecord {
      entries = List.copyOf(entries);
      standing = List.copyOf(standing);
    }
  }

  /**
   * What is known of the days after.
   *
   * @param freezes days on which nothing ships
   * @param moves requests that are put forward, approved or out
   * @param tests those registered or running
   * @param forecast what was promised last; absent if nothing was
   */
  public record OfComing(
      Period period,
      List<FreezeWindow.Freeze> freezes,
      List<ChangeHistory> moves,
      List<ExperimentHistory> tests,
      @Nullable Forecast forecast) {

    public OfComing {
      freezes = List.copyOf(freezes);
      moves = List.copyOf(moves);
      tests = List.copyOf(tests);
    }
  }

  /** Returns what money is counted in. */
  public String money() {
    return brand.currency().getCurrencyCode();
  }

  /** Returns whether it was made before its days were over. */
  public boolean isEarly() {
    return asOf.isBefore(period.to());
  }
}
