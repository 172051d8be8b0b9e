package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import org.jspecify.annotations.Nullable;

/**
 * A placebo: what a channel will show next period cannot have moved the outcome of this one. Where
 * it foretells it all the same, spend follows demand, and the channel is credited with it.
 *
 * @param channel the one whose next exposure foretells most
 * @param nats how much better it lets the data be explained; negative if not
 */
record SpendFollowsDemand(String channel, double nats) {

  /** Returns the worst channel; null where nothing can be said. */
  static @Nullable SpendFollowsDemand in(ResolvedMixModel model, ExtraColumn extra) {
    SpendFollowsDemand worst = null;
    for (ResolvedChannel channel : model.channels()) {
      if (channel.spec().paid()) {
        double nats = extra.of(next(model, channel)).nats();
        if (worst == null || nats > worst.nats()) {
          worst = new SpendFollowsDemand(channel.name(), nats);
        }
      }
    }
    return worst;
  }

  /** The logarithm of the next period's exposure, centred in each geo, in standard deviations. */
  private static double[] next(ResolvedMixModel model, ResolvedChannel channel) {
    int geos = model.geos().size();
    int from = (channel.history() + 1) * geos;
    double[] column = new double[model.fittedCells()];
    int known = Math.min(column.length, channel.exposure().length - from);
    for (int i = 0; i < known; i++) {
      column[i] = Math.log1p(channel.exposure()[from + i]);
    }
    double squares = 0;
    for (int g = 0; g < geos; g++) {
      double mean = 0;
      for (int i = g; i < known; i += geos) {
        mean += column[i] * geos / known;
      }
      for (int i = g; i < known; i += geos) {
        column[i] -= mean;
        squares += column[i] * column[i];
      }
    }
    double sd = Math.sqrt(squares / known);
    for (int i = 0; i < known && sd > 0; i++) {
      column[i] /= sd;
    }
    return column;
  }
}
