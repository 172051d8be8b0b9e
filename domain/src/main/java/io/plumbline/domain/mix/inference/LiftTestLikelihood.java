package io.plumbline.domain.mix.inference;

import io.plumbline.domain.mix.Halo;
import io.plumbline.domain.mix.ResolvedLiftTest;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.Arrays;
import java.util.TreeSet;

/**
 * How likely a lift test's finding is: the outcome the model expects from the changed exposure less
 * the one it expects from the actual one, carry-over included. Holds scratch space.
 */
public final class LiftTestLikelihood {

  private final ResolvedMixModel model;
  private final ResolvedLiftTest test;
  private final MediaMix mix;
  private final MediaPlan changed;
  private final int[] tested;
  private final int[] affected;
  private final double[] difference;
  private final double[] weights;

  /**
   * @param mix evaluated at the same position before this is asked
   */
  public LiftTestLikelihood(ResolvedMixModel model, ResolvedLiftTest test, MediaMix mix) {
    this.model = model;
    this.test = test;
    this.mix = mix;
    this.changed = mix.plan().with(test.channels(), test.exposures());
    TreeSet<Integer> touched = new TreeSet<>(test.channels());
    for (Halo halo : model.halos()) {
      if (test.channels().contains(halo.upper())) {
        touched.add(halo.lower());
      }
    }
    this.tested = test.channels().stream().mapToInt(m -> m).toArray();
    this.affected = touched.stream().mapToInt(m -> m).toArray();
    this.difference = new double[model.cells()];
    this.weights = new double[model.cells()];
  }

  /** Returns the change of the outcome, in the KPI's unit, that the model expects of the test. */
  public double expected(double[] position) {
    changed.evaluate(position, tested);
    Arrays.fill(difference, 0);
    mix.plan().subtract(affected, mix.coefficients(), difference.length, difference);
    negate(difference);
    changed.subtract(affected, mix.coefficients(), difference.length, difference);
    int geos = model.geos().size();
    double unit = model.scale().unit();
    double sum = 0;
    for (int i = 0; i < difference.length; i++) {
      double media = -unit * difference[i];
      if (model.scale().multiplicative()) {
        double gained = level(i) * Math.expm1(media);
        weights[i] = unit * (gained + level(i));
        sum += gained;
      } else {
        double people = model.scale().population()[i % geos];
        weights[i] = unit * people;
        sum += people * media;
      }
    }
    return sum;
  }

  /** The outcome from which a multiplicative change is counted: what was seen. */
  private double level(int i) {
    return model.worth()[i] / model.money()[i];
  }

  /** Returns the log likelihood; its gradient goes to the mix and to {@code gradient}. */
  double at(double[] position, double[] gradient) {
    double error = (test.test().incrementalOutcome() - expected(position)) / test.standardError();
    double pull = error / test.standardError();
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= pull;
    }
    changed.weigh(
        weights, weights.length, affected, position, mix.coefficients(), mix.gains(), gradient);
    for (int m : tested) {
      changed.shapeGradient(m, gradient);
    }
    negate(weights);
    mix.plan()
        .weigh(
            weights, weights.length, affected, position, mix.coefficients(), mix.gains(), gradient);
    return -0.5 * error * error;
  }

  private static void negate(double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = -numbers[i];
    }
  }
}
