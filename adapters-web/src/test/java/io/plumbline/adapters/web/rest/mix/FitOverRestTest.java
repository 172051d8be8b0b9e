package io.plumbline.adapters.web.rest.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.adapters.web.rest.Json;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FitOverRestTest {

  private final JsonNode fit = sent(MadeUpReport.everything(8));

  private static JsonNode sent(MixModelReport report) {
    return Json.mapper().valueToTree(FitJson.from(MadeUpRun.of(report)));
  }

  @Test
  void it_says_whether_it_is_the_champion_or_the_latest_without_one() {
    ModelRun run = MadeUpRun.of(MadeUpReport.passing(8));
    assertThat(FitJson.shown(new ShownRun.Latest(run)).basis()).isEqualTo("latest");
    assertThat(fit.has("basis")).isFalse();
  }

  @Test
  void owned_media_and_halos_stand_beside_the_channels() {
    assertThat(fit.at("/organic/0/name").asString()).isEqualTo("E-mail");
    assertThat(fit.at("/organic/0").has("roi")).isFalse();
    assertThat(fit.at("/halo/0").propertyNames())
        .containsExactly(
            "name", "upper", "lower", "strength", "contribution", "contribution_share");
  }

  @Test
  void every_geo_tells_what_each_channel_did_there() {
    assertThat(fit.get("geos").size()).isEqualTo(10);
    assertThat(fit.at("/geos/0/channels").size()).isEqualTo(12);
    assertThat(fit.at("/geos/0/channels/0/roi/p95").isNumber()).isTrue();
  }

  @Test
  void a_test_tells_what_the_model_expected_without_it_and_expects_with_it() {
    JsonNode test = fit.at("/calibration/0");
    assertThat(test.at("/test/start_date").asString()).isEqualTo("2026-09-21");
    assertThat(test.at("/before/mean").asDouble()).isGreaterThan(0);
    assertThat(test.at("/after/mean").asDouble()).isGreaterThan(test.at("/before/mean").asDouble());
    assertThat(test.at("/channels/0").propertyNames())
        .containsExactly("name", "roi_before", "roi_after");
  }

  @Test
  void a_channel_names_the_tests_it_was_held_to() {
    JsonNode video =
        fit.get("channels").values().stream()
            .filter(channel -> channel.get("name").asString().equals("Digital video"))
            .findFirst()
            .orElseThrow();
    assertThat(video.at("/calibrated_by/0").asString())
        .isEqualTo("Digital video 2026-09-21 to 2026-10-18");
  }

  @Test
  void what_stands_behind_the_verdict_is_among_the_diagnostics() {
    JsonNode diagnostics = fit.get("diagnostics");
    assertThat(diagnostics.at("/parameters/0").propertyNames())
        .containsExactly(
            "name",
            "mean",
            "sd",
            "p5",
            "p50",
            "p95",
            "rhat",
            "ess_bulk",
            "ess_tail",
            "mcse",
            "prior");
    assertThat(diagnostics.at("/loo/worst_k").asDouble()).isEqualTo(0.74);
    assertThat(diagnostics.at("/predictive_p").asDouble()).isEqualTo(0.41);
    assertThat(diagnostics.get("autocorrelations").size()).isEqualTo(12);
    assertThat(diagnostics.at("/meridian/0/verdict").asString()).isEqualTo("PASS");
  }

  @Test
  void a_run_stored_without_its_health_says_nothing_about_it() {
    JsonNode old = sent(MadeUpReport.withoutHealth(MadeUpReport.passing(8)));
    assertThat(old.get("diagnostics").propertyNames())
        .contains("verdict", "checks")
        .doesNotContain("parameters", "loo", "predictive_p", "autocorrelations", "meridian");
  }
}
