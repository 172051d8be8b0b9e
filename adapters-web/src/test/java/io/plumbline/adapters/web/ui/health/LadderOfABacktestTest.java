package io.plumbline.adapters.web.ui.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.OriginScore;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.registry.ModelFamily;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class LadderOfABacktestTest {

  private static final LocalDate EARLY = LocalDate.of(2026, 6, 1);
  private static final LocalDate LATE = LocalDate.of(2026, 9, 7);

  private final BacktestTable ladder =
      BacktestTable.of(
          new Backtest(
              ModelFamily.BAYES,
              RollingOrigin.DEFAULT,
              "0".repeat(64),
              List.of(score(EARLY, 4, 0.05), score(EARLY, 13, 0.16), score(LATE, 4, 0.15)),
              List.of()),
          0.15);

  private static OriginScore score(LocalDate origin, int horizon, double wmape) {
    return new OriginScore(origin, horizon, wmape, wmape, 0, 0.75, 1.002);
  }

  @Test
  void there_is_a_row_an_origin_the_newest_first_and_two_figures_a_horizon() {
    assertThat(ladder.horizons()).containsExactly(4, 13);
    assertThat(ladder.rows())
        .extracting(BacktestTable.Row::origin)
        .containsExactly("7 Sep 2026", "1 Jun 2026");
    assertThat(ladder.rows().getLast().cells().getFirst())
        .isEqualTo(new BacktestTable.Cell("5.0%", "75%", false));
  }

  @Test
  void a_horizon_that_the_data_do_not_reach_has_dashes() {
    assertThat(ladder.rows().getFirst().cells().getLast())
        .isEqualTo(new BacktestTable.Cell("–", "–", false));
  }

  @Test
  void an_error_above_the_bar_is_marked_and_one_on_it_is_not() {
    assertThat(ladder.rows().getLast().cells().getLast().aboveBar()).isTrue();
    assertThat(ladder.rows().getFirst().cells().getFirst().aboveBar()).isFalse();
  }
}
