package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.inference.Batch;
import java.util.List;

/** Outcomes of several plans in the same draws, so that what they share cancels when compared. */
public final class PairedOutcomes {

  private static final int BLOCKS = 16;

  private final double[][] outcomes;

  private PairedOutcomes(double[][] outcomes) {
    this.outcomes = outcomes;
  }

  /** Evaluates plans over a frame. */
  public static PairedOutcomes of(
      PlanFrame frame, PlanningDraws draws, List<SpendPlan> plans, Batch batch) {
    List<LaidPlan> laid = plans.stream().map(plan -> LaidPlan.of(frame, plan)).toList();
    double[][] outcomes = new double[plans.size()][draws.count()];
    int blocks = Math.min(BLOCKS, draws.count());
    batch.run(
        blocks,
        block -> {
          PlanEvaluator evaluator = new PlanEvaluator(frame, draws);
          double[] cells = new double[frame.cells()];
          for (int d = block; d < draws.count(); d += blocks) {
            evaluator.load(d);
            for (int p = 0; p < outcomes.length; p++) {
              outcomes[p][d] = evaluator.outcome(laid.get(p), cells);
            }
          }
        });
    return new PairedOutcomes(outcomes);
  }

  /** Returns the outcome of plan {@code p} in every draw. */
  public double[] of(int p) {
    return outcomes[p];
  }

  /** Returns in every draw what plan {@code p} brings more than plan {@code other}. */
  public double[] gain(int p, int other) {
    return difference(outcomes[p], outcomes[other]);
  }

  /** Returns one less the other, draw by draw. */
  static double[] difference(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int d = 0; d < difference.length; d++) {
      difference[d] = one[d] - other[d];
    }
    return difference;
  }

  /** Returns the part of the draws in which {@code gain} is above nothing. */
  public static double probability(double[] gain) {
    int better = 0;
    for (double one : gain) {
      better += one > 0 ? 1 : 0;
    }
    return better / (double) gain.length;
  }
}
