package io.plumbline.adapters.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.Accuracy;
import java.util.List;
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
            "halo");
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
