package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.kernel.QuantileKernel;
import io.plumbline.domain.mix.kernel.StudentKernel;
import io.plumbline.domain.mix.response.ShapeParameter;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The central 90 % of what was believed about each sampled parameter, on the user's scale. */
public final class ParameterPriors {

  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  private final Map<String, CredibleInterval> intervals = new LinkedHashMap<>();

  private ParameterPriors() {}

  /** Returns the intervals by the names of {@link ParameterNames#sampled}. */
  public static Map<String, CredibleInterval> of(ResolvedMixModel model) {
    ParameterPriors priors = new ParameterPriors();
    List<String> names = new ParameterNames(model).sampled();
    int next = 0;
    for (ResolvedChannel channel : model.channels()) {
      priors.put(names.get(next++), channel.prior().quantile(LOW), channel.prior().quantile(HIGH));
      for (ShapeParameter parameter : channel.shapeParameters()) {
        priors.put(
            names.get(next++),
            channel.onUserScale(parameter, parameter.priorQuantile(LOW)),
            channel.onUserScale(parameter, parameter.priorQuantile(HIGH)));
      }
      if (channel.variesByGeo()) {
        priors.halfNormal(names.get(next++), ResolvedChannel.SPREAD_SCALE);
        for (int g = 0; g < channel.geos(); g++) {
          priors.put(names.get(next++), QuantileKernel.normal(LOW), QuantileKernel.normal(HIGH));
        }
      }
    }
    for (int h = 0; h < model.halos().size(); h++) {
      priors.halfNormal(names.get(next++), Halo.SCALE);
    }
    double unit = model.scale().unit();
    for (SignedTerm term : model.signedTerms()) {
      priors.halfNormal(names.get(next++), term.sign() * SignedTerm.SCALE * unit / term.unit());
    }
    priors.halfNormal(names.get(next++), ResolvedMixModel.NOISE_SCALE * unit);
    priors.halfNormal(names.get(next++), model.stepScale() * unit);
    if (next < names.size()) {
      priors.put(
          names.get(next), StudentKernel.freedomQuantile(LOW), StudentKernel.freedomQuantile(HIGH));
    }
    return priors.intervals;
  }

  private void put(String name, double one, double other) {
    intervals.put(name, CredibleInterval.ninety(Math.min(one, other), Math.max(one, other)));
  }

  /** A half-normal belief; below zero where {@code scale} is. */
  private void halfNormal(String name, double scale) {
    put(
        name,
        scale * QuantileKernel.normal((1 + LOW) / 2),
        scale * QuantileKernel.normal((1 + HIGH) / 2));
  }
}
