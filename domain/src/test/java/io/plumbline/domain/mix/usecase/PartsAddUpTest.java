package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import io.plumbline.domain.mix.insight.GeoResult;
import io.plumbline.domain.mix.planning.MadeUpModels;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.Seed;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the model is made of, its parts add up to what it expects, each counted once. */
@Tag("sampling")
class PartsAddUpTest {

  private static final SamplerSettings SHORT = new SamplerSettings(2, 100, 100, new Seed(1));

  static Stream<Arguments> models() {
    return Stream.concat(
        MadeUpModels.all(),
        Stream.of(
            Arguments.of(
                "heavy tails",
                new MadeUpPanel(60)
                    .outcome(
                        new OutcomeSpec(OutcomeSpec.Form.ADDITIVE, OutcomeSpec.Noise.STUDENT_T)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void the_parts_add_up_to_the_fitted_outcome(String name, MadeUpPanel panel) {
    MixModelReport report = fit(panel);
    double[] sums = new double[report.decomposition().fitted().length];
    for (Component component : report.decomposition().components()) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += component.mean()[i];
      }
    }
    double[] fitted = report.decomposition().fitted();
    for (int i = 0; i < sums.length; i++) {
      assertThat(sums[i]).isCloseTo(fitted[i], within(1e-9 * Math.abs(fitted[i])));
    }
    double totals =
        report.baseline().mean()
            + Stream.concat(report.channels().stream(), report.organic().stream())
                .mapToDouble(channel -> channel.contribution().mean())
                .sum()
            + report.treatments().stream().mapToDouble(one -> one.contribution().mean()).sum()
            + report.halos().stream().mapToDouble(one -> one.contribution().mean()).sum();
    if (report.data().geos() == 1) {
      double whole = Arrays.stream(fitted).sum();
      assertThat(totals).isCloseTo(whole, within(1e-9 * Math.abs(whole)));
    }
    assertThat(report.accuracy().r2()).isGreaterThan(0.5);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void the_response_curve_passes_through_the_contribution(String name, MadeUpPanel panel) {
    MixModelReport report = fit(panel);
    boolean everyDraw = report.data().geos() == 1;
    for (ChannelResult channel : report.channels()) {
      double now = channel.responseCurve().get(20).incrementalOutcome().mean();
      double told = channel.contribution().mean();
      assertThat(now).isCloseTo(told, within((everyDraw ? 1e-9 : 0.02) * told));
      assertThat(channel.responseCurve().getFirst().incrementalOutcome().mean()).isZero();
    }
  }

  @Test
  void geos_add_up_to_the_nation() {
    MixModelReport report = fit(new MadeUpPanel(60).geos(4));
    for (int m = 0; m < report.channels().size(); m++) {
      ChannelResult nation = report.channels().get(m);
      double contribution = 0;
      double spend = 0;
      for (GeoResult geo : report.geos()) {
        contribution += geo.channels().get(m).contribution().mean();
        spend += geo.channels().get(m).spend();
      }
      assertThat(contribution)
          .isCloseTo(nation.contribution().mean(), within(1e-9 * Math.abs(contribution)));
      assertThat(spend).isCloseTo(nation.spend(), within(1e-9 * spend));
    }
    assertThat(report.geos()).hasSize(4);
  }

  @Test
  void the_nation_over_time_is_the_sum_of_its_geos_with_a_band_of_its_own() {
    Decomposition geos = fit(new MadeUpPanel(60).geos(4)).decomposition();
    Decomposition nation = geos.overall();
    int periods = nation.periods().size();
    assertThat(nation.actual()).hasSize(periods);
    assertThat(nation.components()).hasSameSizeAs(geos.components());
    for (int t = 0; t < periods; t++) {
      double fitted = 0;
      double widths = 0;
      for (int g = 0; g < 4; g++) {
        fitted += geos.fitted()[g * periods + t];
        widths += geos.upper90()[g * periods + t] - geos.lower90()[g * periods + t];
      }
      assertThat(nation.fitted()[t]).isCloseTo(fitted, within(1e-9 * fitted));
      assertThat(nation.upper90()[t] - nation.lower90()[t]).isPositive().isLessThan(widths);
    }
  }

  @Test
  void one_geo_is_the_nation() {
    Decomposition alone = fit(new MadeUpPanel(60)).decomposition();
    assertThat(alone.overall()).isSameAs(alone);
  }

  @Test
  void what_a_conversion_is_worth_scales_every_effect_but_the_cost_per_conversion() {
    KpiSpec plain = new KpiSpec("revenue", KpiSpec.Kind.REVENUE);
    KpiSpec worth = new KpiSpec("revenue", KpiSpec.Kind.CONVERSIONS, new KpiSpec.Value.Fixed(1.0));
    MixModelReport one = fit(new MadeUpPanel(60).kpi(plain));
    MixModelReport other = fit(new MadeUpPanel(60).kpi(worth));
    assertThat(other.channels()).usingRecursiveComparison().isEqualTo(one.channels());
  }

  private static MixModelReport fit(MadeUpPanel panel) {
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      FitMixModel fit = new FitMixModel(executor, HolidayCalendar.NONE, () -> Instant.EPOCH);
      var command = new FitMixModel.Command(panel.spec(), panel.data(), SHORT);
      return switch (fit.fit(command, ProgressListener.NONE)) {
        case FitMixModel.Outcome.Fitted(var model, var _) -> model.report();
        case FitMixModel.Outcome.Refused(var findings) ->
            throw new IllegalStateException(findings.toString());
      };
    }
  }
}
