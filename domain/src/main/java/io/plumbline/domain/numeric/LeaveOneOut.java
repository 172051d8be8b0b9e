package io.plumbline.domain.numeric;

/**
 * How well a model would foretell each observation had it not seen it: PSIS-LOO cross-validation.
 *
 * @param elpd the expected log density of the observations, each left out; higher is better
 * @param se its standard error
 * @param effectiveParameters how much better the model knows the observations it saw
 * @param shapes k-hat of each observation; above 0.7 leaving it out changes the posterior too much
 *     for its figure to be trusted
 */
@SuppressWarnings("ArrayRecordComponent") // one number an observation; compared by nobody
public record LeaveOneOut(double elpd, double se, double effectiveParameters, double[] shapes) {

  /*
   * The posterior without an observation is reached from the one with it by weights of one over its
   * likelihood, smoothed [1]. One pass over the observations, one buffer of draws.
   *
   * [1] Vehtari, Gelman, Gabry (2017), Practical Bayesian model evaluation using leave-one-out
   *     cross-validation and WAIC
   */

  /** Shape from which on an observation's figure is not to be trusted. */
  public static final double TRUSTED_SHAPE = 0.7;

  /**
   * Computes it.
   *
   * @param efficiency effective over actual number of draws, at most 1 unless the draws are better
   *     than independent
   */
  public static LeaveOneOut of(PointwiseLikelihood likelihood, double efficiency) {
    int observations = likelihood.observations();
    double[] logs = new double[likelihood.draws()];
    double[] weights = new double[logs.length];
    double[] parts = new double[observations];
    double[] shapes = new double[observations];
    double seen = 0;
    double elpd = 0;
    for (int i = 0; i < observations; i++) {
      likelihood.read(i, logs);
      seen += LogSum.of(logs) - Math.log(logs.length);
      for (int d = 0; d < logs.length; d++) {
        weights[d] = -logs[d];
      }
      shapes[i] = Psis.smooth(weights, efficiency);
      for (int d = 0; d < logs.length; d++) {
        weights[d] += logs[d];
      }
      parts[i] = LogSum.of(weights);
      elpd += parts[i];
    }
    double squares = 0;
    for (double part : parts) {
      squares += (part - elpd / observations) * (part - elpd / observations);
    }
    return new LeaveOneOut(elpd, Math.sqrt(squares), seen - elpd, shapes);
  }

  /** Returns how many observations have a shape above {@link #TRUSTED_SHAPE}. */
  public int doubtful() {
    int count = 0;
    for (double shape : shapes) {
      count += shape <= TRUSTED_SHAPE ? 0 : 1;
    }
    return count;
  }
}
