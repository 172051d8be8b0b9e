package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;

/** How much of what was believed before the data have left as it was. */
public final class PriorShift {

  private PriorShift() {}

  /**
   * Returns, channel by channel, the part of the prior's spread that is left of the logarithm of
   * the channel's effect: about 1 where nothing was learnt.
   */
  public static double[] left(ResolvedMixModel model, Chains chains) {
    double[] left = new double[model.channels().size()];
    for (int m = 0; m < left.length; m++) {
      ResolvedChannel channel = model.channels().get(m);
      left[m] = spread(chains, channel.effectPlace()) / channel.prior().sdLog();
    }
    return left;
  }

  private static double spread(Chains chains, int place) {
    int draws = chains.chains() * chains.draws();
    double mean = 0;
    for (int d = 0; d < draws; d++) {
      mean += chains.positions()[d * chains.dimension() + place] / draws;
    }
    double squares = 0;
    for (int d = 0; d < draws; d++) {
      double deviation = chains.positions()[d * chains.dimension() + place] - mean;
      squares += deviation * deviation;
    }
    return Math.sqrt(squares / (draws - 1));
  }
}
