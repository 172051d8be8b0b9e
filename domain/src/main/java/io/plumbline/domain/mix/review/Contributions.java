package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.Chains;
import io.plumbline.domain.mix.inference.MediaMix;
import io.plumbline.domain.numeric.Quantiles;
import java.util.Arrays;

/**
 * The logarithm of what each channel brings over the window, in money, over some of the draws:
 * alone, and to first order where parts multiply.
 */
final class Contributions {

  /** How many draws are looked at. */
  private static final int DRAWS = 400;

  private final double[][] logs;
  private final double[] medians;

  private Contributions(double[][] logs) {
    this.logs = logs;
    this.medians = Arrays.stream(logs).mapToDouble(own -> quantile(own, 0.5)).toArray();
  }

  static Contributions over(ResolvedMixModel model, Chains chains) {
    int all = chains.chains() * chains.draws();
    int stride = Math.max(1, all / DRAWS);
    double[][] logs = new double[model.channels().size()][(all + stride - 1) / stride];
    double[] position = new double[chains.dimension()];
    MediaMix mix = new MediaMix(model);
    for (int d = 0; d < logs[0].length; d++) {
      chains.read(d * stride, position);
      double[] at = at(model, mix, position);
      for (int m = 0; m < at.length; m++) {
        logs[m][d] = at[m];
      }
    }
    return new Contributions(logs);
  }

  /** Returns them at one position. */
  static double[] at(ResolvedMixModel model, MediaMix mix, double[] position) {
    mix.evaluate(position);
    int geos = model.geos().size();
    double[] logs = new double[model.channels().size()];
    for (int m = 0; m < logs.length; m++) {
      double[] response = mix.response(m);
      double[] coefficients = mix.coefficients(m);
      double sum = 0;
      for (int i = 0; i < response.length; i++) {
        sum += model.worth()[i] * coefficients[i % geos] * response[i];
      }
      logs[m] = Math.log(model.scale().unit() * sum);
    }
    return logs;
  }

  double median(int m) {
    return medians[m];
  }

  double quantile(int m, double p) {
    return quantile(logs[m], p);
  }

  private static double quantile(double[] numbers, double p) {
    return Quantiles.of(numbers.clone(), p);
  }

  /** Returns the correlation of what two channels bring, over the draws. */
  double correlation(int one, int other) {
    double[] a = logs[one];
    double[] b = logs[other];
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double products = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int d = 0; d < a.length; d++) {
      products += (a[d] - meanA) * (b[d] - meanB);
      squaresA += (a[d] - meanA) * (a[d] - meanA);
      squaresB += (b[d] - meanB) * (b[d] - meanB);
    }
    return products / Math.sqrt(squaresA * squaresB);
  }
}
