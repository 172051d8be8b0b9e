package io.plumbline.domain.experiment.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Market;
import io.plumbline.domain.experiment.readout.Markets;
import io.plumbline.domain.experiment.readout.StudentInference;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * 15 daily looks at the generator A1, seeds of our own; {@code -Dplumbline.referee=1000} runs the
 * full count. The bars hold within two Monte-Carlo errors: at 1,000 runs they are the
 * requirement's.
 */
final class PeekingEveryDayTest {

  private static final int RUNS = Integer.getInteger("plumbline.referee", 150);

  private static final int BEFORE = 90;
  private static final int DAYS = 15;
  private static final Market.Maker RECAST = Markets.recast(20, BEFORE, 1);

  /** The gaps of one test in which the median market's outcome is {@code effect} higher. */
  private static GapSeries gaps(long seed, double effect) {
    Market market = RECAST.make(Markets.random(1_000_003 * (seed + 1))).lifted(effect);
    return GapSeries.of(market.panel(), market.test());
  }

  private record Rates(double fixed, double naive, double sequence, double spending) {}

  private static Rates rates(double effect) {
    int[] found = new int[4];
    for (int run = 0; run < RUNS; run++) {
      GapSeries series = gaps(run, effect);
      GapNoise noise = series.noise();
      boolean naive = false;
      boolean fixed = false;
      LookPlan plan = LookPlan.daily(DAYS, noise);
      LookLog spending = LookLog.of(plan);
      LookLog sequence = LookLog.of(plan.by(new StoppingRule.OpenEnded()));
      for (int day = 1; day <= DAYS; day++) {
        spending = spending.look(series, day);
        sequence = sequence.look(series, day);
        fixed =
            new StudentInference(
                        series.moved(day, noise.mean()),
                        Math.sqrt(noise.variance(day)),
                        noise.degrees(),
                        Alternative.TWO_SIDED)
                    .pValue()
                < 0.05;
        naive |= fixed;
      }
      found[0] += fixed ? 1 : 0;
      found[1] += naive ? 1 : 0;
      found[2] += sequence.verdict() == Look.Verdict.SIGNIFICANT ? 1 : 0;
      found[3] += spending.verdict() == Look.Verdict.SIGNIFICANT ? 1 : 0;
    }
    double[] part = IntStream.of(found).mapToDouble(count -> (double) count / RUNS).toArray();
    Rates rates = new Rates(part[0], part[1], part[2], part[3]);
    System.out.println(
        String.format(Locale.ROOT, "peeking, lift %.3f, %d runs: %s", effect, RUNS, rates));
    return rates;
  }

  private static double error(double rate) {
    return RUNS >= 1000 ? 0 : 2 * Math.sqrt(rate * (1 - rate) / RUNS);
  }

  @Test
  void without_effect_a_look_a_day_finds_one_no_more_often_than_it_says() {
    Rates none = rates(0);

    assertThat(none.naive()).isGreaterThan(0.12);
    assertThat(none.spending()).isLessThanOrEqualTo(0.055 + error(0.055));
    assertThat(none.sequence()).isLessThanOrEqualTo(0.05 + error(0.05));
  }

  @Test
  void a_lift_of_a_fifth_is_found_nearly_as_often_as_by_one_look_at_the_end() {
    Rates lift = rates(0.2);

    assertThat(lift.spending()).isGreaterThanOrEqualTo(0.9 * lift.fixed() - error(0.1));
    assertThat(lift.spending()).isGreaterThan(lift.sequence());
  }
}
