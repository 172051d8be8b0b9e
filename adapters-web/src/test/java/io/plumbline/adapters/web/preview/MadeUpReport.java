package io.plumbline.adapters.web.preview;

import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.insight.GeoResult;
import io.plumbline.domain.mix.insight.TrailingReturn;
import io.plumbline.domain.mix.insight.TreatmentResult;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A report as a fit would give it, made up from closed formulas: the same each time. */
public final class MadeUpReport {

  private static final int WEEKS = 143;
  private static final double OUTCOME = 2_400_000.0 * WEEKS;
  private static final LocalDate FIRST = LocalDate.of(2024, 3, 4);

  /** A channel's spend a week, its return, its marginal return, and its highest spend over that. */
  private record Channel(String name, double spend, double roi, double next, double peak) {}

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel("Audio digital", 22_000, 2.1, 1.62, 1.4),
          new Channel("Search", 118_000, 2.9, 1.58, 1.6),
          new Channel("Digital video", 64_000, 2.35, 1.56, 1.5),
          new Channel("Direct mail", 52_000, 2.0, 1.44, 2.4),
          new Channel("TV", 142_000, 1.8, 1.04, 3.1),
          new Channel("Audio traditional", 28_000, 1.6, 0.98, 1.8),
          new Channel("Social", 96_000, 1.5, 0.94, 1.7),
          new Channel("Inserts", 34_000, 1.4, 0.88, 1.9),
          new Channel("Display & affiliates/online", 38_000, 1.1, 0.54, 1.3),
          new Channel("Newspaper", 18_000, 0.9, 0.47, 2.0));

  private MadeUpReport() {}

  /** Returns a report whose checks pass, with {@code holdout} weeks held out. */
  public static MixModelReport passing(int holdout) {
    return report(holdout, Diagnostics.Verdict.PASS, 0.059);
  }

  /** Returns a report with a check that says {@code worst}, and this error on its holdout. */
  public static MixModelReport report(int holdout, Diagnostics.Verdict worst, double error) {
    return new MixModelReport(
        "Harbour Retail, national",
        "bayes",
        KpiSpec.Kind.REVENUE,
        new MixModelReport.Data(WEEKS, 1, FIRST, FIRST.plusWeeks(WEEKS - 1), "7b1e".repeat(16)),
        new MixModelReport.Sampling(SamplerSettings.DEFAULT, 41.3, 1_204_331, 0),
        diagnostics(worst),
        new Accuracy(
            0.94,
            0.031,
            0.029,
            0.91,
            holdout == 0
                ? null
                : new Accuracy.Holdout(holdout, 0.061, error, 0.88, around(1 - error, 0.018))),
        around(0.62 * OUTCOME, 9e6),
        channels(),
        List.of(),
        List.of(new TreatmentResult("promotion", around(4.1e6, 6e5), around(0.012, 0.002))),
        List.of(),
        List.of(),
        trailing(),
        List.of(),
        decomposition(holdout),
        MadeUpHealth.of(channels()));
  }

  /** Returns a report with owned media, a halo, geos and lift tests. */
  public static MixModelReport everything(int holdout) {
    MixModelReport plain = report(holdout, Diagnostics.Verdict.REVIEW, 0.071);
    List<ChannelResult> organic = MadeUpParts.organic(OUTCOME);
    List<ChannelResult> all = new ArrayList<>(plain.channels());
    all.addAll(organic);
    List<GeoResult> geos = MadeUpParts.geos(all, OUTCOME);
    return new MixModelReport(
        plain.name(),
        plain.family(),
        plain.kpi(),
        new MixModelReport.Data(
            WEEKS, geos.size(), plain.data().first(), plain.data().last(), plain.data().sha256()),
        plain.sampling(),
        plain.diagnostics(),
        plain.accuracy(),
        plain.baseline(),
        plain.channels(),
        organic,
        plain.treatments(),
        MadeUpParts.halos(OUTCOME),
        geos,
        plain.trailing(),
        MadeUpParts.calibrations(plain.data().last()),
        plain.decomposition(),
        plain.health());
  }

  /** Returns {@code report} as it was stored before there was anything on its health. */
  public static MixModelReport withoutHealth(MixModelReport report) {
    return new MixModelReport(
        report.name(),
        report.family(),
        report.kpi(),
        report.data(),
        report.sampling(),
        report.diagnostics(),
        report.accuracy(),
        report.baseline(),
        report.channels(),
        report.organic(),
        report.treatments(),
        report.halos(),
        report.geos(),
        report.trailing(),
        report.calibrations(),
        report.decomposition(),
        null);
  }

  private static List<ChannelResult> channels() {
    return CHANNELS.stream().map(MadeUpReport::result).toList();
  }

  private static Diagnostics diagnostics(Diagnostics.Verdict worst) {
    return new Diagnostics(
        worst == Diagnostics.Verdict.FAIL ? 1.31 : 1.004,
        1_820,
        1_644,
        0.93,
        0,
        worst,
        MadeUpHealth.checks(worst));
  }

  private static ChannelResult result(Channel channel) {
    double spend = channel.spend() * WEEKS;
    double contribution = spend * channel.roi();
    return new ChannelResult(
        new ChannelId(channel.name()),
        spend,
        around(contribution, contribution * 0.11),
        around(contribution / OUTCOME, 0.008),
        around(channel.roi(), channel.roi() * 0.11),
        around(channel.next(), channel.next() * 0.19 + 0.05),
        List.of(),
        null,
        around(0.42, 0.05),
        Map.of(
            "alpha", around(0.47, 0.08),
            "half_saturation_spend", around(channel.spend() * 1.9, channel.spend() * 0.5),
            "slope", around(1, 0.0)),
        channel.spend(),
        channel.spend() * channel.peak(),
        curve(channel));
  }

  /** Saturating curve a x / (x + k) through the return and the marginal return at today's spend. */
  private static List<CurvePoint> curve(Channel channel) {
    double ratio = Math.min(0.95, channel.next() / channel.roi());
    double k = ratio / (1 - ratio);
    List<CurvePoint> points = new ArrayList<>();
    for (int i = 0; i <= 40; i++) {
      double m = i / 20.0;
      double spend = m * channel.spend() * WEEKS;
      double outcome = channel.roi() * channel.spend() * WEEKS * m * (1 + k) / (m + k);
      double next = channel.roi() * k * (1 + k) / ((m + k) * (m + k));
      boolean beyond = m > channel.peak();
      double wide = 0.11 + 0.03 * Math.pow(m - 1, 2) + (beyond ? 0.2 * (m - channel.peak()) : 0);
      points.add(
          new CurvePoint(
              m,
              spend,
              around(outcome, Math.max(1e-9, outcome * wide)),
              around(next, next * (0.19 + 0.05 * m)),
              beyond));
    }
    return points;
  }

  private static List<TrailingReturn> trailing() {
    SplittableRandom noise = new SplittableRandom(4);
    double spend = 13 * CHANNELS.stream().mapToDouble(Channel::spend).sum();
    List<TrailingReturn> spans = new ArrayList<>();
    for (int i = 0; i < 26; i++) {
      double roi = 1.97 + 0.12 * Math.pow(i / 25.0, 0.8) + 0.03 * (noise.nextDouble() - 0.5);
      spans.add(
          new TrailingReturn(
              FIRST.plusWeeks(WEEKS - 26 + i),
              13,
              spend,
              around(spend * roi, spend * 0.13),
              around(roi, 0.13),
              around(spend * roi / (13 * 2_400_000.0), 0.021)));
    }
    return spans;
  }

  private static Decomposition decomposition(int holdout) {
    SplittableRandom noise = new SplittableRandom(7);
    double[] base = new double[WEEKS];
    double[] fitted = new double[WEEKS];
    List<Component> components = new ArrayList<>();
    List<LocalDate> weeks = new ArrayList<>();
    for (int t = 0; t < WEEKS; t++) {
      weeks.add(FIRST.plusWeeks(t));
      base[t] = 1_100_000 + 1_500.0 * t + 160_000 * Math.sin(t * 2 * Math.PI / 52);
      fitted[t] = base[t];
    }
    components.add(component("baseline", Component.Kind.BASELINE, base));
    for (Channel channel : CHANNELS) {
      double[] mean = new double[WEEKS];
      double carried = channel.spend();
      for (int t = 0; t < WEEKS; t++) {
        carried = 0.5 * carried + channel.spend() * noise.nextDouble();
        mean[t] = channel.roi() * carried;
        fitted[t] += mean[t];
      }
      components.add(component(channel.name(), Component.Kind.CHANNEL, mean));
    }
    double[] actual = new double[WEEKS];
    double[] lower = new double[WEEKS];
    double[] upper = new double[WEEKS];
    for (int t = 0; t < WEEKS; t++) {
      actual[t] = fitted[t] + 160_000 * (noise.nextDouble() - 0.5);
      lower[t] = fitted[t] - 110_000;
      upper[t] = fitted[t] + 110_000;
    }
    return new Decomposition(weeks, components, actual, fitted, lower, upper, holdout);
  }

  private static Component component(String name, Component.Kind kind, double[] mean) {
    double[] lower = new double[WEEKS];
    double[] upper = new double[WEEKS];
    for (int t = 0; t < WEEKS; t++) {
      lower[t] = 0.82 * mean[t];
      upper[t] = 1.19 * mean[t];
    }
    return new Component(name, kind, mean, lower, upper);
  }

  /** An estimate of a normal quantity: mean and standard deviation. */
  public static Estimate around(double mean, double sd) {
    return new Estimate(
        mean, sd, mean, CredibleInterval.ninety(mean - 1.645 * sd, mean + 1.645 * sd));
  }
}
