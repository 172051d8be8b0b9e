package io.plumbline.domain.mix;

import io.plumbline.domain.mix.prior.EffectPrior;
import java.util.ArrayList;
import java.util.List;

/**
 * Which belief about its effect each channel gets, and whether together they make sense.
 *
 * <p>Where the outcome is no money, or spend is plainly not counted in the outcome's money, returns
 * are believed to be such that all paid media together bring a quarter of the outcome.
 */
final class ChannelPriors {

  /** The part of the outcome all media are believed to bring where nothing better is known. */
  private static final double MEDIA_SHARE = 0.25;

  /** Below this part at the median prior, spend is not counted in the outcome's money. */
  private static final double LEAST_SHARE = 0.002;

  private final MixModelSpec spec;
  private final SeriesCheck check;
  private final double earned;
  private final double sold;

  /**
   * @param earned the outcome over the window, in what effects are stated in
   * @param sold the outcome over the window, in the KPI's unit
   */
  ChannelPriors(MixModelSpec spec, SeriesCheck check, double earned, double sold) {
    this.spec = spec;
    this.check = check;
    this.earned = earned;
    this.sold = sold;
  }

  /** Returns each channel's belief; {@code spends} are their spends over the window. */
  List<EffectPrior> of(List<Double> spends) {
    EffectPrior fallback = fallback(spends.stream().mapToDouble(spend -> spend).sum());
    List<EffectPrior> priors = new ArrayList<>();
    double implied = 0;
    for (int m = 0; m < spends.size(); m++) {
      ChannelSpec channel = spec.channels().get(m);
      EffectPrior given = channel.prior();
      EffectPrior otherwise = channel.paid() ? fallback : EffectPrior.ORGANIC;
      priors.add(given == null ? otherwise : given);
      implied += share(priors.getLast(), spends.get(m));
    }
    if (!(implied <= 1)) {
      check.refuse(
          "absurd-prior",
          "channels",
          "At the median of the priors, media would bring %.0f %% of the outcome."
              .formatted(100 * implied),
          "priors under which media bring less than all of it");
    }
    return priors;
  }

  /** The part of the outcome a channel brings at the median of its prior, where that says so. */
  private double share(EffectPrior prior, double spend) {
    return switch (prior.quantity()) {
      case ROI, MARGINAL_ROI -> prior.median() * spend / earned;
      case CONTRIBUTION_SHARE -> prior.median();
      case COST_PER_KPI -> spend / prior.median() / sold;
      case COEFFICIENT -> 0;
    };
  }

  private EffectPrior fallback(double spent) {
    if (spent == 0) {
      return EffectPrior.REVENUE;
    }
    EffectPrior shared = EffectPrior.roi(MEDIA_SHARE * earned / spent, EffectPrior.REVENUE.sdLog());
    if (!spec.kpi().money()) {
      return shared;
    }
    double implied = EffectPrior.REVENUE.median() * spent / earned;
    if (implied >= LEAST_SHARE && implied <= 1) {
      return EffectPrior.REVENUE;
    }
    if (spec.channels().stream().anyMatch(channel -> channel.paid() && channel.prior() == null)) {
      check.warn(
          "spend-unit",
          "channels",
          ("Spend is %.3g and the outcome %.3g: at the default prior's ROI of %.1f, media would"
                  + " bring %.3g %% of it.")
              .formatted(spent, earned, EffectPrior.REVENUE.median(), 100 * implied),
          "spend in the outcome's currency; the priors used instead let media bring 25 %");
    }
    return shared;
  }
}
