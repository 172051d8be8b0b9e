package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.kernel.QuantileKernel;
import io.plumbline.domain.mix.prior.EffectPrior;
import java.util.Arrays;

/** How far the draws of a channel's ROI lie from the belief before, as Meridian measures it. */
final class PriorPosteriorShift {

  /*
   * Meridian resamples the draws 1,000 times and calls a statistic shifted if fewer than 5 % of its
   * resampled values lie above, or below, that of the prior. In the limit of many resamples that
   * probability is known: of a mean it is normal, and a resampled p-quantile lies below q just when
   * more than a part p of the resampled draws do, a binomial number. So nothing is resampled here.
   */

  private static final double LEVEL = 0.05;
  private static final double MASS = 0.8;

  /** Width of the prior's 80 % interval over its median, in Meridian's defaults. */
  private static final double USUAL_WIDTH = 2.0687;

  private PriorPosteriorShift() {}

  /** Returns whether mean, median or a quartile has shifted. */
  static boolean shifted(EffectPrior prior, Chains chains, int place) {
    double[] roi = sorted(prior, chains, place);
    double mean = Arrays.stream(roi).average().orElseThrow();
    double squares = Arrays.stream(roi).map(one -> (one - mean) * (one - mean)).sum();
    double error = Math.sqrt(squares) / roi.length;
    return beyond((mean - prior.mean()) / error)
        || quantileShifted(roi, prior, 0.5)
        || quantileShifted(roi, prior, 0.25)
        || quantileShifted(roi, prior, 0.75);
  }

  private static boolean quantileShifted(double[] sorted, EffectPrior prior, double p) {
    double before = prior.quantile(p);
    double below = Arrays.stream(sorted).filter(one -> one < before).count();
    double part = below / sorted.length;
    double error = Math.sqrt(part * (1 - part) / sorted.length);
    return beyond((part - p) / error);
  }

  private static boolean beyond(double z) {
    return !(QuantileKernel.normalBelow(-Math.abs(z)) >= LEVEL);
  }

  /** Returns the width of the shortest 80 % interval over the median, in units of the usual one. */
  static double relativeWidth(EffectPrior prior, Chains chains, int place) {
    double[] roi = sorted(prior, chains, place);
    int within = (int) Math.floor(MASS * roi.length);
    double shortest = Double.POSITIVE_INFINITY;
    for (int from = 0; from + within < roi.length; from++) {
      shortest = Math.min(shortest, roi[from + within] - roi[from]);
    }
    return shortest / roi[roi.length / 2] / USUAL_WIDTH;
  }

  private static double[] sorted(EffectPrior prior, Chains chains, int place) {
    double[] roi = new double[chains.chains() * chains.draws()];
    for (int d = 0; d < roi.length; d++) {
      roi[d] = prior.median() * Math.exp(chains.positions()[d * chains.dimension() + place]);
    }
    Arrays.sort(roi);
    return roi;
  }
}
