package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;
import io.plumbline.domain.mix.response.ShapeParameter;
import java.util.HashMap;
import java.util.Map;

/**
 * The constants that the priors of a model's forms leave out, by which the evidence of models of
 * different forms can be compared.
 */
final class PriorMass {

  /** Far enough on either side in logarithms and logits. */
  private static final double REACH = 60;

  private static final double STEP = 0.05;

  private static final double LOG_HALF_NORMAL = Math.log(SignedTerm.SCALE * Math.sqrt(Math.PI / 2));

  private final Map<ShapeParameter, Double> known = new HashMap<>();

  /** Returns the logarithm of the mass of all priors that differ between forms. */
  double log(ResolvedMixModel model) {
    double sum = LOG_HALF_NORMAL * model.signedTerms().size();
    for (ResolvedChannel channel : model.channels()) {
      for (ShapeParameter parameter : channel.shapeParameters()) {
        sum += known.computeIfAbsent(parameter, PriorMass::log);
      }
    }
    return sum;
  }

  /** Integrates a density over its coordinate; smooth and light-tailed, so even steps suffice. */
  private static double log(ShapeParameter parameter) {
    double[] nowhere = new double[1];
    double sum = 0;
    for (double x = -REACH; x <= REACH; x += STEP) {
      sum += STEP * Math.exp(parameter.logPrior(x, nowhere, 0));
    }
    return Math.log(sum);
  }
}
