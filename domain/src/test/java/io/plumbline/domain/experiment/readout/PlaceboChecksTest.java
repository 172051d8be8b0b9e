package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the lifts of untreated geos say of a readout's p-value. */
final class PlaceboChecksTest {

  private static final GeoTest TEST = GeoTest.of(new int[] {0}, new int[] {1, 2}, 30, 44);

  @Test
  void a_small_p_is_doubted_where_untreated_geos_show_as_large_a_lift() {
    double[] lifts = new double[20];
    lifts[3] = 0.2;
    lifts[4] = -0.3;
    Check check = space(0.1, 0.02, lifts);
    assertThat(check.passed()).isFalse();
    assertThat(check.found())
        .isEqualTo(
            "2 of 20 groups of untreated geos show a lift as large: p by rank 0.143, and 0.048 at"
                + " the least; p of the readout 0.000.");
    assertThat(check.meaning()).contains("may promise too much");
  }

  @Test
  void where_none_is_as_large_the_rank_bears_the_effect_out_if_there_are_groups_enough() {
    Check many = space(0.1, 0.02, new double[20]);
    assertThat(many.passed()).isTrue();
    assertThat(many.meaning()).contains("chance is no likely reason");
    Check two = space(0.1, 0.02, new double[2]);
    assertThat(two.passed()).isTrue();
    assertThat(two.found())
        .startsWith("0 of 2")
        .contains("p by rank 0.333, and 0.333 at the least");
    assertThat(two.meaning()).contains("too few");
  }

  @Test
  void a_lift_that_chance_explains_is_not_contradicted_by_others_as_large() {
    double[] lifts = new double[20];
    for (int i = 0; i < 12; i++) {
      lifts[i] = 0.1;
    }
    Check check = space(0.01, 0.02, lifts);
    assertThat(check.passed()).isTrue();
    assertThat(check.meaning()).contains("may be chance");
  }

  @Test
  void one_sided_only_lifts_to_that_side_are_as_large() {
    GeoTest loss = TEST.looking(Alternative.LESS, 0.05);
    double[] lifts = new double[20];
    lifts[0] = 0.5;
    lifts[1] = -0.5;
    Check check =
        PlaceboChecks.inSpace(
            Optional.of(new Placebo(0, 20, lifts)), loss, effect(-0.1, 0.5, Alternative.LESS));
    assertThat(check.found()).startsWith("1 of 20");
  }

  private static Check space(double lift, double error, double... lifts) {
    return PlaceboChecks.inSpace(
        Optional.of(new Placebo(0, lifts.length, lifts)),
        TEST,
        effect(lift, error, Alternative.TWO_SIDED));
  }

  private static Effect effect(double lift, double error, Alternative alternative) {
    return new Effect(
        Method.INDEXED_SCM,
        new StudentInference(lift, error, 50, alternative),
        100,
        1,
        14,
        new double[44],
        new double[44],
        Map.of(),
        new PrePeriodFit(1, 1, 1));
  }
}
