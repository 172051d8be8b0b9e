package io.plumbline.adapters.persistence.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ReportWrittenAsJsonTest {

  private final FitJson json = new FitJson();
  private final MixModelReport report =
      Fits.report(
          new Accuracy.Holdout(13, 0.05, 0.04, 0.9, Fits.estimate(0.93)),
          new double[] {10, Double.NaN});

  @Test
  void it_comes_back_without_loss() {
    assertThat(json.read(json.write(report)))
        .usingRecursiveComparison()
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(report);
  }

  @Test
  void it_comes_back_without_a_holdout() {
    MixModelReport without = Fits.report(null, new double[] {10, 12});
    assertThat(json.read(json.write(without)))
        .usingRecursiveComparison()
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(without);
  }

  @Test
  void the_same_report_gives_the_same_text_with_plain_line_ends() {
    assertThat(json.write(report))
        .isEqualTo(json.write(report))
        .doesNotContain("\r")
        .endsWith("}\n");
  }

  @Test
  void the_fields_are_those_of_the_contract_in_its_order() {
    JsonNode root = FitJson.MAPPER.readTree(json.write(report));
    assertThat(List.copyOf(root.propertyNames()))
        .containsSubsequence(
            "plumbline",
            "name",
            "family",
            "seed",
            "data",
            "sampling",
            "diagnostics",
            "accuracy",
            "baseline",
            "channels",
            "treatments",
            "organic",
            "halo",
            "geos",
            "calibration");
    assertThat(List.copyOf(root.get("data").propertyNames()))
        .containsExactly("periods", "geos", "first", "last", "sha256");
    assertThat(List.copyOf(root.get("sampling").propertyNames()))
        .containsExactly(
            "chains", "warmup", "draws", "wall_seconds", "gradient_evaluations", "divergences");
    assertThat(List.copyOf(root.get("diagnostics").propertyNames()))
        .contains("max_rhat", "min_ess_bulk", "min_ess_tail", "min_ebfmi", "verdict", "checks");
    assertThat(List.copyOf(root.get("accuracy").get("holdout").propertyNames()))
        .contains("periods", "mape", "wmape", "coverage90");
    assertThat(List.copyOf(root.get("channels").get(0).propertyNames()))
        .containsSubsequence(
            "name",
            "spend",
            "contribution",
            "contribution_share",
            "roi",
            "marginal_roi",
            "cost_per_incremental_kpi",
            "carryover_share",
            "parameters",
            "calibrated_by",
            "response_curve");
    assertThat(
            List.copyOf(root.get("channels").get(0).get("response_curve").get(1).propertyNames()))
        .contains("multiplier", "spend", "incremental_outcome", "marginal_roi");
    assertThat(List.copyOf(root.get("baseline").get("contribution").propertyNames()))
        .containsExactly("mean", "sd", "p5", "p50", "p95");
  }

  @Test
  void parts_of_halos_geos_and_tests_are_named_as_in_the_contract() {
    JsonNode root = FitJson.MAPPER.readTree(json.write(report));
    assertThat(root.get("halo").get(0).propertyNames())
        .containsExactly(
            "name", "upper", "lower", "strength", "contribution", "contribution_share");
    assertThat(root.get("geos").get(0).propertyNames())
        .containsExactly("geo", "outcome", "expected", "channels");
    assertThat(root.at("/geos/0/channels/0").propertyNames())
        .containsExactly("name", "spend", "contribution", "roi");
    assertThat(root.get("calibration").get(0).propertyNames())
        .containsExactly(
            "label",
            "test",
            "standard_error",
            "weight",
            "before",
            "after",
            "disagreement",
            "channels");
    assertThat(root.at("/calibration/0/test").propertyNames())
        .containsExactly(
            "channels",
            "start_date",
            "end_date",
            "spend_change",
            "incremental_outcome",
            "standard_error",
            "geos");
    assertThat(root.at("/calibration/0/channels/0").propertyNames())
        .containsExactly("name", "roi_before", "roi_after");
  }

  @Test
  void a_channel_names_the_tests_it_was_held_to() {
    JsonNode channels = FitJson.MAPPER.readTree(json.write(report)).get("channels");
    assertThat(channels.get(0).get("calibrated_by").values())
        .extracting(JsonNode::asString)
        .containsExactly(
            "tv 2024-01-01 to 2024-01-14", "tv + radio 2024-01-01 to 2024-01-14 in north, south");
    assertThat(channels.get(1).get("calibrated_by").size()).isEqualTo(1);
  }

  @Test
  void what_stands_behind_the_verdict_is_among_the_diagnostics() {
    JsonNode diagnostics = FitJson.MAPPER.readTree(json.write(report)).get("diagnostics");
    assertThat(diagnostics.propertyNames())
        .contains("parameters", "loo", "predictive_p", "autocorrelations", "meridian");
    assertThat(diagnostics.get("parameters").get(0).propertyNames())
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
    assertThat(diagnostics.at("/parameters/0/prior").propertyNames()).containsExactly("p5", "p95");
    assertThat(diagnostics.get("loo").propertyNames())
        .containsExactly("elpd", "se", "effective_parameters", "worst_k", "unreliable");
  }

  @Test
  void an_endless_interval_comes_back_endless() {
    MixModelReport endless =
        Fits.report(
            new Accuracy.Holdout(
                1,
                0,
                0,
                1,
                new Estimate(
                    Double.NaN,
                    Double.POSITIVE_INFINITY,
                    2,
                    CredibleInterval.ninety(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))),
            new double[] {10, 12});
    assertThat(json.read(json.write(endless)).accuracy()).isEqualTo(endless.accuracy());
  }

  @Test
  void a_report_stored_before_there_were_geos_tests_and_health_is_still_read() throws Exception {
    MixModelReport old;
    try (InputStream stored =
        Objects.requireNonNull(getClass().getResourceAsStream("fit-before-geos.json"))) {
      old = json.read(new String(stored.readAllBytes(), UTF_8));
    }
    assertThat(old.channels()).hasSize(2);
    assertThat(old.decomposition().periods()).hasSize(2);
    assertThat(old.organic()).isEmpty();
    assertThat(old.halos()).isEmpty();
    assertThat(old.geos()).isEmpty();
    assertThat(old.calibrations()).isEmpty();
    assertThat(old.health()).isNull();
    assertThat(json.read(json.write(old)))
        .usingRecursiveComparison()
        .withEqualsForType(Double::equals, Double.class)
        .isEqualTo(old);
  }

  @Test
  void what_is_no_number_is_null() {
    JsonNode root = FitJson.MAPPER.readTree(json.write(report));
    assertThat(root.get("diagnostics").get("min_ess_bulk").isNull()).isTrue();
    assertThat(root.get("channels").get(1).get("roi").isNull()).isTrue();
    assertThat(root.get("decomposition").get("actual").get(1).isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"seed\"", "\"sha256\"", "\"max_rhat\"", "\"p50\"", "\"carryover_share\""})
  void a_field_that_is_missing_is_named(String field) {
    String text = json.write(report).replace(field, "\"other\"");
    assertThatThrownBy(() -> json.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(field);
  }

  @Test
  void the_version_it_names_is_that_of_the_build() throws Exception {
    String pom = java.nio.file.Files.readString(java.nio.file.Path.of("pom.xml"));
    assertThat(pom).contains("<version>" + FitJson.VERSION + "</version>");
  }
}
