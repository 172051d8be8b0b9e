package io.plumbline.domain.mix.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.SmallBrand;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.LogPosterior;
import io.plumbline.domain.mix.inference.PosteriorTarget;
import io.plumbline.domain.numeric.Cholesky;
import io.plumbline.domain.numeric.Laplace;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EvidenceOfAModelTest {

  private static final ResolvedMixModel MODEL = SmallBrand.of(80).resolved();
  private static final AdstockSpec NONE = new AdstockSpec(AdstockSpec.Family.NONE, 0);
  private static final SaturationSpec STRAIGHT =
      new SaturationSpec(SaturationSpec.Family.NONE, false);

  /** Per channel: beta of a logit, gamma of a logarithm, normal. */
  @Test
  void the_constants_of_the_priors_are_those_of_their_densities() {
    assertThat(mass(NONE, STRAIGHT)).isCloseTo(0, within(1e-12));
    double beta13 = Math.log(1.0 / 3);
    assertThat(mass(Specs.GEOMETRIC, STRAIGHT)).isCloseTo(2 * beta13, within(1e-9));
    double normal = 0.5 * Math.log(2 * Math.PI);
    assertThat(mass(NONE, Specs.HILL)).isCloseTo(2 * normal, within(1e-9));
    assertThat(mass(NONE, Specs.FREE_HILL))
        .isCloseTo(2 * (2 * normal + Math.log(0.5)), within(1e-9));
    // Gamma(9, 3) and Gamma(4, 2): gamma(9) / 3^9 and gamma(4) / 2^4
    AdstockSpec weibull = new AdstockSpec(AdstockSpec.Family.WEIBULL_PDF, 8);
    double gammas = Math.log(40320 / Math.pow(3, 9)) + Math.log(6 / Math.pow(2, 4));
    assertThat(mass(weibull, STRAIGHT)).isCloseTo(2 * gammas, within(1e-9));
  }

  private static double mass(AdstockSpec carryOver, SaturationSpec curve) {
    return new PriorMass().log(MODEL.shaped(c -> c.shaped(carryOver, curve), List.of()));
  }

  @Test
  void a_model_held_against_itself_has_no_lead() {
    ResolvedMixModel same = MODEL.shaped(UnaryOperator.identity(), List.of());
    double[] start = new PosteriorTarget(MODEL).start();
    PosteriorMode own = mode(MODEL, start);
    PosteriorMode other = mode(same, Carried.over(MODEL, own.position(), same, 1));
    assertThat(other.logEvidence()).isCloseTo(own.logEvidence(), within(0.02));
    assertThat(other.contributions()).containsExactly(own.contributions(), within(0.01));
  }

  /** The normal approximation misses each evidence by about a nat, their difference by half one. */
  @Test
  void a_difference_of_evidence_is_that_of_importance_sampling_to_a_nat() {
    UnaryOperator<ChannelSpec> straight = c -> c.shaped(NONE, STRAIGHT);
    ResolvedMixModel other = MODEL.shaped(straight, List.of());
    PosteriorMode own = mode(MODEL, new PosteriorTarget(MODEL).start());
    PosteriorMode plain = mode(other, new PosteriorTarget(other).start());
    double lead = plain.logEvidence() - own.logEvidence();
    assertThat(lead).isLessThan(-10);
    assertThat(lead).isCloseTo(sampled(plain) - sampled(own), within(1.0));
  }

  private static PosteriorMode mode(ResolvedMixModel model, double[] start) {
    return PosteriorMode.of(model, new LogPosterior(model), start, new PriorMass().log(model));
  }

  /** The evidence by importance sampling from a Student-t of 6 degrees of freedom at the top. */
  private static double sampled(PosteriorMode mode) {
    int n = mode.position().length;
    LogPosterior density = new LogPosterior(mode.model());
    double[] factor = new double[n * n];
    double[] scales = new PosteriorTarget(mode.model()).scales();
    Laplace.factor(density, mode.position(), scales, factor);
    double logVolume = 0;
    for (int i = 0; i < n; i++) {
      logVolume += Math.log(factor[i * n + i]);
    }
    double nu = 6;
    double logConstant =
        Math.log(gammaOfHalf((int) nu + n) / gammaOfHalf((int) nu))
            - 0.5 * n * Math.log(nu * Math.PI);
    Random random = new Random(1);
    double[] logs = new double[20_000];
    double highest = Double.NEGATIVE_INFINITY;
    double[] z = new double[n];
    double[] at = new double[n];
    for (int s = 0; s < logs.length; s++) {
      double chi = 0;
      for (int k = 0; k < nu; k++) {
        chi += Math.pow(random.nextGaussian(), 2);
      }
      double squares = 0;
      for (int i = 0; i < n; i++) {
        z[i] = random.nextGaussian() * Math.sqrt(nu / chi);
        squares += z[i] * z[i];
      }
      Cholesky.multiply(factor, n, z, at);
      for (int i = 0; i < n; i++) {
        at[i] += mode.position()[i];
      }
      double proposal = logConstant - logVolume - 0.5 * (nu + n) * Math.log1p(squares / nu);
      logs[s] = density.at(at, new double[n]) - proposal;
      highest = Math.max(highest, logs[s]);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - highest);
    }
    return highest + Math.log(sum / logs.length) - new PriorMass().log(mode.model());
  }

  /** Gamma(m / 2). */
  private static double gammaOfHalf(int m) {
    double value = m % 2 == 0 ? 1 : Math.sqrt(Math.PI);
    for (int k = m % 2 == 0 ? 2 : 1; k < m; k += 2) {
      value *= k / 2.0;
    }
    return value;
  }
}
