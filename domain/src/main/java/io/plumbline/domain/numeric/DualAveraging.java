package io.plumbline.domain.numeric;

/** Finds the step size at which a sampler accepts as often as it should. */
public final class DualAveraging {

  /*
   * Nesterov's dual averaging as in [1], section 3.2.1, with its constants: the step size moves
   * against the running error of the acceptance rate, its average forgets the first steps.
   *
   * [1] Hoffman, Gelman (2014), The No-U-Turn Sampler
   */

  private static final double SHRINKAGE = 0.05;
  private static final double DELAY = 10;
  private static final double FORGETTING = 0.75;

  private final double target;
  private double centre;
  private double error;
  private double logAverage;
  private int count;

  /**
   * Not started yet.
   *
   * @param target the acceptance rate to reach, in (0, 1)
   */
  public DualAveraging(double target) {
    this.target = target;
  }

  /** Starts afresh from {@code stepSize}. */
  public void restart(double stepSize) {
    centre = Math.log(10 * stepSize);
    error = 0;
    logAverage = 0;
    count = 0;
  }

  /** Returns the step size to try next, after a transition with this acceptance rate. */
  public double next(double acceptance) {
    count++;
    double weight = 1 / (count + DELAY);
    error = (1 - weight) * error + weight * (target - Math.min(1, acceptance));
    double logStep = centre - error * Math.sqrt(count) / SHRINKAGE;
    double share = Math.pow(count, -FORGETTING);
    logAverage = share * logStep + (1 - share) * logAverage;
    return Math.exp(logStep);
  }

  /** Returns the logarithm of the averaged step size. */
  public double logAverage() {
    return logAverage;
  }
}
