package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.MadeUpReport.around;

import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.ParameterSummary;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What stands behind a made-up verdict. */
final class MadeUpHealth {

  private static final int KNOTS = 36;

  private final SplittableRandom noise = new SplittableRandom(11);
  private final List<ParameterSummary> parameters = new ArrayList<>();

  static ModelHealth of(List<ChannelResult> channels) {
    return new MadeUpHealth().health(channels);
  }

  private ModelHealth health(List<ChannelResult> channels) {
    for (ChannelResult channel : channels) {
      String name = channel.channel().value();
      parameter("roi." + name, Objects.requireNonNull(channel.roi()), 0.3, 5.6);
      parameter("alpha." + name, shape(channel, "alpha"), 0.08, 0.72);
      Estimate half = shape(channel, "half_saturation_spend");
      parameter("half_saturation." + name, half, half.mean() * 0.2, half.mean() * 5);
      parameter("slope." + name, around(1.1, 0.12), 0.7, 1.9);
    }
    for (int i = 0; i < KNOTS; i++) {
      add("trend.knot_" + i, around(0.1 * Math.sin(i), 0.05), null);
    }
    add("sigma", around(88_000, 5_200), CredibleInterval.ninety(2_000, 400_000));
    add("trend_scale", around(31_000, 9_000), CredibleInterval.ninety(900, 160_000));
    return new ModelHealth(
        parameters,
        new ModelHealth.LeaveOneOutResult(-1_812.4, 14.2, 31.7, 0.74, 2),
        0.41,
        new double[] {0.12, 0.05, -0.03, 0.08, -0.11, -0.02, 0.04, 0.01, -0.06, 0.02, 0.07, -0.04},
        meridian());
  }

  private static Estimate shape(ChannelResult channel, String name) {
    return Objects.requireNonNull(channel.parameters().get(name));
  }

  private void parameter(String name, Estimate estimate, double lower, double upper) {
    add(name, estimate, CredibleInterval.ninety(lower, upper));
  }

  private void add(String name, Estimate estimate, @Nullable CredibleInterval prior) {
    double worth = 1_200 + 2_400 * noise.nextDouble();
    parameters.add(
        new ParameterSummary(
            name,
            estimate,
            1 + 0.004 * noise.nextDouble(),
            worth,
            worth * 0.9,
            estimate.sd() / Math.sqrt(worth),
            prior));
  }

  /** Returns our own review; the check of the residuals says {@code worst}. */
  static List<Diagnostics.Check> checks(Diagnostics.Verdict worst) {
    return List.of(
        check(
            "convergence",
            Diagnostics.Verdict.PASS,
            "The largest R-hat is 1.0040 (roi.TV); it should be at most 1.01."),
        check(
            "effective sample size",
            Diagnostics.Verdict.PASS,
            "The draws are worth at least 1644 independent ones; 400 are needed."),
        check(
            "divergences",
            Diagnostics.Verdict.PASS,
            "0 of 4000 trajectories diverged; none should."),
        check(
            "energy",
            Diagnostics.Verdict.PASS,
            "The smallest E-BFMI of a chain is 0.93; it should be at least 0.3."),
        check(
            "residual autocorrelation",
            worst,
            "What the fit leaves correlates with the period before by 0.26; more than 0.2 means that"
                + " the baseline is too stiff and demand may be credited to media. Set the trend's"
                + " knots closer together, or add the control that moves demand."),
        check(
            "negative baseline",
            Diagnostics.Verdict.PASS,
            "The baseline is negative over the window with probability 0.00; at most 0.05 is"
                + " plausible."),
        check(
            "fit",
            Diagnostics.Verdict.PASS,
            "The model explains 94 % of the outcome's variance in sample; 70 % is the bar."),
        check(
            "total outcome",
            Diagnostics.Verdict.PASS,
            "The posterior predictive p-value of the total outcome is 0.41; at least 0.05."),
        check(
            "out-of-sample error",
            Diagnostics.Verdict.PASS,
            "Over 8 held-out periods the weighted error is 5.9 % (bar 15 %), and 88 % of them lie"
                + " inside the 90 % interval (bar 70 %)."));
  }

  private static List<Diagnostics.Check> meridian() {
    return List.of(
        check("convergence", Diagnostics.Verdict.PASS, "R-hat 1.004, passes below 1.2."),
        check("baseline", Diagnostics.Verdict.PASS, "P(baseline < 0) is 0.00, passes below 0.2."),
        check(
            "Bayesian PPP",
            Diagnostics.Verdict.PASS,
            "Posterior predictive p-value of the total outcome 0.41 (at least 0.05)."),
        check("goodness of fit", Diagnostics.Verdict.PASS, "R-squared 0.94, above 0."),
        check(
            "ROI consistency",
            Diagnostics.Verdict.REVIEW,
            "The ROI of Newspaper lies in the outer 1 % of its prior."));
  }

  private static Diagnostics.Check check(String name, Diagnostics.Verdict says, String detail) {
    return new Diagnostics.Check(name, says, detail);
  }
}
