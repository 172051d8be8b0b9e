package io.plumbline.domain.mix.ridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which candidate is reported, of those no other beats. */
class OneOfTheFrontTest {

  private static final double[] BEST = {1, 1.2, 0.8, 1.1, 0.9, 1};

  /** As good as the best on the whole, in some splits better, in some worse. */
  private static final double[] AS_GOOD = {1.3, 0.95, 1.1, 0.9, 1.2, 0.8};

  /** A little worse than the best in every single split. */
  private static final double[] ALWAYS_WORSE = {1.05, 1.25, 0.85, 1.15, 0.95, 1.05};

  private static Candidate candidate(double[] squares, double implausibility, double disagreement) {
    double error = Math.sqrt(Arrays.stream(squares).average().orElseThrow());
    return new Candidate(new double[] {0}, squares, error, 0, implausibility, disagreement);
  }

  @Test
  void what_is_beaten_in_everything_is_not_on_it() {
    Candidate best = candidate(BEST, 0.3, 0);
    Candidate beaten = candidate(AS_GOOD, 0.4, 0);
    Candidate plausible = candidate(AS_GOOD, 0.1, 0);
    assertThat(ParetoFront.of(List.of(beaten, plausible, best)).members())
        .containsExactly(best, plausible);
  }

  @Test
  void of_those_that_predict_as_well_the_most_plausible_is_chosen() {
    Candidate best = candidate(BEST, 0.3, 0);
    Candidate plausible = candidate(AS_GOOD, 0.1, 0);
    Candidate worse = candidate(ALWAYS_WORSE, 0, 0);
    ParetoFront front = ParetoFront.of(List.of(best, worse, plausible));
    assertThat(front.members()).contains(worse);
    assertThat(front.close()).containsExactlyInAnyOrder(best, plausible);
    assertThat(front.chosen()).isSameAs(plausible);
  }

  @Test
  void agreement_with_lift_tests_comes_before_plausibility() {
    Candidate best = candidate(BEST, 0.3, 0.9);
    Candidate plausible = candidate(AS_GOOD, 0.1, 3);
    assertThat(ParetoFront.of(List.of(best, plausible)).chosen()).isSameAs(best);
  }

  @Test
  void within_a_standard_error_of_the_tests_plausibility_decides() {
    Candidate best = candidate(BEST, 0.3, 0.2);
    Candidate plausible = candidate(AS_GOOD, 0.1, 0.9);
    assertThat(ParetoFront.of(List.of(best, plausible)).chosen()).isSameAs(plausible);
  }

  @Test
  void the_best_of_all_is_always_on_it_also_if_it_is_the_only_one() {
    Candidate only = candidate(BEST, 0.3, 5);
    ParetoFront front = ParetoFront.of(List.of(only));
    assertThat(front.members()).containsExactly(only);
    assertThat(front.chosen()).isSameAs(only);
  }
}
