package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.mix.insight.GeoResult;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What channels did in one geo. */
final class GeoJson {

  private GeoJson() {}

  static void write(ObjectNode node, GeoResult geo) {
    node.put("geo", geo.geo().value());
    Fields.put(node, "outcome", geo.outcome());
    EstimateJson.put(node, "expected", geo.expected());
    ArrayNode channels = node.putArray("channels");
    geo.channels().forEach(channel -> channel(channels.addObject(), channel));
  }

  private static void channel(ObjectNode node, GeoResult.Channel channel) {
    node.put("name", channel.channel().value());
    Fields.put(node, "spend", channel.spend());
    EstimateJson.put(node, "contribution", channel.contribution());
    EstimateJson.put(node, "roi", channel.roi());
  }

  static GeoResult read(Fields node) {
    return new GeoResult(
        new Geo(node.text("geo")),
        node.number("outcome"),
        EstimateJson.read(node.object("expected")),
        node.list("channels").stream().map(GeoJson::channel).toList());
  }

  private static GeoResult.Channel channel(Fields node) {
    return new GeoResult.Channel(
        new ChannelId(node.text("name")),
        node.number("spend"),
        EstimateJson.read(node.object("contribution")),
        EstimateJson.readIfAny(node, "roi"));
  }
}
