package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.Random;

/**
 * A made-up brand whose television follows a demand of which the model sees but a crude index, so
 * that its return is overstated; and the tests it could run, without noise.
 */
final class ConfoundedBrand {

  static final int WEEKS = 120;

  private final double[] tv = new double[WEEKS];
  private final double[] search = new double[WEEKS];
  private final SmallBrand brand = SmallBrand.of(WEEKS);

  ConfoundedBrand() {
    Random random = new Random(5);
    double[] index = new double[WEEKS];
    double[] revenue = new double[WEEKS];
    for (int t = 0; t < WEEKS; t++) {
      double demand = random.nextGaussian();
      index[t] = 100 + 4 * demand + 8 * random.nextGaussian();
      tv[t] = Math.max(2, 60 + 22 * demand + 10 * random.nextGaussian());
      search[t] = Math.round(10 + 30 * random.nextDouble());
      revenue[t] =
          1000 + 60 * Math.sin(2 * Math.PI * t / 52) + 45 * demand + 10 * random.nextGaussian();
    }
    for (int t = 0; t < WEEKS; t++) {
      revenue[t] += tvEffect(tv)[t] + searchEffect(search)[t];
    }
    brand
        .channel("tv", tv, Specs.HILL)
        .channel("search", search, Specs.HILL)
        .control("price", index, false)
        .outcome(revenue);
  }

  private static double[] tvEffect(double[] spend) {
    double[] effect = new double[WEEKS];
    double carried = 0;
    for (int t = 0; t < WEEKS; t++) {
      carried = 0.4 * carried + 0.6 * spend[t];
      effect[t] = 220 * carried / (carried + 60);
    }
    return effect;
  }

  private static double[] searchEffect(double[] spend) {
    double[] effect = new double[WEEKS];
    for (int t = 0; t < WEEKS; t++) {
      effect[t] = 150 * spend[t] / (spend[t] + 30);
    }
    return effect;
  }

  /** The true return of television over the whole window. */
  double tvReturn() {
    return sum(tvEffect(tv)) / sum(tv);
  }

  /** What a test that changes a channel's spend by a part over some weeks finds. */
  LiftTest test(List<String> channels, int from, int weeks, double part, double errorPart) {
    double[] changedTv = tv.clone();
    double[] changedSearch = search.clone();
    for (int t = from; t < from + weeks; t++) {
      changedTv[t] *= channels.contains("tv") ? 1 + part : 1;
      changedSearch[t] *= channels.contains("search") ? 1 + part : 1;
    }
    double spend = sum(changedTv) - sum(tv) + sum(changedSearch) - sum(search);
    double found =
        sum(tvEffect(changedTv))
            - sum(tvEffect(tv))
            + sum(searchEffect(changedSearch))
            - sum(searchEffect(search));
    return new LiftTest(
        channels.stream().map(ChannelId::new).toList(),
        SmallBrand.FIRST.plusWeeks(from),
        SmallBrand.FIRST.plusWeeks(from + weeks).minusDays(1),
        spend,
        found,
        errorPart * Math.abs(found),
        List.of());
  }

  FittedMixModel fitted(double halfLifeDays, LiftTest... tests) {
    return Fits.fitted(spec(halfLifeDays, tests), brand.data(), Fits.settings(300, 300, 1), 2);
  }

  MixModelSpec spec(double halfLifeDays, LiftTest... tests) {
    return brand.spec().calibratedBy(new CalibrationSpec(null, List.of(tests), halfLifeDays));
  }

  SmallBrand brand() {
    return brand;
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
