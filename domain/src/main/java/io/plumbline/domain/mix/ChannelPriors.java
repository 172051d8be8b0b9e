package io.plumbline.domain.mix;

import io.plumbline.domain.mix.prior.RoiPrior;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which belief about its return each channel gets, and whether together they make sense.
 *
 * <p>Where the outcome is no money, or spend is plainly not counted in the outcome's money, returns
 * are believed to be such that all media together bring a quarter of the outcome.
 */
final class ChannelPriors {

  /** The part of the outcome all media are believed to bring where nothing better is known. */
  private static final double MEDIA_SHARE = 0.25;

  /** Below this part at the median prior, spend is not counted in the outcome's money. */
  private static final double LEAST_SHARE = 0.002;

  private final MixModelSpec spec;
  private final SeriesCheck check;

  ChannelPriors(MixModelSpec spec, SeriesCheck check) {
    this.spec = spec;
    this.check = check;
  }

  List<RoiPrior> of(List<double[]> spends, double[] outcome) {
    double earned = Arrays.stream(outcome).map(Math::abs).sum();
    double spent = spends.stream().mapToDouble(spend -> Arrays.stream(spend).sum()).sum();
    RoiPrior fallback = fallback(earned, spent);
    List<RoiPrior> priors = new ArrayList<>();
    double implied = 0;
    for (int m = 0; m < spends.size(); m++) {
      RoiPrior given = spec.channels().get(m).roiPrior();
      priors.add(given == null ? fallback : given);
      implied += priors.getLast().median() * Arrays.stream(spends.get(m)).sum() / earned;
    }
    if (!(implied <= 1)) {
      check.refuse(
          "absurd-prior",
          "channels",
          "At the median of the priors on ROI, media would bring %.0f %% of the outcome."
              .formatted(100 * implied),
          "priors under which media bring less than all of it");
    }
    return priors;
  }

  private RoiPrior fallback(double earned, double spent) {
    RoiPrior shared = new RoiPrior(MEDIA_SHARE * earned / spent, RoiPrior.REVENUE.sdLog());
    if (spec.kpi().kind() != KpiSpec.Kind.REVENUE) {
      return shared;
    }
    double implied = RoiPrior.REVENUE.median() * spent / earned;
    if (implied >= LEAST_SHARE && implied <= 1) {
      return RoiPrior.REVENUE;
    }
    if (spec.channels().stream().anyMatch(channel -> channel.roiPrior() == null)) {
      check.warn(
          "spend-unit",
          "channels",
          ("Spend is %.3g and the outcome %.3g: at the default prior's ROI of %.1f, media would"
                  + " bring %.3g %% of it.")
              .formatted(spent, earned, RoiPrior.REVENUE.median(), 100 * implied),
          "spend in the outcome's currency; the priors used instead let media bring 25 %");
    }
    return shared;
  }
}
