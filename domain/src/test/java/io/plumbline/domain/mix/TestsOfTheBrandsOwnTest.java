package io.plumbline.domain.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a brand's own tests are to a fit, beside those its specification states. */
class TestsOfTheBrandsOwnTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  private static final Geo NORTH = new Geo("north");

  private final MixModelSpec spec = SmallBrand.of(30).spec();

  private static LiftTest test(String channel, Geo... geos) {
    return new LiftTest(
        List.of(new ChannelId(channel)), FIRST, FIRST.plusDays(13), -100, -300, 60, List.of(geos));
  }

  @Test
  void none_leaves_the_specification_as_it_is() {
    MergedTests merged = MergedTests.of(spec, List.of(), List.of(Geo.NATIONAL));
    assertThat(merged.spec()).isSameAs(spec);
    assertThat(merged.leftOut()).isEmpty();
  }

  @Test
  void they_stand_after_the_stated_ones_with_the_half_life_kept() {
    MixModelSpec stated =
        spec.calibratedBy(new CalibrationSpec("tests.csv", List.of(test("search")), 100));
    MergedTests merged = MergedTests.of(stated, List.of(test("tv")), List.of(Geo.NATIONAL));
    assertThat(merged.added()).isEqualTo(1);
    assertThat(merged.spec().calibration().tests()).containsExactly(test("search"), test("tv"));
    assertThat(merged.spec().calibration().halfLifeDays()).isEqualTo(100);
  }

  @Test
  void one_of_the_same_name_counts_once() {
    MixModelSpec stated = spec.calibratedBy(CalibrationSpec.NONE.with(List.of(test("tv"))));
    LiftTest again =
        new LiftTest(
            List.of(new ChannelId("tv")), FIRST, FIRST.plusDays(13), -100, -999, 1, List.of());
    MergedTests merged = MergedTests.of(stated, List.of(again, test("tv")), List.of(Geo.NATIONAL));
    assertThat(merged.spec()).isSameAs(stated);
    assertThat(merged.added()).isZero();
  }

  @Test
  void on_national_data_a_test_of_some_markets_counts_for_the_sum() {
    MergedTests merged = MergedTests.of(spec, List.of(test("tv", NORTH)), List.of(Geo.NATIONAL));
    assertThat(merged.spec().calibration().tests()).containsExactly(test("tv"));
  }

  @Test
  void one_that_the_model_cannot_be_held_to_is_left_out_and_named() {
    MergedTests merged =
        MergedTests.of(
            spec,
            List.of(test("podcast"), test("tv", NORTH), test("tv", new Geo("mars"))),
            List.of(NORTH, new Geo("south")));
    assertThat(merged.spec().calibration().tests()).containsExactly(test("tv", NORTH));
    assertThat(merged.leftOut())
        .containsExactly(
            "podcast 2026-01-05 to 2026-01-18: the model has no such paid channel",
            "tv 2026-01-05 to 2026-01-18 in mars: its markets are not in the data");
  }
}
