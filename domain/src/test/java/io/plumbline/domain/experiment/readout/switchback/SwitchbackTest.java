package io.plumbline.domain.experiment.readout.switchback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.StudentInference;
import io.plumbline.domain.experiment.readout.series.LiftRules;
import io.plumbline.domain.shared.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.junit.jupiter.api.Test;

/** Treatment that is switched on and off and carries over. */
class SwitchbackTest {

  private static double[][] outcome(
      boolean[][] treated, int carryOver, double effect, double noise, Random random) {
    double[][] exposure = Contrast.exposure(treated, carryOver);
    double[][] outcome = new double[treated.length][treated[0].length];
    for (int r = 0; r < treated.length; r++) {
      double error = 0;
      for (int t = 0; t < treated[r].length; t++) {
        error = 0.4 * error + noise * random.nextGaussian();
        outcome[r][t] = 100 + 20 * r + 5 * Math.sin(t * 0.8) + error + effect * exposure[r][t];
      }
    }
    return outcome;
  }

  private static Switchback.Found read(
      int seed, int regions, int carryOver, double effect, Alternative alternative) {
    SwitchbackSchedule schedule =
        carryOver == 0
            ? SwitchbackSchedule.blocks(40, 2)
            : SwitchbackSchedule.minimax(40, carryOver);
    boolean[][] treated = schedule.draw(regions, carryOver, new Seed(seed));
    double[][] outcome = outcome(treated, carryOver, effect, 2, new Random(seed));
    return new Switchback(outcome, treated, schedule)
        .read(carryOver, 199, new Seed(seed + 1L), alternative);
  }

  @Test
  void minimax_schedule_tosses_where_the_paper_does() {
    assertThat(SwitchbackSchedule.minimax(12, 2).tosses()).containsExactly(0, 4, 6, 8);
    assertThat(SwitchbackSchedule.minimax(12, 1).tosses())
        .containsExactly(0, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(SwitchbackSchedule.minimax(4, 0).tosses()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void horvitz_thompson_is_right_on_average_over_all_assignments() {
    int carryOver = 1;
    SwitchbackSchedule schedule = SwitchbackSchedule.minimax(6, carryOver);
    int tosses = schedule.tosses().length;
    double sum = 0;
    for (int bits = 0; bits < 1 << tosses; bits++) {
      boolean[][] treated = new boolean[1][6];
      for (int i = 0; i < tosses; i++) {
        int end = i + 1 < tosses ? schedule.tosses()[i + 1] : 6;
        for (int t = schedule.tosses()[i]; t < end; t++) {
          treated[0][t] = (bits >> i & 1) == 1;
        }
      }
      double[][] outcome = outcome(treated, carryOver, 7, 3, new Random(1));
      sum += Contrast.horvitzThompson(outcome, treated, schedule, carryOver);
    }
    assertThat(sum / (1 << tosses)).isCloseTo(7, within(1e-9));
  }

  @Test
  void no_effect_is_rarely_taken_for_one_and_a_real_one_is_covered() {
    int runs = 200;
    int rejected = 0;
    int covered = 0;
    for (int seed = 0; seed < runs; seed++) {
      int regions = 1 + seed % 5;
      rejected +=
          read(seed, regions, 2, 0, Alternative.TWO_SIDED).inference().pValue() < 0.05 ? 1 : 0;
      covered +=
          read(seed, regions, 2, 10, Alternative.TWO_SIDED).inference().interval(0.05).contains(10)
              ? 1
              : 0;
    }
    assertThat(rejected).isLessThanOrEqualTo((int) (0.08 * runs));
    assertThat(covered).isGreaterThanOrEqualTo((int) (0.92 * runs));
  }

  @Property(tries = 60)
  void inference_keeps_its_rules(
      @ForAll @IntRange(min = 1, max = 1_000_000) int seed,
      @ForAll @IntRange(min = 1, max = 5) int regions,
      @ForAll @IntRange(min = 0, max = 3) int carryOver,
      @ForAll Alternative alternative) {
    double effect = (seed % 5 - 2) * 3;
    LiftRules.hold(read(seed, regions, carryOver, effect, alternative).inference());
  }

  @Property(tries = 40)
  void scale_changes_the_scale_alone(@ForAll @IntRange(min = 1, max = 1_000_000) int seed) {
    SwitchbackSchedule schedule = SwitchbackSchedule.minimax(40, 2);
    boolean[][] treated = schedule.draw(2, 2, new Seed(seed));
    double[][] outcome = outcome(treated, 2, 5, 2, new Random(seed));
    double[][] scaled = new double[2][40];
    for (int r = 0; r < 2; r++) {
      for (int t = 0; t < 40; t++) {
        scaled[r][t] = outcome[r][t] * 1024;
      }
    }
    Switchback.Found one =
        new Switchback(outcome, treated, schedule).read(2, 199, new Seed(1), Alternative.TWO_SIDED);
    Switchback.Found other =
        new Switchback(scaled, treated, schedule).read(2, 199, new Seed(1), Alternative.TWO_SIDED);
    assertThat(other.inference().estimate() / 1024)
        .isCloseTo(one.inference().estimate(), within(1e-9));
    assertThat(other.inference().pValue()).isEqualTo(one.inference().pValue());
    assertThat(other.lift()).isCloseTo(one.lift(), within(1e-12));
  }

  /** The same by a regression with a column for each region and period, solved whole. */
  @Test
  void blocks_that_go_together_make_the_error_of_the_companion() {
    int regions = 5;
    SwitchbackSchedule schedule = SwitchbackSchedule.blocks(24, 4);
    boolean[][] treated = schedule.draw(regions, 1, new Seed(4));
    double[][] outcome = outcome(treated, 1, 6, 2, new Random(4));
    StudentInference found =
        ClusteredRegression.of(new Switchback(outcome, treated, schedule), 1, Alternative.TWO_SIDED)
            .orElseThrow();
    List<double[]> rows = new ArrayList<>();
    List<Double> left = new ArrayList<>();
    List<Integer> block = new ArrayList<>();
    for (int r = 0; r < regions; r++) {
      for (int t = 1; t < 24; t++) {
        if (treated[r][t] == treated[r][t - 1]) {
          double[] row = new double[1 + regions + 23];
          row[0] = treated[r][t] ? 1 : 0;
          row[1 + r] = 1;
          if (t > 1) {
            row[regions + t - 1] = 1;
          }
          rows.add(row);
          left.add(outcome[r][t]);
          block.add(6 * r + t / 4);
        }
      }
    }
    RealMatrix x = new Array2DRowRealMatrix(rows.toArray(double[][]::new));
    RealMatrix inverse =
        new SingularValueDecomposition(x.transpose().multiply(x)).getSolver().getInverse();
    double[] y = left.stream().mapToDouble(value -> value).toArray();
    double[] coefficients = inverse.multiply(x.transpose()).operate(y);
    double[] fitted = x.operate(coefficients);
    RealMatrix meat = new Array2DRowRealMatrix(x.getColumnDimension(), x.getColumnDimension());
    for (int c = 0; c < 30; c++) {
      RealVector score = new ArrayRealVector(x.getColumnDimension());
      for (int i = 0; i < y.length; i++) {
        if (block.get(i) == c) {
          score = score.add(x.getRowVector(i).mapMultiply(y[i] - fitted[i]));
        }
      }
      meat = meat.add(score.outerProduct(score));
    }
    double variance = inverse.multiply(meat).multiply(inverse).getEntry(0, 0);
    double small = 30.0 / 29 * (y.length - 1) / (y.length - 29.0);
    assertThat(found.estimate()).isCloseTo(coefficients[0], within(1e-8));
    assertThat(found.standardError()).isCloseTo(Math.sqrt(small * variance), within(1e-8));
    assertThat(found.degrees()).isEqualTo(29);
  }

  @Test
  void the_companion_is_rarely_wrong_where_blocks_are_longer_than_what_carries_over() {
    int runs = 300;
    int rejected = 0;
    int covered = 0;
    for (int seed = 0; seed < runs; seed++) {
      SwitchbackSchedule schedule = SwitchbackSchedule.blocks(80, 4);
      boolean[][] treated = schedule.draw(4, 1, new Seed(seed));
      for (double effect : new double[] {0, 8}) {
        StudentInference found =
            ClusteredRegression.of(
                    new Switchback(
                        outcome(treated, 1, effect, 2, new Random(seed)), treated, schedule),
                    1,
                    Alternative.TWO_SIDED)
                .orElseThrow();
        rejected += effect == 0 && found.pValue() < 0.05 ? 1 : 0;
        covered += effect != 0 && found.interval(0.05).contains(effect) ? 1 : 0;
      }
    }
    assertThat(rejected).as("of %d", runs).isLessThanOrEqualTo((int) (0.09 * runs));
    assertThat(covered).as("of %d", runs).isGreaterThanOrEqualTo((int) (0.91 * runs));
  }

  @Test
  void too_few_blocks_have_no_companion() {
    boolean[][] treated = {{true, true, false, false}};
    assertThat(
            ClusteredRegression.of(
                new Switchback(
                    new double[][] {{4, 5, 2, 1}}, treated, SwitchbackSchedule.blocks(4, 2)),
                0,
                Alternative.TWO_SIDED))
        .isEmpty();
  }

  @Test
  void estimates_settle_once_the_carry_over_is_allowed_for() {
    SwitchbackSchedule schedule = SwitchbackSchedule.blocks(240, 8);
    boolean[][] treated = schedule.draw(3, 5, new Seed(2));
    double[][] outcome = outcome(treated, 3, 10, 0.5, new Random(2));
    List<Switchback.Found> found =
        new Switchback(outcome, treated, schedule)
            .sensitivity(5, 99, new Seed(3), Alternative.TWO_SIDED);
    assertThat(found).hasSize(6);
    assertThat(found.get(0).inference().estimate()).isLessThan(9.5);
    assertThat(found.get(3).inference().estimate()).isCloseTo(10, within(0.7));
    assertThat(found.get(5).inference().estimate()).isCloseTo(10, within(1.0));
  }
}
