package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.ModelHealth;
import io.plumbline.domain.mix.insight.ParameterSummary;
import io.plumbline.domain.shared.CredibleInterval;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What stands behind the verdict on a fit. */
@Tag("sampling")
class HealthOfAFitTest {

  private static final int WEEKS = 80;
  private static final FittedMixModel MODEL = Fits.fitted(SmallBrand.of(WEEKS), 1);
  private static final MixModelReport REPORT = MODEL.report();
  private static final ModelHealth HEALTH = Objects.requireNonNull(REPORT.health());

  @Test
  void every_parameter_is_summed_up_in_the_posteriors_order() {
    assertThat(HEALTH.parameters())
        .extracting(ParameterSummary::name)
        .containsExactlyElementsOf(MODEL.posterior().names());
  }

  @Test
  void the_worst_of_them_are_those_the_diagnostics_tell() {
    assertThat(HEALTH.parameters().stream().mapToDouble(ParameterSummary::rhat).max())
        .hasValue(REPORT.diagnostics().maxRhat());
    assertThat(HEALTH.parameters().stream().mapToDouble(ParameterSummary::essBulk).min())
        .hasValue(REPORT.diagnostics().minEssBulk());
    assertThat(HEALTH.parameters().stream().mapToDouble(ParameterSummary::essTail).min())
        .hasValue(REPORT.diagnostics().minEssTail());
  }

  @Test
  void the_monte_carlo_error_is_that_of_about_so_many_independent_draws() {
    assertThat(HEALTH.parameters())
        .allSatisfy(
            parameter ->
                assertThat(parameter.mcse())
                    .isBetween(
                        0.6 * parameter.estimate().sd() / Math.sqrt(parameter.essBulk()),
                        1.7 * parameter.estimate().sd() / Math.sqrt(parameter.essBulk())));
  }

  @Test
  void sampled_parameters_stand_beside_their_priors_and_linear_ones_have_none() {
    // Beta(1, 3) has the quantile 1 - (1 - p)^(1/3); the log-normal prior's is 1.2 exp(0.9 z)
    near(prior("alpha.tv"), 1 - Math.cbrt(0.95), 1 - Math.cbrt(0.05));
    near(prior("roi.tv"), 1.2 * Math.exp(-0.9 * 1.6448536), 1.2 * Math.exp(0.9 * 1.6448536));
    assertThat(parameter("intercept").prior()).isNull();
    assertThat(parameter("trend.knot_1").prior()).isNull();
    assertThat(HEALTH.parameters().stream().filter(one -> one.prior() != null)).hasSize(8);
  }

  /** The half-saturation is believed to lie about the spend-weighted mean spend. */
  @Test
  void priors_stand_on_the_users_own_scale() {
    double[] spend = SmallBrand.of(WEEKS).spend("search");
    double mean = Arrays.stream(spend).map(one -> one * one).sum() / Arrays.stream(spend).sum();
    near(prior("half_saturation.search"), mean * Math.exp(-1.6448536), mean * Math.exp(1.6448536));
    near(prior("sigma"), 0.0627068 * outcomeSd(), 1.9599640 * outcomeSd());
  }

  private static double outcomeSd() {
    double[] outcome = SmallBrand.of(WEEKS).outcome();
    double mean = Arrays.stream(outcome).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(outcome).map(y -> (y - mean) * (y - mean)).average().orElseThrow());
  }

  private static void near(CredibleInterval found, double lower, double upper) {
    assertThat(found.lower()).isCloseTo(lower, within(1e-6 * lower));
    assertThat(found.upper()).isCloseTo(upper, within(1e-6 * upper));
  }

  @Test
  void leaving_out_in_another_currency_shifts_by_the_rate_alone() {
    SmallBrand brand = SmallBrand.of(WEEKS);
    for (String channel : List.of("tv", "search")) {
      double[] cents = Arrays.stream(brand.spend(channel)).map(one -> 100 * one).toArray();
      brand.channel(channel, cents, Specs.HILL);
    }
    brand.outcome(Arrays.stream(brand.outcome()).map(one -> 100 * one).toArray());
    ModelHealth cents = Objects.requireNonNull(Fits.fitted(brand, 1).report().health());
    ModelHealth.LeaveOneOutResult own = Objects.requireNonNull(HEALTH.looic());
    ModelHealth.LeaveOneOutResult other = Objects.requireNonNull(cents.looic());
    assertThat(other.elpd()).isCloseTo(own.elpd() - WEEKS * Math.log(100), within(0.5));
    assertThat(other.effectiveParameters()).isCloseTo(own.effectiveParameters(), within(0.5));
    assertThat(own.effectiveParameters()).isBetween(4.0, 30.0);
    assertThat(own.worstK()).isBetween(0.0, 1.0);
  }

  @Test
  void twelve_correlations_of_the_residuals_are_told() {
    double[] actual = REPORT.decomposition().actual();
    double[] fitted = REPORT.decomposition().fitted();
    double[] rest = new double[WEEKS];
    double mean = 0;
    for (int t = 0; t < WEEKS; t++) {
      rest[t] = actual[t] - fitted[t];
      mean += rest[t] / WEEKS;
    }
    double products = 0;
    double squares = 0;
    for (int t = 0; t < WEEKS; t++) {
      squares += (rest[t] - mean) * (rest[t] - mean);
      products += t < 3 ? 0 : (rest[t] - mean) * (rest[t - 3] - mean);
    }
    assertThat(HEALTH.autocorrelations()).hasSize(12);
    assertThat(HEALTH.autocorrelations()[2]).isCloseTo(products / squares, within(1e-9));
  }

  @Test
  void meridians_verdict_stands_beside_ours() {
    assertThat(HEALTH.meridian())
        .extracting(Check::check)
        .containsExactly(
            "convergence",
            "baseline",
            "Bayesian PPP",
            "goodness of fit",
            "ROI consistency",
            "prior-posterior shift",
            "implausible ROI",
            "high variance",
            "potential bias");
    assertThat(HEALTH.meridian().getFirst().verdict()).isEqualTo(Verdict.PASS);
  }

  private static CredibleInterval prior(String name) {
    return Objects.requireNonNull(parameter(name).prior());
  }

  private static ParameterSummary parameter(String name) {
    return HEALTH.parameters().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
