package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Controls that take the part of the treated geos, and the level that gaps are parts of. */
final class StandInsTest {

  private static final double[] ONE = {1};

  private final SplittableRandom random = new SplittableRandom(8);

  @Test
  void one_treated_geo_has_each_control_alone_as_a_stand_in() {
    double[][] controls = controls(9);
    StandIns standIns = new StandIns(controls, sizes(9), ONE);
    assertThat(standIns.count()).isEqualTo(9);
    assertThat(standIns.worth()).isCloseTo(9, within(1e-12));
    for (int one = 0; one < 9; one++) {
      assertThat(standIns.gaps(one)).hasNumberOfRows(8);
      for (int other = 0; other < 9; other++) {
        assertThat(standIns.meet(one, other)).isEqualTo(one == other);
      }
    }
  }

  @Test
  void stand_ins_are_as_many_as_are_treated_each_for_as_much_as_one_of_those_is() {
    double[][] controls = controls(12);
    double[] shares = {0.2, 0.7, 0.1};
    StandIns standIns = new StandIns(controls, sizes(12), shares);
    double[][] gaps = standIns.gaps(0);
    assertThat(gaps).hasNumberOfRows(9);
    // the mean of all controls outside is known, so what is left of the gaps is the group's mean
    double[] mean = new double[12];
    for (int i = 0; i < 12; i++) {
      mean[i] = controls[i][0];
    }
    int matches = 0;
    for (int a = 0; a < 12; a++) {
      for (int b = 0; b < 12; b++) {
        for (int c = 0; c < 12; c++) {
          double group = 0.7 * mean[a] + 0.2 * mean[b] + 0.1 * mean[c];
          double outside = Arrays.stream(mean).sum() - mean[a] - mean[b] - mean[c];
          boolean three = a != b && b != c && a != c;
          double sum = Arrays.stream(gaps).mapToDouble(gap -> gap[0]).sum();
          matches += three && Math.abs(sum - (9 * group - outside)) < 1e-9 ? 1 : 0;
        }
      }
    }
    assertThat(matches).isEqualTo(1);
  }

  @Test
  void every_control_takes_every_part_once_and_groups_that_share_one_are_worth_less() {
    int all = 22;
    double[][] controls = new double[all][];
    for (int i = 0; i < all; i++) {
      controls[i] = new double[all];
      controls[i][i] = 1;
    }
    StandIns standIns = new StandIns(controls, sizes(all), new double[] {0.5, 0.5});
    double[] taken = new double[all];
    int met = 0;
    for (int group = 0; group < all; group++) {
      for (int control = 0; control < all; control++) {
        double most = 0;
        for (double[] gap : standIns.gaps(group)) {
          most = Math.max(most, gap[control]);
        }
        taken[control] += most;
        met += standIns.meet(group, control) ? 1 : 0;
      }
    }
    assertThat(taken).containsOnly(new double[] {1}, within(1e-12));
    // each pair meets itself and two others, with which it has correlation one half
    assertThat(met).isEqualTo(3 * all);
    assertThat(standIns.worth()).isCloseTo(all / 1.5, within(1e-9));
  }

  @Test
  void groups_leave_half_of_the_controls_to_be_read_against_and_two_controls_have_none() {
    double[] six = {0.3, 0.2, 0.2, 0.1, 0.1, 0.1};
    assertThat(new StandIns(controls(7), sizes(7), six).gaps(0)).hasNumberOfRows(4);
    assertThat(new StandIns(controls(3), sizes(3), six).gaps(0)).hasNumberOfRows(2);
    assertThat(new StandIns(controls(2), sizes(2), ONE).count()).isZero();
    assertThat(new StandIns(controls(60), sizes(60), ONE).count()).isEqualTo(24);
  }

  @Test
  void the_level_is_what_controls_do_together_and_not_what_one_does() {
    double[][] outcome = new double[6][60];
    for (int g = 0; g < 6; g++) {
      for (int t = 0; t < 60; t++) {
        outcome[g][t] = (g + 1) * (t < 40 ? 1 : 3);
      }
    }
    Arrays.fill(outcome[0], 40, 60, 1000);
    double[] level = CommonLevel.of(outcome, new int[] {0, 1, 2, 3, 4}, 40, 60);
    assertThat(level[10]).isCloseTo(1, within(1e-12));
    assertThat(level[55]).isCloseTo(3, within(1e-12));
  }

  @Test
  void the_level_stays_above_a_quarter() {
    double[][] outcome = {new double[60], new double[60]};
    Arrays.fill(outcome[0], 0, 30, 5);
    Arrays.fill(outcome[1], 0, 30, 7);
    assertThat(CommonLevel.of(outcome, new int[] {0, 1}, 30, 60)[59]).isEqualTo(0.25);
  }

  private double[][] controls(int count) {
    double[][] controls = new double[count][];
    for (int i = 0; i < count; i++) {
      controls[i] = random.doubles(5).toArray();
    }
    return controls;
  }

  private double[] sizes(int count) {
    return random.doubles(count).toArray();
  }
}
