package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.response.HillCurve;
import io.plumbline.domain.mix.response.LogNormalParameter;
import io.plumbline.domain.numeric.LogDensity;

/**
 * A posterior under another belief about the slopes of its Hill curves: about {@code slope}, nine
 * in ten within 40 % of it.
 */
record SlopeBelief(ResolvedMixModel model, LogDensity posterior, double slope)
    implements LogDensity {

  private static final double SD_LOG = 0.2;

  @Override
  public int dimension() {
    return posterior.dimension();
  }

  @Override
  public double at(double[] position, double[] gradient) {
    double value = posterior.at(position, gradient);
    for (ResolvedChannel channel : model.channels()) {
      if (channel.curve() instanceof HillCurve curve
          && curve.parameters().get(1) instanceof LogNormalParameter usual) {
        int place = channel.curvePlace() + 1;
        double now = (position[place] - Math.log(slope)) / SD_LOG;
        double before = (position[place] - usual.meanLog()) / usual.sdLog();
        value += 0.5 * (before * before - now * now) + Math.log(usual.sdLog() / SD_LOG);
        gradient[place] += before / usual.sdLog() - now / SD_LOG;
      }
    }
    return value;
  }
}
