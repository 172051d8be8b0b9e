package io.plumbline.adapters.web.ui.health;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.OriginScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The ladder of a backtest as a table: a row an origin, the newest first, and for each horizon the
 * weighted error with the part of outcomes inside the 90 % interval.
 *
 * @param horizons in weeks, ascending
 */
record BacktestTable(String family, List<Integer> horizons, List<Row> rows) {

  /** One origin: how far the data went, and a cell a horizon. */
  record Row(String origin, List<Cell> cells) {}

  /** What came of one forecast; dashes where the data hold no such horizon. */
  record Cell(String error, String inside, boolean aboveBar) {

    private static final Cell NONE = new Cell("–", "–", false);
  }

  BacktestTable {
    horizons = List.copyOf(horizons);
    rows = List.copyOf(rows);
  }

  /**
   * Lays out the scores.
   *
   * @param bar the largest error that is accepted, as a fraction
   */
  static BacktestTable of(Backtest backtest, double bar) {
    List<Integer> horizons =
        backtest.summaries().stream().map(summary -> summary.horizon()).toList();
    SortedSet<LocalDate> origins =
        backtest.scores().stream()
            .map(OriginScore::origin)
            .collect(Collectors.toCollection(TreeSet::new));
    List<Row> rows = new ArrayList<>();
    for (LocalDate origin : origins.reversed()) {
      rows.add(
          new Row(
              Format.date(origin),
              horizons.stream().map(horizon -> cell(backtest, origin, horizon, bar)).toList()));
    }
    return new BacktestTable(backtest.family().key(), horizons, rows);
  }

  private static Cell cell(Backtest backtest, LocalDate origin, int horizon, double bar) {
    Optional<OriginScore> found =
        backtest.over(horizon).stream().filter(score -> score.origin().equals(origin)).findFirst();
    return found
        .map(
            score ->
                new Cell(
                    Format.percent(score.wmape()),
                    Math.round(100 * score.coverage90()) + "%",
                    score.wmape() > bar))
        .orElse(Cell.NONE);
  }
}
