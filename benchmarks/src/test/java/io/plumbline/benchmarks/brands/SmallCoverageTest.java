package io.plumbline.benchmarks.brands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.benchmarks.WarmFits;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The coverage run in small: what {@code ./plumbline bench coverage} does with fifty brands. */
class SmallCoverageTest {

  @Test
  void intervals_of_three_brands_hold_most_of_the_true_contributions() {
    BrandSimulator simulator = new BrandSimulator(156, 3, 4);
    List<BrandScore> scores;
    try (WarmFits fits = new WarmFits()) {
      BrandFits small = new BrandFits(fits, 200);
      scores = LongStream.rangeClosed(1, 3).mapToObj(s -> small.score(simulator.brand(s))).toList();
    }
    Coverage coverage = Coverage.of(scores);

    assertThat(coverage.channels()).isBetween(9L, 12L);
    assertThat(coverage.rate()).isGreaterThanOrEqualTo(0.7);
    assertThat(scores).noneMatch(score -> score.verdict().equals("FAIL"));
  }

  @Test
  void the_standard_error_takes_the_channels_of_a_brand_as_belonging_together() {
    BrandScore all = score("a", true, true, true, true);
    BrandScore none = score("b", false, false, false, false);
    Coverage coverage = Coverage.of(List.of(all, none));

    // two brands with means 1 and 0: sd 1/sqrt(2), divided by sqrt(2)
    assertThat(coverage.rate()).isEqualTo(0.5);
    assertThat(coverage.standardError()).isCloseTo(0.5, within(1e-12));
    assertThat(coverage.outsideAndPassed()).isEqualTo(1);
  }

  private static BrandScore score(String name, boolean... covered) {
    List<BrandScore.ChannelScore> channels = new java.util.ArrayList<>();
    for (boolean one : covered) {
      channels.add(new BrandScore.ChannelScore("c", 10, 5, 15, one ? 10 : 20));
    }
    return new BrandScore(name, "PASS", channels);
  }
}
