package io.plumbline.adapters.web.rest.mix;

import io.plumbline.domain.mix.insight.HaloResult;
import io.plumbline.domain.shared.ChannelId;
import org.jspecify.annotations.Nullable;

/** What two channels brought together, counted under neither, as in fit.json. */
public record HaloJson(
    String name,
    @Nullable String upper,
    @Nullable String lower,
    @Nullable EstimateJson strength,
    EstimateJson contribution,
    EstimateJson contributionShare) {

  static HaloJson from(HaloResult halo) {
    return new HaloJson(
        halo.name(),
        name(halo.upper()),
        name(halo.lower()),
        EstimateJson.from(halo.strength()),
        EstimateJson.of(halo.contribution()),
        EstimateJson.of(halo.contributionShare()));
  }

  private static @Nullable String name(@Nullable ChannelId channel) {
    return channel == null ? null : channel.value();
  }
}
