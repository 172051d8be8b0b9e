package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.LinearTerm;
import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SignedTerm;

/** How a channel's exposure goes along with the controls, geo by geo. */
final class ControlCorrelation {

  /** Below this a channel goes along with no control, in Meridian's defaults. */
  private static final double LEAST = 0.1;

  private final ResolvedMixModel model;

  ControlCorrelation(ResolvedMixModel model) {
    this.model = model;
  }

  /** Returns whether it correlates with a control or treatment in some geo. */
  boolean correlates(ResolvedChannel channel) {
    for (int g = 0; g < model.geos().size(); g++) {
      double[] exposure = exposure(channel, g);
      for (LinearTerm term : model.terms()) {
        boolean control =
            term.part() == LinearTerm.Part.CONTROL || term.part() == LinearTerm.Part.TREATMENT;
        if (control && term.actsIn(g) && correlation(exposure, term.raw()) >= LEAST) {
          return true;
        }
      }
      for (SignedTerm term : model.signedTerms()) {
        if (correlation(exposure, lane(term.values(), 0, g)) >= LEAST) {
          return true;
        }
      }
    }
    return false;
  }

  private double[] exposure(ResolvedChannel channel, int g) {
    return lane(channel.exposure(), channel.history(), g);
  }

  private double[] lane(double[] cells, int from, int g) {
    int geos = model.geos().size();
    double[] lane = new double[model.window().length()];
    for (int t = 0; t < lane.length; t++) {
      lane[t] = cells[(from + t) * geos + g];
    }
    return lane;
  }

  /** The size of the correlation; 0 where one of them never moves. */
  private static double correlation(double[] a, double[] b) {
    double meanA = 0;
    double meanB = 0;
    for (int t = 0; t < a.length; t++) {
      meanA += a[t] / a.length;
      meanB += b[t] / a.length;
    }
    double products = 0;
    double squaresA = 0;
    double squaresB = 0;
    for (int t = 0; t < a.length; t++) {
      products += (a[t] - meanA) * (b[t] - meanB);
      squaresA += (a[t] - meanA) * (a[t] - meanA);
      squaresB += (b[t] - meanB) * (b[t] - meanB);
    }
    double scale = Math.sqrt(squaresA * squaresB);
    return scale > 0 ? Math.abs(products) / scale : 0;
  }
}
