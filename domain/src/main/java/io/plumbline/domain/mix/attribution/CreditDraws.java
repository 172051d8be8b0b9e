package io.plumbline.domain.mix.attribution;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.kernel.ShapleyKernel;
import io.plumbline.domain.mix.planning.LaidPlan;
import io.plumbline.domain.mix.planning.PlanEvaluator;
import io.plumbline.domain.mix.planning.PlanFrame;
import io.plumbline.domain.mix.planning.PlanningDraws;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** The credits of some draws, computed on one thread. Holds scratch space. */
final class CreditDraws {

  private final ResolvedMixModel model;
  private final PlanEvaluator evaluator;
  private final LaidPlan actual;
  private final ShapleyMethod method;
  private final int pairs;
  private final boolean multiplicative;
  private final double[] base;
  private final double[][] alone;
  private final double[][] together;
  private final double[] aloneTotals;
  private final double[] togetherTotals;
  private final AdditiveGame additive;
  private final ProductGame product;
  private final Coalitions coalitions;
  private final double[] nodes;
  private final double[] weights;
  private final double[] credits;
  private final double[] variances;
  private final double[] contributions;
  private final double[] lifts;
  private double total;

  CreditDraws(PlanFrame frame, PlanningDraws draws, ShapleyMethod method, int pairs) {
    this.model = frame.model();
    this.evaluator = new PlanEvaluator(frame, draws);
    this.actual = LaidPlan.of(frame, frame.reference());
    this.method = method;
    this.pairs = pairs;
    this.multiplicative = model.scale().multiplicative();
    int players = model.channels().size();
    int halos = model.halos().size();
    this.base = new double[frame.cells()];
    this.alone = new double[players][frame.cells()];
    this.together = new double[halos][frame.cells()];
    this.aloneTotals = new double[players];
    this.togetherTotals = new double[halos];
    this.additive = new AdditiveGame(aloneTotals, togetherTotals, model.halos());
    this.product = new ProductGame(base, alone, together, model.halos());
    this.coalitions =
        new Coalitions(multiplicative ? product : additive, method == ShapleyMethod.ENUMERATED);
    this.nodes = new double[players / 2 + 1];
    this.weights = new double[nodes.length];
    ShapleyKernel.gaussLegendre(nodes, weights);
    this.credits = new double[players];
    this.variances = new double[players];
    this.contributions = new double[players];
    this.lifts = new double[halos];
  }

  /** Computes the credits of draw {@code i}. */
  void take(int i, RandomGenerator random) {
    evaluator.load(i);
    evaluator.respond(actual);
    split();
    if (multiplicative) {
      multiply();
    } else {
      add();
    }
    switch (method) {
      case ADDITIVE, PAIRWISE -> additive.pairwise(credits);
      case INTEGRAL -> product.integral(nodes, weights, credits);
      case ENUMERATED -> coalitions.enumerate(credits);
      case SAMPLED -> coalitions.sample(pairs, random, credits, variances);
    }
  }

  /** Writes what each channel and halo adds in every cell, per head or on its logarithm. */
  private void split() {
    int geos = model.geos().size();
    for (int m = 0; m < alone.length; m++) {
      double[] response = evaluator.response(m);
      for (int i = 0; i < base.length; i++) {
        alone[m][i] = evaluator.coefficients(m)[i % geos] * response[i];
      }
    }
    for (int h = 0; h < together.length; h++) {
      Halo halo = model.halos().get(h);
      double[] upper = evaluator.response(halo.upper());
      double lifted = 0;
      double all = 0;
      for (int i = 0; i < base.length; i++) {
        together[h][i] = evaluator.strength(h) * upper[i] * alone[halo.lower()][i];
        lifted += evaluator.worth()[i] * together[h][i];
        all += evaluator.worth()[i] * alone[halo.lower()][i];
      }
      lifts[h] = all > 0 ? lifted / all : 0;
    }
  }

  private void add() {
    total = 0;
    for (int m = 0; m < alone.length; m++) {
      aloneTotals[m] = worth(alone[m]);
      contributions[m] = aloneTotals[m];
      total += aloneTotals[m];
    }
    for (int h = 0; h < together.length; h++) {
      togetherTotals[h] = worth(together[h]);
      total += togetherTotals[h];
    }
  }

  private double worth(double[] cells) {
    double sum = 0;
    for (int i = 0; i < cells.length; i++) {
      sum += evaluator.worth()[i] * cells[i];
    }
    return sum;
  }

  private void multiply() {
    total = 0;
    Arrays.fill(contributions, 0);
    for (int i = 0; i < base.length; i++) {
      base[i] = evaluator.worth()[i] * Math.exp(evaluator.baseline()[i]);
      double media = 0;
      for (double[] channel : alone) {
        media += channel[i];
      }
      for (double[] halo : together) {
        media += halo[i];
        halo[i] = Math.exp(halo[i]);
      }
      total += base[i] * Math.expm1(media);
      double whole = base[i] * Math.exp(media);
      for (int m = 0; m < alone.length; m++) {
        contributions[m] -= whole * Math.expm1(-alone[m][i]);
        alone[m][i] = Math.exp(alone[m][i]);
      }
    }
  }

  /** Returns each channel's credit. */
  double[] credits() {
    return credits;
  }

  /** Returns the variance of each credit through sampling; zeros where exact. */
  double[] variances() {
    return variances;
  }

  /** Returns what the regression says each channel brought. */
  double[] contributions() {
    return contributions;
  }

  /** Returns by which part each halo lifted its lower channel. */
  double[] lifts() {
    return lifts;
  }

  /** Returns what all media brought together. */
  double total() {
    return total;
  }

  /** Returns how many coalitions were visited so far. */
  long visited() {
    return coalitions.visited();
  }
}
