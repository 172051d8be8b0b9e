package io.plumbline.domain.mix.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.CsvColumns;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Specs;
import io.plumbline.domain.mix.inference.Diagnostics.Check;
import io.plumbline.domain.mix.inference.Diagnostics.Verdict;
import io.plumbline.domain.mix.insight.ChannelResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Worlds whose truth is known, each with one thing that is not as the default model assumes: where
 * an interval misses, the model must not pass. The {@code true_*} columns are read for the truth
 * alone.
 */
@Tag("sampling")
class NoSilentFailureTest {

  private static final Map<String, MixModelReport> FITS = new HashMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clean",
        "promo_and_media",
        "multicollinearity",
        "trend_break",
        "adstock_misspec",
        "saturation_misspec"
      })
  void no_world_passes_with_an_interval_that_misses(String world) {
    MixModelReport report = fit(world);
    List<String> missed = missed(report, data(world));
    assertThat(missed.isEmpty() || report.diagnostics().verdict() != Verdict.PASS)
        .as("%s misses %s and says %s", world, missed, report.diagnostics())
        .isTrue();
  }

  @Test
  void the_clean_world_is_covered_and_passes() {
    MixModelReport report = fit("clean");
    assertThat(missed(report, data("clean"))).isEmpty();
    assertThat(flagged(report)).isEmpty();
  }

  @Test
  void channels_that_share_one_rhythm_are_called_collinear_and_no_more() {
    MixModelReport report = fit("multicollinearity");
    assertThat(flagged(report))
        .contains("collinearity")
        .doesNotContain("form", "structural break", "spend follows demand");
  }

  @Test
  void a_shock_to_the_level_is_dated() {
    MixModelReport report = fit("trend_break");
    assertThat(flagged(report)).contains("structural break");
    assertThat(detail(report, "structural break")).contains("From 2022-07-04 on");
  }

  @Test
  void a_wrong_carry_over_is_named() {
    MixModelReport report = fit("adstock_misspec");
    assertThat(detail(report, "form"))
        .contains("With Weibull carry-over")
        .contains("spend_TV would bring");
  }

  @Test
  void a_wrong_saturation_is_named() {
    MixModelReport report = fit("saturation_misspec");
    assertThat(flagged(report)).contains("form");
    assertThat(detail(report, "form"))
        .contains("With S-shaped curves")
        .contains("spend_TV would bring");
  }

  /** Demand nobody sees drives x1 and the outcome; its effect is overstated by half. */
  @Test
  void a_confounded_world_does_not_pass() {
    CsvColumns data = CsvColumns.read("/mmm/mmm_roas_data.csv");
    MixModelSpec spec =
        MixModelSpec.national(
            "roas",
            "mmm_roas_data.csv",
            Granularity.WEEK,
            "date",
            new KpiSpec("y", KpiSpec.Kind.REVENUE),
            List.of(Specs.channel("x1", Specs.HILL), Specs.channel("x2", Specs.HILL)),
            List.of());
    MixModelReport report =
        Fits.fitted(spec, data.dataset(spec), Fits.settings(300, 500, 1), 2).report();
    double truth = data.sum("y") - data.sum("y01");
    assertThat(report.channels().getFirst().contribution().interval().lower())
        .isGreaterThan(1.5 * truth);
    assertThat(report.diagnostics().verdict()).isEqualTo(Verdict.FAIL);
    assertThat(flagged(report)).contains("form", "unseen causes");
  }

  private static MixModelReport fit(String world) {
    return FITS.computeIfAbsent(world, NoSilentFailureTest::fitted);
  }

  private static MixModelReport fitted(String world) {
    CsvColumns data = data(world);
    MixModelSpec spec =
        MixModelSpec.national(
            "world",
            "world.csv",
            Granularity.WEEK,
            "week",
            new KpiSpec("y", KpiSpec.Kind.REVENUE),
            columns(data, "spend_").map(name -> Specs.channel(name, Specs.HILL)).toList(),
            columns(data, "ctrl_")
                .map(name -> new ControlSpec(name, name.equals("ctrl_Promo")))
                .toList());
    int draws = world.equals("multicollinearity") ? 150 : 500;
    return Fits.fitted(spec, data.dataset(spec), Fits.settings(200, draws, 1), 2).report();
  }

  private static CsvColumns data(String world) {
    return CsvColumns.read("/mmm/worlds/" + world + ".csv");
  }

  private static Stream<String> columns(CsvColumns data, String prefix) {
    return data.header().stream().filter(name -> name.startsWith(prefix));
  }

  private static List<String> missed(MixModelReport report, CsvColumns data) {
    return report.channels().stream()
        .filter(channel -> !channel.contribution().interval().contains(data.sum(truth(channel))))
        .map(channel -> channel.channel().value())
        .toList();
  }

  private static String truth(ChannelResult channel) {
    return "true_contrib_" + channel.channel().value().substring("spend_".length());
  }

  private static List<String> flagged(MixModelReport report) {
    return report.diagnostics().checks().stream()
        .filter(check -> check.verdict() != Verdict.PASS)
        .map(Check::check)
        .toList();
  }

  private static String detail(MixModelReport report, String name) {
    return report.diagnostics().checks().stream()
        .filter(check -> check.check().equals(name))
        .map(Check::detail)
        .findFirst()
        .orElseThrow();
  }
}
