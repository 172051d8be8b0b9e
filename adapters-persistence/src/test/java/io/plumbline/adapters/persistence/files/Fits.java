package io.plumbline.adapters.persistence.files;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.inference.Posterior;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.CurvePoint;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.insight.GeoResult;
import io.plumbline.domain.mix.insight.HaloResult;
import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.ParameterSummary;
import io.plumbline.domain.mix.insight.TrailingReturn;
import io.plumbline.domain.mix.insight.TreatmentResult;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Seed;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fits whose every field holds something of its own. */
final class Fits {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  private Fits() {}

  static Estimate estimate(double mean) {
    return new Estimate(mean, 0.1, mean - 0.01, CredibleInterval.ninety(mean - 0.2, mean + 0.3));
  }

  static MixModelReport report(Accuracy.@Nullable Holdout holdout, double[] actual) {
    return new MixModelReport(
        "north \"and\" south",
        "bayes",
        KpiSpec.Kind.CONVERSIONS,
        new MixModelReport.Data(2, 1, MONDAY, MONDAY.plusWeeks(1), "ab12"),
        new MixModelReport.Sampling(
            new SamplerSettings(2, 100, 200, new Seed(-7)), 1.25, 12_345_678_901L, 3),
        new Diagnostics(
            1.003,
            Double.NaN,
            812.5,
            0.91,
            3,
            Verdict.REVIEW,
            List.of(new Diagnostics.Check("convergence", Verdict.PASS, "R-hat 1.003"))),
        new Accuracy(0.95, 0.04, 0.03, 0.91, holdout),
        estimate(1e9),
        List.of(channel("tv", true), channel("radio", false)),
        List.of(channel("email", false)),
        List.of(new TreatmentResult("promo", estimate(5), estimate(0.01))),
        List.of(
            new HaloResult(
                "tv on radio",
                new ChannelId("tv"),
                new ChannelId("radio"),
                estimate(0.3),
                estimate(4),
                estimate(0.02)),
            new HaloResult("overlap", null, null, null, estimate(-1), estimate(-0.01))),
        List.of(geo("north", true), geo("south", false)),
        List.of(new TrailingReturn(MONDAY, 13, 99.5, estimate(7), estimate(1.7), estimate(0.2))),
        List.of(calibration(estimate(40), "tv"), calibration(null, "tv", "radio")),
        new Decomposition(
            List.of(MONDAY, MONDAY.plusWeeks(1)),
            List.of(
                component("trend", Component.Kind.BASELINE),
                component("tv, \"national\"", Component.Kind.CHANNEL),
                component("promo", Component.Kind.TREATMENT)),
            actual,
            new double[] {10.5, 11},
            new double[] {9, 9.5},
            new double[] {12, 1.0e-7},
            1,
            ofTwoGeos()),
        health());
  }

  private static GeoResult geo(String name, boolean spent) {
    return new GeoResult(
        new Geo(name),
        7.5,
        estimate(8),
        List.of(
            new GeoResult.Channel(
                new ChannelId("tv"), spent ? 60 : 0, estimate(3), spent ? estimate(1.2) : null)));
  }

  private static CalibrationResult calibration(@Nullable Estimate before, String... channels) {
    return new CalibrationResult(
        new LiftTest(
            Arrays.stream(channels).map(ChannelId::new).toList(),
            MONDAY,
            MONDAY.plusDays(13),
            -50,
            -60.5,
            12,
            channels.length == 1 ? List.of() : List.of(new Geo("north"), new Geo("south"))),
        14.5,
        0.7,
        before,
        estimate(50),
        before == null ? Double.NaN : -1.25,
        List.of(
            new CalibrationResult.Channel(
                "tv", before == null ? null : estimate(1.1), estimate(1.4))));
  }

  private static ModelHealth health() {
    return new ModelHealth(
        List.of(
            new ParameterSummary(
                "roi.tv",
                estimate(1.5),
                1.002,
                1900.5,
                1800,
                0.003,
                CredibleInterval.ninety(0.1, 4)),
            new ParameterSummary("slope.tv", estimate(1), Double.NaN, 4000, 4000, 0, null)),
        new ModelHealth.LeaveOneOutResult(-120.5, 9.5, 11.25, 0.81, 1),
        0.42,
        new double[] {0.1, -0.05},
        List.of(new Diagnostics.Check("baseline", Verdict.FAIL, "Meridian would look twice.")));
  }

  private static Component component(String name, Component.Kind kind) {
    return new Component(
        name, kind, new double[] {1, 2}, new double[] {0.5, 1.5}, new double[] {1.5, 2.5});
  }

  private static ChannelResult channel(String name, boolean spent) {
    Map<String, Estimate> parameters = new LinkedHashMap<>();
    parameters.put("slope", estimate(1.1));
    parameters.put("alpha", estimate(0.4));
    return new ChannelResult(
        new ChannelId(name),
        spent ? 120.5 : 0,
        estimate(33),
        estimate(0.12),
        spent ? estimate(1.5) : null,
        spent ? estimate(0.9) : null,
        spent ? List.of(estimate(0.5), estimate(0.7)) : List.of(),
        spent ? estimate(0.66) : null,
        estimate(0.3),
        parameters,
        60.25,
        80,
        List.of(
            new CurvePoint(0, 0, estimate(0), estimate(2), false),
            new CurvePoint(2, 241, estimate(50), estimate(0.5), true)));
  }

  /** A decomposition of two periods and two geos, geo by geo. */
  static Decomposition ofTwoGeos() {
    double[] four = {1, 2, 3, 4};
    return new Decomposition(
        List.of(MONDAY, MONDAY.plusWeeks(1)),
        List.of(new Component("trend", Component.Kind.BASELINE, four, four, four)),
        new double[] {10, 20, 30, 40},
        four,
        four,
        four,
        0);
  }

  static FittedMixModel model(Posterior posterior) {
    MixModelSpec spec =
        MixModelSpec.national(
            "north",
            "data.csv",
            Granularity.WEEK,
            "week",
            new KpiSpec("orders", KpiSpec.Kind.CONVERSIONS),
            List.of(
                ChannelSpec.paid(
                    new ChannelId("tv"),
                    "tv",
                    new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 13),
                    new SaturationSpec(SaturationSpec.Family.HILL, false))),
            List.of());
    return new FittedMixModel(spec, report(null, new double[] {10, 12}), posterior);
  }

  static Posterior posterior() {
    return new Posterior(
        List.of("roi.tv", "alpha.tv"),
        2,
        2,
        new double[] {1, 2, 3, 4, 5, 6, 7, Double.NaN},
        new double[] {-10, -11, -12.5, -13});
  }
}
