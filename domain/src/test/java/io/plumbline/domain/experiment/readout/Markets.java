package io.plumbline.domain.experiment.readout;

import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/** Generators of markets on which readouts are tried. */
public final class Markets {

  private static final double[] WEEK = {-1, -0.5, 0, 0.2, 0.8, 1, 0.5};

  private Markets() {}

  /**
   * The generator of Recast's study (getrecast/geolift-simulation-study, as ported by mlsynth):
   * geos of one trend and season, noise that grows with size; the geo of median size is treated for
   * 15 days.
   *
   * @param controls 20, or 9 in A3
   * @param pre 90, or 30 in A4
   * @param outlier what the treated geo's size is multiplied by: 1, or 5 in A2
   */
  public static Market.Maker recast(int controls, int pre, double outlier) {
    return random -> {
      int geos = controls + 1;
      int days = pre + 15;
      double[] size = new double[geos];
      for (int i = 0; i < geos; i++) {
        size[i] = Math.exp(Math.log(4000) - 0.18 + 0.6 * random.nextGaussian());
      }
      Arrays.sort(size);
      double mean = Arrays.stream(size).average().orElseThrow();
      int treated = geos / 2;
      double median = geos % 2 == 1 ? size[geos / 2] : (size[geos / 2 - 1] + size[geos / 2]) / 2;
      for (int i = 0; i < geos; i++) {
        if (Math.abs(size[i] - median) < Math.abs(size[treated] - median)) {
          treated = i;
        }
      }
      double[][] outcome = new double[geos][days];
      for (int i = 0; i < geos; i++) {
        double noise = random.nextGaussian() / Math.sqrt(1 - 0.09);
        for (int t = 0; t < days; t++) {
          noise = t == 0 ? noise : 0.3 * noise + random.nextGaussian();
          outcome[i][t] =
              size[i]
                  * (1 + 0.001 * (t + 1))
                  * (1 + 0.1 * WEEK[t % 7])
                  * Math.exp(0.2 * Math.sqrt(size[i] / mean) * noise)
                  * (i == treated ? outlier : 1);
        }
      }
      return market(outcome, new int[] {treated}, pre, days);
    };
  }

  /** Geos that differ in growth, in their week and in their year; two of 24 are treated. */
  public static Market.Maker trends(int pre) {
    return random -> {
      int geos = 24;
      int days = pre + 21;
      double[][] outcome = new double[geos][days];
      double phase = 2 * Math.PI * random.nextDouble();
      for (int i = 0; i < geos; i++) {
        double size = Math.exp(6 + 0.8 * random.nextGaussian());
        double growth = 0.0008 + 0.0008 * random.nextGaussian();
        double week = 0.08 + 0.05 * random.nextGaussian();
        double year = 0.10 + 0.06 * random.nextGaussian();
        double own = phase + 0.4 * random.nextGaussian();
        double noise = 0.06 * random.nextGaussian();
        for (int t = 0; t < days; t++) {
          noise = 0.5 * noise + 0.05 * random.nextGaussian();
          outcome[i][t] =
              size
                  * Math.exp(
                      growth * t
                          + week * WEEK[t % 7]
                          + year * Math.sin(2 * Math.PI * t / 365 + own)
                          + noise);
        }
      }
      int first = random.nextInt(geos);
      int second = (first + 1 + random.nextInt(geos - 1)) % geos;
      return market(outcome, new int[] {first, second}, pre, days);
    };
  }

  /**
   * Geos that follow three wandering factors, each in its own mixture (towns, coast, north), with a
   * holiday peak in the pre-period and counts of few sales; one of 30 is treated.
   */
  public static Market.Maker factors(int pre) {
    return random -> {
      int geos = 30;
      int days = pre + 14;
      double[][] factor = new double[3][days];
      for (double[] path : factor) {
        double level = 0;
        for (int t = 0; t < days; t++) {
          level = 0.95 * level + 0.04 * random.nextGaussian();
          path[t] = level;
        }
      }
      int peak = 10 + random.nextInt(pre - 20);
      double[][] outcome = new double[geos][days];
      for (int i = 0; i < geos; i++) {
        double size = Math.exp(5.5 + random.nextGaussian());
        double[] load = new double[3];
        for (int f = 0; f < 3; f++) {
          load[f] = -Math.log(1 - random.nextDouble());
        }
        double week = 0.1 + 0.06 * random.nextGaussian();
        double holiday = 0.3 * random.nextDouble();
        for (int t = 0; t < days; t++) {
          double mean =
              size
                  * Math.exp(
                      load[0] * factor[0][t]
                          + load[1] * factor[1][t]
                          + load[2] * factor[2][t]
                          + week * WEEK[t % 7]
                          + (t == peak || t == peak + 1 ? holiday : 0));
          outcome[i][t] =
              Math.max(0, Math.rint(mean + 1.5 * Math.sqrt(mean) * random.nextGaussian()));
        }
      }
      return market(outcome, new int[] {random.nextInt(geos)}, pre, days);
    };
  }

  /** A generator for designs and panels. */
  public static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Geos of a common week and trend and a noise of {@code noise} each; spend is a tenth. */
  public static GeoPanel steady(List<Geo> geos, int periods, double noise, long seed) {
    RandomGenerator random = random(seed);
    double[] common = new double[periods];
    for (int t = 0; t < periods; t++) {
      common[t] = (1 + .001 * t) * (1 + .1 * Math.sin(2 * Math.PI * t / 7));
    }
    double[][] outcome = new double[geos.size()][periods];
    double[][] spend = new double[geos.size()][periods];
    for (int g = 0; g < geos.size(); g++) {
      double size = 1000 * Math.exp(.4 * random.nextGaussian());
      double state = random.nextGaussian();
      for (int t = 0; t < periods; t++) {
        state = .3 * state + Math.sqrt(1 - .09) * random.nextGaussian();
        outcome[g][t] = size * common[t] * Math.exp(noise * state);
        spend[g][t] = .1 * size;
      }
    }
    return new GeoPanel(geos, LocalDate.of(2025, 1, 6), 1, outcome, spend);
  }

  public static GeoPanel steady(int geos, int periods, double noise, long seed) {
    return steady(
        IntStream.range(0, geos).mapToObj(i -> new Geo("geo " + i)).toList(), periods, noise, seed);
  }

  private static Market market(double[][] outcome, int[] treated, int pre, int days) {
    GeoPanel panel =
        GeoPanel.withoutSpend(
            IntStream.range(0, outcome.length).mapToObj(i -> new Geo("geo " + i)).toList(),
            LocalDate.of(2024, 1, 1),
            1,
            outcome);
    return new Market(panel, GeoTest.against(panel, treated, pre, days));
  }
}
