package io.plumbline.domain.change;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.ChannelId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fact that a test was drafted because a move held: of the channel that costs most among those
 * that the move did not concern and whose last test is oldest.
 *
 * @param after the request that held
 * @param weeklyCents what the channel spends a week
 */
public record FollowUpTest(String after, ChannelId channel, long weeklyCents, String why)
    implements Fact {

  /**
   * Returns the test to draft; empty if the move concerns every channel.
   *
   * @param tested the day each channel's last test ended; a channel not there was never tested
   */
  public static Optional<FollowUpTest> after(
      ChangeRequest request, Map<ChannelId, Long> budgets, Map<ChannelId, LocalDate> tested) {
    Map<ChannelId, Long> moved = request.proposal().before();
    return budgets.entrySet().stream()
        .filter(one -> !moved.containsKey(one.getKey()) && one.getValue() > 0)
        .min(
            Comparator.<Map.Entry<ChannelId, Long>, LocalDate>comparing(
                    one -> tested.getOrDefault(one.getKey(), LocalDate.MIN))
                .thenComparing(one -> -one.getValue())
                .thenComparing(one -> one.getKey().value()))
        .map(
            one ->
                new FollowUpTest(
                    request.identity().label(),
                    one.getKey(),
                    one.getValue(),
                    tested.containsKey(one.getKey())
                        ? "its last test ended on " + tested.get(one.getKey())
                        : "it was never tested"));
  }

  @Override
  public Kind kind() {
    return Kind.TEST_DRAFTED;
  }

  @Override
  public String subject() {
    return after;
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("after", after);
    details.put("channel", channel.value());
    details.put("weekly_cents", "" + weeklyCents);
    details.put("design", "two-week geo holdout");
    details.put("why", why);
    return details;
  }

  @Override
  public String summary() {
    return "A two-week geo holdout of %s is drafted after %s: %s"
        .formatted(channel.value(), after, why);
  }
}
