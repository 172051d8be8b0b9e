package io.plumbline.domain.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.Finding;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which periods are modelled, what comes before them, and which priors apply. */
class ResolvedWindowTest {

  @Test
  void spend_before_the_outcome_begins_is_history_for_the_carry_over() {
    SmallBrand brand = SmallBrand.of(80);
    Arrays.fill(brand.outcome(), 0, 20, Double.NaN);
    ResolvedMixModel model = brand.resolved();
    assertThat(model.window().start()).isEqualTo(20);
    assertThat(model.window().length()).isEqualTo(60);
    assertThat(model.channels()).allMatch(channel -> channel.history() == 13);
    assertThat(model.channels().getFirst().exposure()).hasSize(73);
  }

  @Test
  void history_ends_at_a_gap() {
    SmallBrand brand = SmallBrand.of(80);
    Arrays.fill(brand.outcome(), 0, 20, Double.NaN);
    brand.spend("tv")[15] = Double.NaN;
    assertThat(brand.resolved().channels().getFirst().history()).isEqualTo(4);
  }

  @Test
  void a_window_may_begin_later_and_end_earlier() {
    SmallBrand brand =
        SmallBrand.of(80)
            .window(
                new WindowSpec(SmallBrand.FIRST.plusWeeks(5), SmallBrand.FIRST.plusWeeks(70), 10));
    ResolvedMixModel model = brand.resolved();
    assertThat(model.window().length()).isEqualTo(66);
    assertThat(model.window().fitted()).isEqualTo(56);
    assertThat(model.channels().getFirst().history()).isEqualTo(5);
  }

  @Test
  void spend_planned_beyond_the_outcome_is_left_out_with_a_warning() {
    SmallBrand brand = SmallBrand.of(80);
    Arrays.fill(brand.outcome(), 70, 80, Double.NaN);
    assertThat(brand.resolved().window().length()).isEqualTo(70);
    assertThat(warnings(brand)).extracting(Finding::rule).containsExactly("outcome-ends-early");
  }

  @Test
  void revenue_gets_the_default_prior() {
    assertThat(SmallBrand.of(60).resolved().channels())
        .allMatch(channel -> channel.prior().equals(EffectPrior.REVENUE));
  }

  @Test
  void conversions_get_a_prior_under_which_media_bring_a_quarter() {
    SmallBrand brand = SmallBrand.of(60).conversions();
    double spent =
        Arrays.stream(brand.spend("tv")).sum() + Arrays.stream(brand.spend("search")).sum();
    double earned = Arrays.stream(brand.outcome()).sum();
    assertThat(brand.resolved().channels())
        .allSatisfy(
            channel ->
                assertThat(channel.prior().median() * spent)
                    .isCloseTo(0.25 * earned, within(1e-9 * earned)));
  }

  @Test
  void revenue_with_spend_in_another_unit_gets_it_too_and_a_warning() {
    SmallBrand brand = SmallBrand.of(60);
    for (String channel : List.of("tv", "search")) {
      for (int t = 0; t < 60; t++) {
        brand.spend(channel)[t] /= 10_000;
      }
    }
    assertThat(warnings(brand)).extracting(Finding::rule).containsExactly("spend-unit");
    assertThat(brand.resolved().channels()).allMatch(channel -> channel.prior().median() > 100);
  }

  @Test
  void the_fingerprint_changes_with_any_number() {
    SmallBrand brand = SmallBrand.of(60);
    String before = brand.resolved().sha256();
    assertThat(SmallBrand.of(60).resolved().sha256()).isEqualTo(before).hasSize(64);
    brand.spend("search")[30] += 1e-9;
    assertThat(brand.resolved().sha256()).isNotEqualTo(before);
  }

  private static List<Finding> warnings(SmallBrand brand) {
    return switch (brand.resolve()) {
      case Resolution.Resolved(var _, var findings) -> findings;
      case Resolution.Refused(var findings) -> throw new AssertionError(findings.toString());
    };
  }
}
