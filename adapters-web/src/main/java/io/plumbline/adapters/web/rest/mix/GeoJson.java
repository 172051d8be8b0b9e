package io.plumbline.adapters.web.rest.mix;

import io.plumbline.domain.mix.insight.GeoResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What channels did in one geo, as in fit.json.
 *
 * @param outcome the actual outcome over the window
 */
public record GeoJson(String geo, double outcome, EstimateJson expected, List<Channel> channels) {

  /** One channel there; {@code roi} is absent where nothing was spent. */
  public record Channel(
      String name, double spend, EstimateJson contribution, @Nullable EstimateJson roi) {

    static Channel from(GeoResult.Channel channel) {
      return new Channel(
          channel.channel().value(),
          channel.spend(),
          EstimateJson.of(channel.contribution()),
          EstimateJson.from(channel.roi()));
    }
  }

  static GeoJson from(GeoResult geo) {
    return new GeoJson(
        geo.geo().value(),
        geo.outcome(),
        EstimateJson.of(geo.expected()),
        geo.channels().stream().map(Channel::from).toList());
  }
}
