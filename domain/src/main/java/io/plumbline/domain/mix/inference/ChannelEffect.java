package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.MediaKernel;
import io.plumbline.domain.mix.kernel.PriorKernel;
import io.plumbline.domain.mix.prior.EffectPrior;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From the effect a marketer has a belief about (a return, a share, a cost) to the coefficient of a
 * channel's response in each geo, and the gradient back. Holds scratch space.
 */
final class ChannelEffect {

  /*
   * beta_g = exp(u) kappa e_g / Z,  e_g = exp(eta xi_g),  Z = sum_g e_g B_g,  B_g = sum_t v h
   *
   * With gains G_g = dl/dlog beta_g, G their sum, f_g = G e_g / Z: dl/du = G; Z's part of the
   * gradient by a shape parameter is -sum_g f_g sum_t v h_theta; and with d_g = G_g - (e_g B_g / Z) G
   * dl/dxi_g = eta d_g, dl/dlog eta = eta sum xi_g d_g. For a marginal return B_g sums what 1 % more
   * exposure adds; for a raw coefficient Z is 1.
   */

  private static final double MORE = 1.01;

  private final ResolvedChannel channel;
  private final double[] worth;
  private final int geos;
  private final int cells;
  private final @Nullable MediaResponse more;
  private final double[] ratios;
  private final double[] sums;
  private final double[] factors;
  private final double[] weights;
  private double normaliser;

  ChannelEffect(ResolvedMixModel model, int m) {
    this.channel = model.channels().get(m);
    this.worth = model.worth();
    this.geos = model.geos().size();
    this.cells = model.cells();
    this.more = prior().quantity() == EffectPrior.Quantity.MARGINAL_ROI ? more(channel) : null;
    this.ratios = new double[geos];
    this.sums = new double[geos];
    this.factors = new double[geos];
    this.weights = new double[more == null ? 0 : cells];
  }

  private static MediaResponse more(ResolvedChannel channel) {
    double[] exposure = channel.exposure().clone();
    for (int i = 0; i < exposure.length; i++) {
      exposure[i] *= MORE;
    }
    return new MediaResponse(channel, exposure);
  }

  private EffectPrior prior() {
    return channel.prior();
  }

  /** Writes each geo's coefficient of {@code response}, evaluated at {@code position}. */
  void coefficients(double[] position, MediaResponse response, double[] coefficients) {
    double spread = channel.variesByGeo() ? Math.exp(position[channel.spreadPlace()]) : 0;
    for (int g = 0; g < geos; g++) {
      ratios[g] =
          channel.variesByGeo() ? Math.exp(spread * position[channel.deviationPlace() + g]) : 1;
    }
    normaliser = 1;
    if (prior().quantity() != EffectPrior.Quantity.COEFFICIENT) {
      normaliser = normaliser(position, response);
    }
    double scale = effect(position) * channel.effectScale() / normaliser;
    for (int g = 0; g < geos; g++) {
      coefficients[g] = scale * ratios[g];
    }
  }

  private double effect(double[] position) {
    return Math.exp(position[channel.effectPlace()]);
  }

  private double normaliser(double[] position, MediaResponse response) {
    Arrays.fill(sums, 0);
    if (more == null) {
      MediaKernel.products(worth, response.values(), cells, geos, sums);
    } else {
      more.evaluate(position);
      for (int i = 0; i < cells; i++) {
        weights[i] = more.values()[i] - response.values()[i];
      }
      MediaKernel.products(worth, weights, cells, geos, sums);
    }
    double total = 0;
    for (int g = 0; g < geos; g++) {
      total += ratios[g] * sums[g];
    }
    return total;
  }

  /**
   * Adds what the gains by the log coefficients mean for the effect and its geos, and takes the
   * normaliser's part off the adjoint of the response.
   */
  void gradient(double[] position, double[] gains, double[] adjoint, double[] gradient) {
    double gain = 0;
    for (int g = 0; g < geos; g++) {
      gain += gains[g];
    }
    gradient[channel.effectPlace()] += gain;
    boolean normalised = prior().quantity() != EffectPrior.Quantity.COEFFICIENT;
    if (normalised) {
      for (int g = 0; g < geos; g++) {
        factors[g] = (more == null ? -1 : 1) * gain * ratios[g] / normaliser;
      }
      MediaKernel.add(worth, factors, cells, adjoint);
      if (more != null) {
        marginal(gradient);
      }
    }
    if (channel.variesByGeo()) {
      byGeo(position, gains, normalised ? gain / normaliser : 0, gradient);
    }
  }

  private void marginal(double[] gradient) {
    Arrays.fill(weights, 0);
    MediaKernel.add(worth, factors, cells, weights);
    for (int p = 0; p < channel.shapes(); p++) {
      gradient[channel.carryOverPlace() + p] -=
          MediaKernel.product(weights, Objects.requireNonNull(more).by(p), cells);
    }
  }

  private void byGeo(double[] position, double[] gains, double share, double[] gradient) {
    double spread = Math.exp(position[channel.spreadPlace()]);
    for (int g = 0; g < geos; g++) {
      int place = channel.deviationPlace() + g;
      double deviation = gains[g] - share * ratios[g] * sums[g];
      gradient[place] += spread * deviation;
      gradient[channel.spreadPlace()] += spread * position[place] * deviation;
    }
  }

  /** Returns the log prior density of the effect and its geos, and adds its gradient. */
  double prior(double[] position, double[] gradient) {
    int effect = channel.effectPlace();
    double value = PriorKernel.normal(position[effect], 0, prior().sdLog(), gradient, effect);
    if (channel.variesByGeo()) {
      int spread = channel.spreadPlace();
      value +=
          PriorKernel.halfNormal(position[spread], ResolvedChannel.SPREAD_SCALE, gradient, spread);
      for (int g = 0; g < geos; g++) {
        int place = channel.deviationPlace() + g;
        value += PriorKernel.normal(position[place], 0, 1, gradient, place);
      }
    }
    return value;
  }
}
