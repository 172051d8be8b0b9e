package io.plumbline.domain.experiment.readout.series;

import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Panels of geos that share a season, each with its own level and errors that remember. */
public final class RandomPanels {

  private RandomPanels() {}

  public static double[][] outcome(int geos, int periods, double noise, long seed) {
    Random random = new Random(seed);
    double[][] outcome = new double[geos][periods];
    for (int g = 0; g < geos; g++) {
      double level = 1000 * Math.exp(0.6 * random.nextGaussian());
      double error = random.nextGaussian();
      for (int t = 0; t < periods; t++) {
        error = 0.3 * error + random.nextGaussian();
        outcome[g][t] = level * (1 + 0.002 * t + 0.1 * Math.sin(t * 0.9)) * Math.exp(noise * error);
      }
    }
    return outcome;
  }

  public static GeoPanel panel(double[][] outcome) {
    List<Geo> geos = new ArrayList<>();
    for (int g = 0; g < outcome.length; g++) {
      geos.add(new Geo("geo " + g));
    }
    return new GeoPanel(
        geos, LocalDate.of(2026, 1, 5), 1, outcome, new double[outcome.length][outcome[0].length]);
  }

  public static double[][] times(double[][] outcome, double factor) {
    double[][] product = new double[outcome.length][];
    for (int g = 0; g < outcome.length; g++) {
      product[g] = Totals.times(outcome[g], factor);
    }
    return product;
  }
}
