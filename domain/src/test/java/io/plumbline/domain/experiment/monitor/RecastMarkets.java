package io.plumbline.domain.experiment.monitor;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Panels by the generator A1 of Recast's study: 21 markets, 90 days and 15 of test. */
final class RecastMarkets {

  static final int BEFORE = 90;
  static final int DAYS = 15;

  private static final int MARKETS = 21;
  private static final double[] WEEK = {-1, -.5, 0, .2, .8, 1, .5};

  private RecastMarkets() {}

  /** The gaps of one test in which the median market's outcome is {@code effect} higher. */
  @SuppressWarnings(
      "NullAway") // reads a nullable array of arrays from a class file as not nullable
  static GapSeries test(long seed, double effect) {
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(1_000_003 * (seed + 1));
    double[] sizes =
        IntStream.range(0, MARKETS)
            .mapToDouble(i -> Math.exp(Math.log(4000) - .18 + .6 * random.nextGaussian()))
            .sorted()
            .toArray();
    double mean = Arrays.stream(sizes).average().orElseThrow();
    int treated = MARKETS / 2;
    double[][] outcome = new double[MARKETS][BEFORE + DAYS];
    for (int market = 0; market < MARKETS; market++) {
      double noise = random.nextGaussian() / Math.sqrt(1 - .3 * .3);
      for (int t = 0; t < BEFORE + DAYS; t++) {
        noise = t == 0 ? noise : .3 * noise + random.nextGaussian();
        outcome[market][t] =
            sizes[market]
                * (1 + .001 * (t + 1))
                * (1 + .1 * WEEK[t % 7])
                * Math.exp(.2 * Math.sqrt(sizes[market] / mean) * noise)
                * (market == treated && t >= BEFORE ? 1 + effect : 1);
      }
    }
    List<Geo> geos = IntStream.range(0, MARKETS).mapToObj(i -> new Geo("market " + i)).toList();
    GeoPanel panel = new GeoPanel(geos, LocalDate.of(2024, 1, 1), 1, outcome, null);
    return GapSeries.of(panel, GeoTest.against(panel, new int[] {treated}, BEFORE, BEFORE + DAYS));
  }
}
