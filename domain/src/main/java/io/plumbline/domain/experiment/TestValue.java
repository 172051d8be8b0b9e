package io.plumbline.domain.experiment;

import io.plumbline.domain.numeric.StandardNormal;
import io.plumbline.domain.shared.Probability;

/**
 * What a test is worth to the plan: the expected value of sample information about one question,
 * whether a channel's next unit of money returns more than it would on the best other channel.
 *
 * <p>What the model knows of the channel's marginal return is normal with mean m and deviation s;
 * the best other channel's mean is b. A test with standard error e on that return would leave a
 * posterior mean that is, seen from today, normal around m with deviation {@code t = s² / √(s² +
 * e²)}. Choosing after the test instead of now gains, for each unit of money that can be moved,
 * {@code t · L(|m − b| / t)}, where {@code L(u) = φ(u) − u · (1 − Φ(u))} is the unit normal loss
 * (Raiffa & Schlaifer, Applied Statistical Decision Theory, 1961, chapter 5). It holds whatever is
 * unknown about the other channel, for only this channel is tested.
 *
 * @param known the deviation of the marginal return as it is known now, s
 * @param afterwards what the test would leave of it, {@code √(1 / (1/s² + 1/e²))}
 * @param wrong the chance that the channel returns less than the best other one
 * @param gain what choosing after the test gains, in money: for the money that can be moved
 */
public record TestValue(double known, double afterwards, Probability wrong, double gain) {

  /**
   * Returns what a test is worth.
   *
   * @param mean the marginal return, money for money
   * @param deviation how surely it is known; positive
   * @param best the marginal return of the best other channel
   * @param standardError of the test on that return; positive
   * @param movable the money that would be moved, or not, by what is found
   */
  public static TestValue of(
      double mean, double deviation, double best, double standardError, double movable) {
    double variance = deviation * deviation;
    double error = standardError * standardError;
    double shift = variance / Math.sqrt(variance + error);
    double distance = Math.abs(mean - best) / shift;
    return new TestValue(
        deviation,
        Math.sqrt(variance * error / (variance + error)),
        new Probability(StandardNormal.below((best - mean) / deviation)),
        movable * shift * loss(distance));
  }

  /** The unit normal loss, at u from 0 upwards. */
  private static double loss(double u) {
    double density = Math.exp(-u * u / 2) / Math.sqrt(2 * Math.PI);
    return Math.max(0, density - u * StandardNormal.below(-u));
  }
}
