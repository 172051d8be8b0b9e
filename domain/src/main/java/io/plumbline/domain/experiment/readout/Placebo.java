package io.plumbline.domain.experiment.readout;

import static io.plumbline.domain.shared.Require.that;

/**
 * The same readout where nothing happened.
 *
 * @param falsePositiveRate the part of the runs that found an effect, in [0, 1]
 * @param runs how many; overlapping windows are not independent
 * @param estimates the lift that each run found, as a part; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // figures; compared by nobody
public record Placebo(double falsePositiveRate, int runs, double[] estimates) {

  public Placebo {
    that(runs == estimates.length, "There is one estimate for each run.");
    that(
        falsePositiveRate >= 0 && falsePositiveRate <= 1,
        "The rate (%s) must lie in [0, 1].",
        falsePositiveRate);
  }
}
