package io.plumbline.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.Contamination.Spend;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Control markets that were spent on differently spoil a test. */
class SpendWhereNothingWasToChangeTest {

  private final Map<Geo, Spend> spend = new HashMap<>();

  SpendWhereNothingWasToChangeTest() {
    spend.put(new Geo("north"), new Spend(100, 0));
    spend.put(new Geo("east"), new Spend(50, 10));
    spend.put(new Geo("south"), new Spend(100, 109));
    spend.put(new Geo("west"), new Spend(80, 73));
  }

  @Test
  void a_tenth_more_or_less_is_let_pass() {
    assertThat(Contamination.of(SampleTests.plan(), spend)).isEmpty();
  }

  @Test
  void more_than_that_in_a_control_market_is_flagged_with_both_amounts() {
    spend.put(new Geo("south"), new Spend(100, 110.5));
    spend.put(new Geo("west"), new Spend(0, 1));
    assertThat(Contamination.of(SampleTests.plan(), spend))
        .extracting(Finding::problem)
        .containsExactly(
            "south is a control market; spend on tv there was 100.00 a period before the test and"
                + " 110.50 during it.",
            "west is a control market; spend on tv there was 0.00 a period before the test and 1.00"
                + " during it.");
  }

  @Test
  void a_treated_market_whose_spend_did_not_fall_was_not_treated() {
    spend.put(new Geo("north"), new Spend(100, 100));
    assertThat(Contamination.of(SampleTests.plan(), spend))
        .singleElement()
        .extracting(Finding::problem)
        .asString()
        .startsWith("north is treated; spend on tv there was to fall");
  }

  @Test
  void markets_nobody_knows_of_are_named_in_one_statement() {
    spend.remove(new Geo("west"));
    spend.remove(new Geo("north"));
    assertThat(Contamination.of(SampleTests.plan(), spend))
        .singleElement()
        .extracting(Finding::problem)
        .asString()
        .endsWith("during the test in north, west.");
  }
}
