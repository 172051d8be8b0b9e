package io.plumbline.benchmarks.brands;

import java.util.random.RandomGenerator;

/**
 * How a budget is spent over the weeks: skewed, with the season, half of the channels in bursts.
 */
record SpendPattern(int weeks) {

  /** Returns spend a week that adds up to {@code budget}. */
  double[] drawn(RandomGenerator random, Season season, double budget) {
    double skew = random.nextDouble(0.2, 0.9);
    double follows = random.nextDouble(0, 5);
    boolean bursts = random.nextBoolean();
    double stop = 1 / random.nextDouble(3, 10);
    double start = 1 / random.nextDouble(2, 12);
    boolean on = true;
    double[] spend = new double[weeks];
    double total = 0;
    for (int t = 0; t < weeks; t++) {
      on = !bursts || (on ? random.nextDouble() >= stop : random.nextDouble() < start);
      double wave = Math.max(0.1, 1 + follows * season.at(t * 7 / 365.25));
      spend[t] = on ? wave * Math.exp(skew * random.nextGaussian()) : 0;
      total += spend[t];
    }
    for (int t = 0; t < weeks; t++) {
      spend[t] = Math.round(spend[t] / total * budget * 100) / 100.0;
    }
    return spend;
  }
}
