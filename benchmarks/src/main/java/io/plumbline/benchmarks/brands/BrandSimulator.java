package io.plumbline.benchmarks.brands;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Makes brands whose truth is known. What is drawn, and from what, is in docs/benchmarks.md; none
 * of it is the model's prior, and the demand is no random walk.
 */
public final class BrandSimulator {

  private static final double WEEKS_PER_YEAR = 365.25 / 7;

  private final int weeks;
  private final int fewest;
  private final int most;

  /**
   * @param weeks how many weeks each brand has
   * @param fewest the smallest number of channels
   * @param most the largest number of channels
   */
  public BrandSimulator(int weeks, int fewest, int most) {
    this.weeks = weeks;
    this.fewest = fewest;
    this.most = most;
  }

  /** Returns the brand of a seed: the same seed gives the same brand. */
  public SimulatedBrand brand(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int count = random.nextInt(fewest, most + 1);
    double level = Math.exp(random.nextDouble(Math.log(50_000), Math.log(5_000_000)));
    Season season = Season.drawn(random);
    double[] price = autoregression(random, 0.8, random.nextDouble(0.02, 0.06));
    double[] mean = baseline(random, level, season, price);
    double[] prices = new double[weeks];
    for (int t = 0; t < weeks; t++) {
      prices[t] = 20 * Math.exp(price[t]);
    }
    List<SimulatedChannel> channels = channels(random, count, level, season);
    double noise = random.nextDouble(0.03, 0.08) * level;
    double[] revenue = new double[weeks];
    for (int t = 0; t < weeks; t++) {
      double media = 0;
      for (SimulatedChannel channel : channels) {
        media += channel.contribution()[t];
      }
      revenue[t] = Math.max(0, mean[t] + media + noise * random.nextGaussian());
    }
    return new SimulatedBrand("brand_" + seed, revenue, prices, channels);
  }

  private double[] baseline(RandomGenerator random, double level, Season season, double[] price) {
    double growth = random.nextDouble(-0.08, 0.12);
    double elasticity = random.nextDouble(-2, -0.4);
    double[] demand =
        autoregression(random, random.nextDouble(0.5, 0.9), random.nextDouble(0.01, 0.04));
    double[] mean = new double[weeks];
    for (int t = 0; t < weeks; t++) {
      double years = t / WEEKS_PER_YEAR;
      mean[t] =
          level
              * (1 + growth * years + season.at(years) + demand[t])
              * Math.exp(elasticity * price[t]);
    }
    return mean;
  }

  private List<SimulatedChannel> channels(
      RandomGenerator random, int count, double level, Season season) {
    double budget = level * weeks * random.nextDouble(0.05, 0.15);
    double[] parts = new double[count];
    double whole = 0;
    for (int m = 0; m < count; m++) {
      parts[m] = Math.exp(0.7 * random.nextGaussian());
      whole += parts[m];
    }
    List<SimulatedChannel> channels = new ArrayList<>();
    for (int m = 0; m < count; m++) {
      double[] spend = new SpendPattern(weeks).drawn(random, season, budget * parts[m] / whole);
      channels.add(
          SimulatedChannel.of(
              "channel_" + (m + 1),
              spend,
              random.nextDouble(0.05, 0.7),
              Math.exp(random.nextDouble(Math.log(0.4), Math.log(3))),
              gamma3(random) * 0.5));
    }
    return channels;
  }

  /** Returns a draw of a gamma distribution of shape 3: the sum of three exponential ones. */
  private static double gamma3(RandomGenerator random) {
    return random.nextExponential() + random.nextExponential() + random.nextExponential();
  }

  /** Returns a stationary autoregression of the first order, with mean 0. */
  private double[] autoregression(RandomGenerator random, double keeps, double sd) {
    double[] path = new double[weeks];
    double now = sd * random.nextGaussian();
    for (int t = 0; t < weeks; t++) {
      path[t] = now;
      now = keeps * now + Math.sqrt(1 - keeps * keeps) * sd * random.nextGaussian();
    }
    return path;
  }
}
