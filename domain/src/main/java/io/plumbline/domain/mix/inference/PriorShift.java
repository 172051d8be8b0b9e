package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.ArrayList;
import java.util.List;

/** Where the data have hardly changed what was believed before. */
public final class PriorShift {

  /** Part of the prior's spread that is left where nothing much was learnt. */
  private static final double HARDLY = 0.9;

  private PriorShift() {}

  /** Returns the channels whose ROI is about as uncertain, in its logarithm, as a priori. */
  public static List<String> hardlyMoved(ResolvedMixModel model, Chains chains) {
    List<String> names = new ArrayList<>();
    for (ResolvedChannel channel : model.channels()) {
      if (spread(chains, channel.effectPlace()) > HARDLY * channel.prior().sdLog()) {
        names.add(channel.name());
      }
    }
    return names;
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
