package io.plumbline.domain.numeric;

/**
 * The log-likelihood of every observation in every draw, handed out one observation at a time so
 * that nobody has to hold the whole.
 */
public interface PointwiseLikelihood {

  /** Returns how many observations there are. */
  int observations();

  /** Returns how many draws there are, over all chains. */
  int draws();

  /** Writes the log-likelihood of {@code observation} in each draw. */
  void read(int observation, double[] logLikelihoods);
}
