package io.plumbline.adapters.web.rest.registry;

import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.domain.mix.insight.ChannelElasticity;

/**
 * How much the outcome moves with a channel's spend.
 *
 * @param rank from 1, the highest return of the next unit first
 * @param elasticity percent of the whole outcome that one percent more spend brings
 */
public record ElasticityJson(
    int rank, String channel, double spend, EstimateJson marginalRoi, EstimateJson elasticity) {

  static ElasticityJson of(int rank, ChannelElasticity one) {
    return new ElasticityJson(
        rank,
        one.channel().value(),
        one.spend(),
        EstimateJson.of(one.marginalRoi()),
        EstimateJson.of(one.elasticity()));
  }
}
