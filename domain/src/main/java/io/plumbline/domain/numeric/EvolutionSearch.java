package io.plumbline.domain.numeric;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.exception.TooManyEvaluationsException;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.SimpleBounds;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.CMAESOptimizer;
import org.apache.commons.math3.random.AbstractRandomGenerator;

/**
 * Minimises a function without derivatives over the unit cube by CMA-ES, with restarts.
 *
 * <p>Hansen (2006), The CMA evolution strategy: a comparing review; as in Commons Math.
 */
public final class EvolutionSearch {

  /** What is minimised. */
  public interface Objective {

    /** Returns the value at a point of the unit cube, which is not to be kept. */
    double at(double[] point);
  }

  private static final double RESTART_STEP = 0.3;

  /** Generations after which a search that found nothing new starts anew elsewhere. */
  private static final int GENERATIONS = 400;

  private EvolutionSearch() {}

  /**
   * Asks {@code objective} exactly {@code evaluations} times: from {@code start}, and where that
   * search is over early, from other points.
   *
   * @param step the first step's standard deviation
   */
  public static void minimise(
      Objective objective, double[] start, double step, int evaluations, RandomGenerator random) {
    Budget budget = new Budget(objective, evaluations);
    double[] from = start.clone();
    double width = step;
    while (budget.left > 0) {
      search(budget, from, width, random);
      for (int i = 0; i < from.length; i++) {
        from[i] = random.nextDouble();
      }
      width = RESTART_STEP;
    }
  }

  private static void search(Budget budget, double[] from, double step, RandomGenerator random) {
    int n = from.length;
    int population = 4 + (int) (3 * Math.log(n));
    double[] steps = new double[n];
    double[] ones = new double[n];
    Arrays.fill(steps, step);
    Arrays.fill(ones, 1);
    CMAESOptimizer optimizer =
        new CMAESOptimizer(GENERATIONS, 0, true, 0, 0, new Numbers(random), false, null);
    try {
      optimizer.optimize(
          new MaxEval(budget.left),
          new ObjectiveFunction(budget),
          GoalType.MINIMIZE,
          new InitialGuess(from),
          new SimpleBounds(new double[n], ones),
          new CMAESOptimizer.Sigma(steps),
          new CMAESOptimizer.PopulationSize(population));
    } catch (TooManyEvaluationsException spent) {
      budget.left = 0;
    }
  }

  /** The objective, with what may still be asked of it. */
  private static final class Budget implements MultivariateFunction {
    private final Objective objective;
    private int left;

    Budget(Objective objective, int evaluations) {
      this.objective = objective;
      this.left = evaluations;
    }

    @Override
    public double value(double[] point) {
      left--;
      return objective.at(point);
    }
  }

  /** Our generator as the library wants it. */
  private static final class Numbers extends AbstractRandomGenerator {
    private final RandomGenerator random;

    Numbers(RandomGenerator random) {
      this.random = random;
    }

    @Override
    public void setSeed(long seed) {
      throw new UnsupportedOperationException("The seed is the caller's.");
    }

    @Override
    public double nextDouble() {
      return random.nextDouble();
    }
  }
}
