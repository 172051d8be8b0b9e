package io.plumbline.domain.maturity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.domain.maturity.FrameworkAdvice.Consideration;
import io.plumbline.domain.maturity.FrameworkAdvice.Ripeness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** MOD-36: what is recommended, by rules that are stated. */
class FrameworkByRuleTest {

  @ParameterizedTest
  @CsvSource({
    "104, 1, 0, RIDGE",
    "103, 1, 0, CUSTOM_BAYES",
    "156, 20, 0, RIDGE",
    "156, 20, 1, GEO_BAYES",
    "52, 2, 1, GEO_BAYES",
    "156, 1, 1, RIDGE",
    "52, 1, 3, CUSTOM_BAYES",
    "0, 1, 0, CUSTOM_BAYES",
  })
  void the_first_rule_that_holds_decides(long weeks, int geos, int tests, Framework advised) {
    FrameworkAdvice advice = FrameworkAdvice.of(new Ripeness(weeks, geos, tests));
    assertThat(advice.framework()).isEqualTo(advised);
    assertThat(advice.decisive().framework()).isEqualTo(advised);
  }

  @Test
  void every_rule_is_told_with_the_fact_it_was_held_to() {
    assertThat(FrameworkAdvice.of(new Ripeness(60, 4, 0)).considered())
        .extracting(Consideration::framework, Consideration::fact, Consideration::holds)
        .containsExactly(
            tuple(Framework.GEO_BAYES, "0 read out, 4 geos", false),
            tuple(Framework.RIDGE, "60 weeks", false),
            tuple(Framework.CUSTOM_BAYES, "no other rule holds", true));
  }
}
