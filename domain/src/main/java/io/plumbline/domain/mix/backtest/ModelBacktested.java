package io.plumbline.domain.mix.backtest;

import io.plumbline.domain.ledger.Fact;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fact that a run's specification was backtested. */
public record ModelBacktested(RunBacktest backtest, String runLabel) implements Fact {

  @Override
  public Kind kind() {
    return Kind.MODEL_BACKTESTED;
  }

  @Override
  public String subject() {
    return backtest.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    Backtest result = backtest.result();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("run", runLabel);
    details.put("family", result.family().key());
    details.put("data_sha256", result.dataSha256());
    details.put("code", backtest.code().toString());
    details.put("purpose", backtest.purpose().name());
    details.put("skipped", Integer.toString(result.skipped().size()));
    for (HorizonSummary summary : result.summaries()) {
      String weeks = "%02d_weeks ".formatted(summary.horizon());
      details.put(weeks + "origins", Integer.toString(summary.origins()));
      details.put(weeks + "wmape", Double.toString(summary.wmape()));
      details.put(weeks + "coverage90", Double.toString(summary.coverage90()));
    }
    return details;
  }

  @Override
  public String summary() {
    return backtest.result().summaries().stream()
        .map(
            summary ->
                String.format(
                    Locale.ROOT,
                    "%.1f %% over %d weeks from %d origins",
                    100 * summary.wmape(),
                    summary.horizon(),
                    summary.origins()))
        .collect(Collectors.joining(", ", "Backtest of %s: error ".formatted(runLabel), ""));
  }
}
