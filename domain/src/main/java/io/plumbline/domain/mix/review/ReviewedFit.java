package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.inference.SamplingQuality;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ChannelResult;
import java.util.List;

/**
 * A fit as a review looks at it.
 *
 * @param negativeBaseline the probability that the baseline is negative over the window
 * @param channels what the paid channels did
 */
public record ReviewedFit(
    ResolvedMixModel model,
    PosteriorDraws draws,
    SamplingQuality sampling,
    Accuracy accuracy,
    double negativeBaseline,
    List<ChannelResult> channels) {

  public ReviewedFit {
    channels = List.copyOf(channels);
  }
}
