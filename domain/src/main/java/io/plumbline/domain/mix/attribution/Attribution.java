package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.shared.Estimate;
import java.math.BigInteger;
import java.util.List;

/**
 * Who gets credit for what all media brought over the window.
 *
 * @param coalitions how many coalitions the channels have, 2 to their number
 * @param visited how many were evaluated in each draw; 0 where a closed form needs none
 * @param total what all media brought together: the outcome as it was less that without media
 * @param efficiencyGap the largest distance, over draws, of the credits' sum from that, as a part
 */
public record Attribution(
    ShapleyMethod method,
    BigInteger coalitions,
    long visited,
    int draws,
    Estimate total,
    double efficiencyGap,
    List<ChannelCredit> channels,
    List<HaloEffect> halos) {

  public Attribution {
    channels = List.copyOf(channels);
    halos = List.copyOf(halos);
  }
}
