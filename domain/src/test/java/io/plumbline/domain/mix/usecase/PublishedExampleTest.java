package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.CsvColumns;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.ChannelResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PyMC-Marketing's example, whose truth is logistic: the Hill slope has to be inferred. */
@Tag("sampling")
class PublishedExampleTest {

  private static final CsvColumns DATA = CsvColumns.read("/mmm/mmm_example.csv");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_chains_agree_and_the_true_contributions_lie_inside(long seed) {
    MixModelReport report = fit(Fits.settings(300, 1000, seed), 2).report();
    assertThat(report.diagnostics().maxRhat()).isLessThanOrEqualTo(1.01);
    assertThat(report.diagnostics().minEssBulk()).isGreaterThan(400);
    assertThat(report.diagnostics().verdict()).isNotEqualTo(Diagnostics.Verdict.FAIL);
    assertThat(channel(report, "x1").contribution().interval().contains(274_848)).isTrue();
    assertThat(channel(report, "x2").contribution().interval().contains(65_906)).isTrue();
  }

  @Test
  void one_seed_gives_the_same_answers_with_one_thread_and_with_two_and_twice() {
    FittedMixModel one = fit(Fits.settings(150, 100, 7), 1);
    FittedMixModel two = fit(Fits.settings(150, 100, 7), 2);
    FittedMixModel again = fit(Fits.settings(150, 100, 7), 2);
    same(one, two);
    same(two, again);
  }

  @Test
  void another_seed_gives_other_draws() {
    assertThat(fit(Fits.settings(150, 100, 1), 2).posterior().values())
        .isNotEqualTo(fit(Fits.settings(150, 100, 2), 2).posterior().values());
  }

  private static void same(FittedMixModel one, FittedMixModel other) {
    assertThat(one.posterior().values()).isEqualTo(other.posterior().values());
    assertThat(one.posterior().logDensities()).isEqualTo(other.posterior().logDensities());
    assertThat(one.report()).usingRecursiveComparison().isEqualTo(other.report());
  }

  private static FittedMixModel fit(SamplerSettings settings, int threads) {
    MixModelSpec spec = Specs.example();
    return Fits.fitted(spec, DATA.dataset(spec), settings, threads);
  }

  private static ChannelResult channel(MixModelReport report, String name) {
    return report.channels().stream()
        .filter(result -> result.channel().value().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
