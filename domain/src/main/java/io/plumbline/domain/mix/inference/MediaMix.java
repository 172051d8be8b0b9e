package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.PriorKernel;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All channels of a model at a position: what they bring, and the gradient back to their
 * parameters. Holds scratch space: one for each thread.
 */
public final class MediaMix {

  private final ResolvedMixModel model;
  private final MediaPlan plan;
  private final int[] all;
  private final ChannelEffect[] effects;
  private final double[][] coefficients;
  private final double[][] gains;

  public MediaMix(ResolvedMixModel model) {
    this.model = model;
    this.plan = MediaPlan.actual(model);
    int channels = model.channels().size();
    this.all = IntStream.range(0, channels).toArray();
    this.effects =
        IntStream.range(0, channels)
            .mapToObj(m -> new ChannelEffect(model, m))
            .toArray(ChannelEffect[]::new);
    this.coefficients = new double[channels][model.geos().size()];
    this.gains = new double[channels][model.geos().size()];
  }

  /** Computes responses and coefficients at the unconstrained {@code position}. */
  public void evaluate(double[] position) {
    plan.evaluate(position, all);
    for (int m : all) {
      effects[m].coefficients(position, plan.response(m), coefficients[m]);
      Arrays.fill(gains[m], 0);
    }
  }

  /** Takes what all channels bring off the cells of {@code residual}, the window's first ones. */
  public void subtract(double[] residual) {
    plan.subtract(all, coefficients, residual.length, residual);
  }

  /** Takes in what one more of media would gain in each of the window's first cells. */
  void weigh(double[] byMedia, double[] position, double[] gradient) {
    plan.weigh(byMedia, byMedia.length, all, position, coefficients, gains, gradient);
  }

  /** Adds to {@code gradient} what all that was weighed means for the channels' parameters. */
  void gradient(double[] position, double[] gradient) {
    for (int m : all) {
      effects[m].gradient(position, gains[m], plan.adjoint(m), gradient);
      plan.shapeGradient(m, gradient);
    }
  }

  /** Returns the log prior density of all channels and halos, and adds its gradient. */
  double prior(double[] position, double[] gradient) {
    double value = 0;
    for (int m : all) {
      MediaResponse response = plan.response(m);
      value +=
          effects[m].prior(position, gradient)
              + response
                  .carryOver()
                  .logPrior(position, model.channels().get(m).carryOverPlace(), gradient)
              + response.curve().logPrior(position, model.channels().get(m).curvePlace(), gradient);
    }
    for (Halo halo : model.halos()) {
      value += PriorKernel.halfNormal(position[halo.place()], Halo.SCALE, gradient, halo.place());
    }
    return value;
  }

  /** Returns the responses to the plan as it was. */
  MediaPlan plan() {
    return plan;
  }

  /** Returns each channel's coefficients, geo by geo. */
  double[][] coefficients() {
    return coefficients;
  }

  /** Returns where gains by each channel's and geo's log coefficient are gathered. */
  double[][] gains() {
    return gains;
  }

  /** Returns the response of channel {@code m}, one number a cell, before anybody lifts it. */
  public double[] response(int m) {
    return plan.response(m).values();
  }

  /** Returns what one of channel {@code m}'s response brings in each geo, on the model's scale. */
  public double[] coefficients(int m) {
    return coefficients[m];
  }

  /** Returns channel {@code m}'s response with all it can tell. */
  public MediaResponse mediaResponse(int m) {
    return plan.response(m);
  }
}
