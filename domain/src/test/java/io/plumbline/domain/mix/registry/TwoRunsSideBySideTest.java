package io.plumbline.domain.mix.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.registry.ResultComparison.Quantity;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TwoRunsSideBySideTest {

  private static final String BEFORE =
      """
      name: weekly
      channels:
        - name: tv
          spend: tv
          prior: {roi: {median: 1.0}}
        - name: radio
          spend: radio
      """;

  private static final String AFTER =
      """
      name: weekly
      channels:
        - name: tv
          spend: tv
          prior: {roi: {median: 2.0}}
        - name: search
          spend: search
      """;

  private final RunComparison comparison =
      RunComparison.of(
          SampleRun.number(6)
              .spec(BEFORE)
              .channel("tv", 1.0, 0.2)
              .channel("social", 2.0, 0.5)
              .channel("radio", 1.0, 0.1)
              .check("convergence", Verdict.PASS)
              .check("learning", Verdict.REVIEW)
              .heldOutError(0.13)
              .run(),
          SampleRun.number(7)
              .spec(AFTER)
              .data("b".repeat(64))
              .channel("tv", 1.4, 0.2)
              .channel("social", 2.2, 0.5)
              .channel("search", 3.0, 0.1)
              .check("convergence", Verdict.FAIL)
              .heldOutError(0.12)
              .run());

  @Test
  void only_the_keys_that_differ_are_told() {
    assertThat(comparison.spec())
        .containsExactly(
            new KeyDifference("channels.tv.prior", "{roi: {median: 1.0}}", "{roi: {median: 2.0}}"),
            new KeyDifference("channels.radio.name", "radio", null),
            new KeyDifference("channels.radio.spend", "radio", null),
            new KeyDifference("channels.search.name", null, "search"),
            new KeyDifference("channels.search.spend", null, "search"));
  }

  @Test
  void the_priors_of_all_channels_are_told() {
    assertThat(comparison.priors())
        .containsExactly(new KeyDifference("tv", "{roi: {median: 1.0}}", "{roi: {median: 2.0}}"));
    assertThat(comparison.priors().getFirst().same()).isFalse();
  }

  @Test
  void a_return_that_moved_by_two_standard_deviations_is_not_stable() {
    EstimateShift shift = shift("tv", Quantity.ROI);
    assertThat(shift.shift()).isCloseTo(2, within(1e-12));
    assertThat(shift.stable()).isFalse();
    // [0.671, 1.329] and [1.071, 1.729]
    assertThat(shift.overlap()).isCloseTo(0.258 / 1.058, within(1e-12));
  }

  @Test
  void every_quantity_of_a_channel_is_compared() {
    assertThat(comparison.results())
        .filteredOn(result -> result.subject().equals("social"))
        .extracting(ResultComparison::quantity)
        .containsExactly(Quantity.values());
    assertThat(shift("social", Quantity.MARGINAL_ROI).shift()).isCloseTo(0.4, within(1e-12));
    assertThat(shift("baseline", Quantity.CONTRIBUTION)).isEqualTo(new EstimateShift(1, 0));
  }

  @Test
  void a_channel_of_one_run_alone_stands_there_without_a_shift() {
    assertThat(comparison.results())
        .filteredOn(result -> result.subject().equals("radio"))
        .hasSize(4)
        .allMatch(result -> result.right() == null && result.shift() == null);
    assertThat(comparison.results())
        .filteredOn(result -> result.subject().equals("search"))
        .allMatch(result -> result.left() == null && result.shift() == null);
  }

  @Test
  void stability_counts_the_channels_of_both_runs() {
    RefreshStability stability = comparison.stability();
    assertThat(stability.compared()).isEqualTo(2);
    assertThat(stability.stable()).isEqualTo(1);
    assertThat(stability.furthest()).isEqualTo("tv");
    assertThat(stability.furthestShift()).isCloseTo(2, within(1e-12));
    double social = 1 - 2 * 0.2 / (2 * 1.645 * 0.5 + 0.2);
    assertThat(stability.overlap()).isCloseTo((0.258 / 1.058 + social) / 2, within(1e-12));
  }

  @Test
  void checks_stand_beside_each_other_and_a_missing_one_is_told() {
    assertThat(comparison.checks())
        .extracting(CheckComparison::check)
        .containsExactly("convergence", "learning");
    assertThat(Objects.requireNonNull(comparison.checks().getFirst().right()).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(comparison.checks().getLast().right()).isNull();
  }

  @Test
  void the_held_out_error_is_compared_and_whether_that_is_fair_is_told() {
    assertThat(comparison.accuracy().heldOutDifference()).isCloseTo(-0.01, within(1e-12));
    assertThat(comparison.accuracy().samePeriodsHeldOut()).isTrue();
    AccuracyComparison later =
        RunComparison.of(SampleRun.number(1).run(), SampleRun.number(2).weeks(121, 13).run())
            .accuracy();
    assertThat(later.samePeriodsHeldOut()).isFalse();
    AccuracyComparison none =
        RunComparison.of(SampleRun.number(1).weeks(117, 0).run(), SampleRun.number(2).run())
            .accuracy();
    assertThat(none.heldOutDifference()).isNaN();
    assertThat(none.samePeriodsHeldOut()).isFalse();
  }

  @Test
  void the_summary_says_what_changed_and_how_far_the_answers_moved() {
    assertThat(comparison.summary())
        .isEqualTo(
            "R-0007 against R-0006: other data, 2023-01-02 to 2025-03-24 instead of 2023-01-02 to"
                + " 2025-03-24; 5 of its keys differ; ROI of 1 of 2 channels within one sd, tv"
                + " moved most (+2.00 sd); held-out error 12.0 % instead of 13.0 %.");
  }

  @Test
  void a_run_is_like_itself() {
    var run = SampleRun.number(3).channel("tv", 1, 0.2).unspent("print").run();
    RunComparison same = RunComparison.of(run, run);
    assertThat(same.sameData()).isTrue();
    assertThat(same.spec()).isEmpty();
    assertThat(same.stability()).isEqualTo(new RefreshStability(1, 1, 1, "tv", 0));
    assertThat(same.summary())
        .isEqualTo(
            "R-0003 against R-0003: the same data; the same specification; ROI of 1 of 1 channels"
                + " within one sd, tv moved most (+0.00 sd); held-out error 10.0 % instead of"
                + " 10.0 %.");
  }

  @Test
  void runs_without_a_channel_in_common_cannot_be_called_stable() {
    RefreshStability stability =
        RunComparison.of(
                SampleRun.number(1).channel("tv", 1, 0.2).run(),
                SampleRun.number(2).channel("radio", 1, 0.2).run())
            .stability();
    assertThat(stability.compared()).isZero();
    assertThat(stability.overlap()).isNaN();
    assertThat(stability.furthest()).isNull();
  }

  private EstimateShift shift(String subject, Quantity quantity) {
    return comparison.results().stream()
        .filter(result -> result.subject().equals(subject) && result.quantity() == quantity)
        .map(result -> Objects.requireNonNull(result.shift()))
        .findFirst()
        .orElseThrow();
  }
}
