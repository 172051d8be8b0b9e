package io.plumbline.domain.experiment;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel's place in the queue of tests.
 *
 * @param marginalRoi what its next unit of money returns
 * @param best what it would return on the best other channel
 * @param weeklySpend money, on average over the modelled window
 * @param standardError that a test would have on the marginal return
 * @param value what the test is worth, over a year
 * @param tested when its last test ended; absent if it was never tested
 * @param underWay the test of it that waits or runs; absent if none does
 * @param hypothesis what a test would hold the model to, in one sentence
 * @param reasons why it stands where it does, most important first
 */
public record RankedTest(
    ChannelId channel,
    Estimate marginalRoi,
    double best,
    double weeklySpend,
    double standardError,
    TestValue value,
    @Nullable LocalDate tested,
    @Nullable String underWay,
    String hypothesis,
    List<String> reasons) {
  public RankedTest {
    reasons = List.copyOf(reasons);
  }
}
