package io.plumbline.domain.mix.review;

import io.plumbline.domain.mix.ResolvedChannel;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.mix.response.ConcaveHillCurve;
import io.plumbline.domain.mix.response.HillCurve;

/** A position of one model carried over to another of the same channels and linear terms. */
final class Carried {

  private Carried() {}

  /**
   * Returns where {@code to} is about what {@code from} is at {@code position}; parameters {@code
   * from} does not have begin at the middle of their priors.
   *
   * @param slope of Hill curves that are new
   */
  static double[] over(
      ResolvedMixModel from, double[] position, ResolvedMixModel to, double slope) {
    double[] start = new PosteriorTarget(to).start();
    for (int m = 0; m < from.channels().size(); m++) {
      channel(from.channels().get(m), position, to.channels().get(m), start, slope);
    }
    for (int h = 0; h < from.halos().size(); h++) {
      start[to.halos().get(h).place()] = position[from.halos().get(h).place()];
    }
    for (int i = 0; i < from.signedTerms().size(); i++) {
      start[to.signedTerms().get(i).place()] = position[from.signedTerms().get(i).place()];
    }
    int behind = position.length - from.sigmaPlace();
    System.arraycopy(position, from.sigmaPlace(), start, to.sigmaPlace(), behind);
    return start;
  }

  private static void channel(
      ResolvedChannel from, double[] position, ResolvedChannel to, double[] start, double slope) {
    start[to.effectPlace()] = position[from.effectPlace()];
    if (from.carryOver().parameters().equals(to.carryOver().parameters())) {
      int count = from.carryOver().parameters().size();
      System.arraycopy(position, from.carryOverPlace(), start, to.carryOverPlace(), count);
    }
    if (from.curve().parameters().equals(to.curve().parameters())) {
      int count = from.curve().parameters().size();
      System.arraycopy(position, from.curvePlace(), start, to.curvePlace(), count);
    } else if (from.curve() instanceof ConcaveHillCurve && to.curve() instanceof HillCurve hill) {
      double half = from.curve().halfSaturation(position, from.curvePlace());
      hill.place(new double[] {half, slope}, 0, start, to.curvePlace());
    }
    if (from.variesByGeo()) {
      System.arraycopy(
          position, from.spreadPlace(), start, to.spreadPlace(), from.end() - from.spreadPlace());
    }
  }
}
