package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.MediaKernel;
import java.util.Arrays;
import java.util.List;

/**
 * What a plan of exposures brings: every channel's response, lifted where another has a halo on it,
 * and what a weight on each cell means for each response. Holds scratch space.
 */
final class MediaPlan {

  private final ResolvedMixModel model;
  private final int geos;
  private final MediaResponse[] responses;

  /** By channel, what one more of its response in a cell would gain. */
  private final double[][] adjoints;

  /** By channel, how many times its response counts; null where nobody lifts it. */
  private final double[][] lifts;

  private final double[] factors;
  private final double[] sums;

  private MediaPlan(ResolvedMixModel model, MediaResponse[] responses, double[][] adjoints) {
    this.model = model;
    this.geos = model.geos().size();
    this.responses = responses;
    this.adjoints = adjoints;
    this.lifts = new double[responses.length][];
    this.factors = new double[geos];
    this.sums = new double[geos];
    for (Halo halo : model.halos()) {
      lifts[halo.lower()] = new double[model.cells()];
    }
  }

  /** The plan as it was. */
  static MediaPlan actual(ResolvedMixModel model) {
    MediaResponse[] responses =
        model.channels().stream().map(MediaResponse::new).toArray(MediaResponse[]::new);
    return new MediaPlan(model, responses, new double[responses.length][model.cells()]);
  }

  /** This plan with another exposure of some channels; the others stay this plan's own. */
  MediaPlan with(List<Integer> channels, List<double[]> exposures) {
    MediaPlan other = new MediaPlan(model, responses.clone(), adjoints.clone());
    for (int i = 0; i < channels.size(); i++) {
      int m = channels.get(i);
      other.responses[m] = new MediaResponse(model.channels().get(m), exposures.get(i));
      other.adjoints[m] = new double[model.cells()];
    }
    return other;
  }

  MediaResponse response(int m) {
    return responses[m];
  }

  double[] adjoint(int m) {
    return adjoints[m];
  }

  /** Computes the responses of {@code channels}, and who is lifted how much. */
  void evaluate(double[] position, int[] channels) {
    for (int m : channels) {
      responses[m].evaluate(position);
      Arrays.fill(adjoints[m], 0);
    }
    for (double[] lift : lifts) {
      if (lift != null) {
        Arrays.fill(lift, 1);
      }
    }
    for (Halo halo : model.halos()) {
      Arrays.fill(factors, halo.strength(position));
      MediaKernel.add(
          responses[halo.upper()].values(), factors, model.cells(), lifts[halo.lower()]);
    }
  }

  /** Takes what {@code channels} bring off the first {@code cells} cells. */
  void subtract(int[] channels, double[][] coefficients, int cells, double[] residual) {
    for (int m : channels) {
      if (lifts[m] == null) {
        MediaKernel.subtract(responses[m].values(), coefficients[m], cells, residual);
      } else {
        MediaKernel.subtract(responses[m].values(), lifts[m], coefficients[m], cells, residual);
      }
    }
  }

  /**
   * Adds what a weight on each cell means: to the adjoints of the responses, to the gains by each
   * channel's and geo's log coefficient, and to the gradient by the halos' strengths.
   *
   * @param weights what one more of the outcome in a cell would gain, over the first {@code cells}
   */
  void weigh(
      double[] weights,
      int cells,
      int[] channels,
      double[] position,
      double[][] coefficients,
      double[][] gains,
      double[] gradient) {
    for (int m : channels) {
      Arrays.fill(sums, 0);
      double[] lift = lifts[m];
      double[] response = responses[m].values();
      if (lift == null) {
        MediaKernel.products(weights, response, cells, geos, sums);
        MediaKernel.add(weights, coefficients[m], cells, adjoints[m]);
      } else {
        MediaKernel.products(weights, response, lift, cells, geos, sums);
        MediaKernel.add(weights, lift, coefficients[m], cells, adjoints[m]);
      }
      for (int g = 0; g < geos; g++) {
        gains[m][g] += coefficients[m][g] * sums[g];
      }
    }
    for (Halo halo : model.halos()) {
      if (contains(channels, halo.lower())) {
        weigh(halo, weights, cells, position, coefficients[halo.lower()], gradient);
      }
    }
  }

  private void weigh(
      Halo halo,
      double[] weights,
      int cells,
      double[] position,
      double[] coefficients,
      double[] gradient) {
    double[] lower = responses[halo.lower()].values();
    double[] upper = responses[halo.upper()].values();
    double strength = halo.strength(position);
    Arrays.fill(sums, 0);
    MediaKernel.products(weights, lower, upper, cells, geos, sums);
    for (int g = 0; g < geos; g++) {
      factors[g] = strength * coefficients[g];
      gradient[halo.place()] += factors[g] * sums[g];
    }
    MediaKernel.add(weights, lower, factors, cells, adjoints[halo.upper()]);
  }

  /** Adds what the adjoint of channel {@code m} means for its carry-over and curve. */
  void shapeGradient(int m, double[] gradient) {
    ResolvedChannel channel = model.channels().get(m);
    for (int p = 0; p < channel.shapes(); p++) {
      gradient[channel.carryOverPlace() + p] +=
          MediaKernel.product(adjoints[m], responses[m].by(p), model.cells());
    }
  }

  private static boolean contains(int[] channels, int channel) {
    for (int m : channels) {
      if (m == channel) {
        return true;
      }
    }
    return false;
  }
}
