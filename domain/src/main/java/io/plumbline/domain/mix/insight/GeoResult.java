package io.plumbline.domain.mix.insight;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Geo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What channels did in one geo; over all geos it adds up to what they did.
 *
 * @param outcome the actual outcome over the window
 * @param expected the expected one
 */
public record GeoResult(Geo geo, double outcome, Estimate expected, List<Channel> channels) {

  /**
   * One channel in the geo.
   *
   * @param roi absent where nothing was spent
   */
  public record Channel(
      ChannelId channel, double spend, Estimate contribution, @Nullable Estimate roi) {}

  public GeoResult {
    channels = List.copyOf(channels);
  }
}
