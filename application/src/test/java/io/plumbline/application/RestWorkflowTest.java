package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A brand's way over REST, from nothing to a verified ledger; the steps build on each other. */
@TestMethodOrder(OrderAnnotation.class)
class RestWorkflowTest {

  private static final String BRAND = "/brands/rest-brand";

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");

  @BeforeAll
  static void a_brand_without_anything() {
    Rest.Answer added =
        Rest.as("admin").json("POST", "/brands", "{\"name\":\"REST brand\",\"currency\":\"USD\"}");

    assertThat(added.status()).isEqualTo(201);
    assertThat(added.header("Location")).isEqualTo("/api/v1" + BRAND);
  }

  @Test
  @Order(1)
  void without_a_specification_nothing_can_be_imported_or_fitted() {
    assertThat(lead.get(BRAND + "/specification").status()).isEqualTo(404);
    assertThat(upload("a.csv", SmallBrand.csv(1)).status()).isEqualTo(409);
    assertThat(lead.json("POST", BRAND + "/fits", "{}").status()).isEqualTo(409);
    assertThat(auditor.get(BRAND + "/fits/latest").status()).isEqualTo(404);
  }

  @Test
  @Order(2)
  void a_specification_that_cannot_be_read_is_refused_with_every_finding() {
    String spec = SmallBrand.SPEC.replace("kpi:", "kpy:").replace("spend: tv", "spent: tv");

    Rest.Answer answer = put(spec);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().get("type").asString()).isEqualTo("urn:plumbline:problem:findings");
    assertThat(answer.json().get("findings").size()).isGreaterThanOrEqualTo(2);
    assertThat(answer.body()).contains("kpy", "spent");
    assertThat(lead.get(BRAND + "/specification").status()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void one_that_can_comes_back_with_every_default() {
    Rest.Answer saved = put(SmallBrand.SPEC);

    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(saved.header("Content-Type")).startsWith("text/yaml");
    assertThat(saved.body()).contains("name: Small", "adstock");
    assertThat(lead.get(BRAND + "/specification").body()).isEqualTo(saved.body());
  }

  @Test
  @Order(4)
  void a_bad_file_is_refused_whole_with_its_findings() {
    JsonNode job = finished(upload("faulty.csv", SmallBrand.faultyCsv()));

    assertThat(job.get("state").asString()).isEqualTo("FAILED");
    assertThat(job.get("findings").size()).isGreaterThanOrEqualTo(4);
    assertThat(job.get("findings").get(0).get("row").asInt()).isPositive();
    assertThat(job.get("findings").get(0).get("accepted").asString()).isNotBlank();
    assertThat(lead.get(BRAND + "/batches").json().size()).isZero();
    assertThat(kinds()).containsExactly("MODEL_SPECIFIED", "BRAND_ADDED");
  }

  @Test
  @Order(5)
  void a_file_without_a_name_or_with_a_folder_in_it_is_refused() {
    assertThat(send("/imports", "x").status()).isEqualTo(400);
    assertThat(send("/imports?file=..%2Fx.csv", "x").status()).isIn(400, 404);
    assertThat(send("/imports?file=a%5Cx.csv", "x").status()).isEqualTo(400);
  }

  @Test
  @Order(6)
  void a_good_file_becomes_a_batch_and_a_ledger_entry() {
    Rest.Answer accepted = upload("small.csv", SmallBrand.csv(1));
    JsonNode job = finished(accepted);

    assertThat(accepted.status()).isEqualTo(202);
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
    JsonNode batch = lead.get(BRAND + "/batches").json().get(0);
    assertThat(batch.get("file_name").asString()).isEqualTo("small.csv");
    assertThat(batch.get("rows").asInt()).isEqualTo(70);
    assertThat(auditor.get(BRAND + "/ledger").json().get(0).get("kind").asString())
        .isEqualTo("BATCH_IMPORTED");
  }

  @Test
  @Order(7)
  void the_same_file_again_is_recognised() {
    JsonNode job = finished(upload("again.csv", SmallBrand.csv(1)));

    assertThat(job.get("state").asString()).isEqualTo("SUCCEEDED");
    assertThat(job.get("summary").asString()).contains("imported before");
    assertThat(lead.get(BRAND + "/batches").json().size()).isEqualTo(1);
  }

  @Test
  @Order(8)
  void the_data_are_scored_series_by_series() {
    JsonNode quality = lead.get(BRAND + "/quality").json();

    assertThat(quality.get("series").size()).isEqualTo(4);
    assertThat(quality.get("score").asInt()).isBetween(1, 100);
  }

  @Test
  @Order(9)
  void a_fit_answers_with_channels_curves_and_a_decomposition_that_adds_up() {
    JsonNode job = finished(lead.json("POST", BRAND + "/fits", SmallBrand.QUICK_FIT));

    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
    JsonNode fit = auditor.get(BRAND + "/fits/latest").json();
    assertThat(fit.get("run").asString()).isEqualTo("R-0001");
    assertThat(fit.at("/sampling/seed").asLong()).isEqualTo(7);
    assertThat(fit.get("channels").size()).isEqualTo(2);
    JsonNode tv = fit.get("channels").get(0);
    assertThat(tv.get("name").asString()).isEqualTo("TV");
    assertThat(tv.at("/roi/p5").asDouble()).isLessThan(tv.at("/roi/p95").asDouble());
    assertThat(tv.get("response_curve").size()).isGreaterThan(5);
    assertThat(fit.get("decomposition").get("periods").size()).isEqualTo(70);
    assertThat(fit.at("/kpis/marketing_roi/mean").isNumber()).isTrue();
    addsUp(fit.get("decomposition"));
  }

  private static void addsUp(JsonNode decomposition) {
    for (int week = 0; week < 70; week++) {
      double sum = 0;
      for (JsonNode component : decomposition.get("components")) {
        sum += component.get("mean").get(week).asDouble();
      }
      double fitted = decomposition.get("fitted").get(week).asDouble();
      assertThat(sum).isCloseTo(fitted, within(1e-6 * fitted));
    }
  }

  private List<String> kinds() {
    return auditor
        .get(BRAND + "/ledger")
        .json()
        .valueStream()
        .map(entry -> entry.get("kind").asString())
        .toList();
  }

  @Test
  @Order(10)
  void the_ledger_holds_both_and_its_chain_is_intact() {
    JsonNode verification = auditor.get(BRAND + "/ledger/verification").json();
    JsonNode newest = auditor.get(BRAND + "/ledger?limit=1").json();
    JsonNode older = auditor.get(BRAND + "/ledger?below=4").json();

    assertThat(verification.get("intact").asBoolean()).isTrue();
    assertThat(kinds())
        .containsExactly("MODEL_RUN", "BATCH_IMPORTED", "MODEL_SPECIFIED", "BRAND_ADDED");
    assertThat(verification.get("entries").asInt()).isEqualTo(4);
    assertThat(newest.get(0).get("kind").asString()).isEqualTo("MODEL_RUN");
    assertThat(newest.get(0).get("hash").asString()).isEqualTo(verification.get("head").asString());
    assertThat(older.size()).isEqualTo(3);
    assertThat(newest.get(0).get("previous").asString())
        .isEqualTo(older.get(0).get("hash").asString());
  }

  @Test
  @Order(11)
  void a_job_can_be_cancelled_and_then_stays_as_it_is() {
    String endless = "{\"chains\": 4, \"warmup\": 50000, \"draws\": 50000}";
    Rest.Answer accepted = lead.json("POST", BRAND + "/fits", endless);
    String job = accepted.header("Location").replace("/api/v1", "");

    assertThat(lead.delete(job).status()).isEqualTo(202);
    assertThat(finished(accepted).get("state").asString()).isEqualTo("CANCELLED");
    assertThat(lead.delete(job).status()).isEqualTo(409);
    assertThat(kinds()).hasSize(4);
  }

  private Rest.Answer put(String spec) {
    return lead.send("PUT", BRAND + "/specification", "text/yaml", spec, Map.of());
  }

  private Rest.Answer upload(String name, String csv) {
    return send("/imports?file=" + name, csv);
  }

  private Rest.Answer send(String below, String csv) {
    return lead.send("POST", BRAND + below, "text/csv", csv, Map.of());
  }

  private JsonNode finished(Rest.Answer accepted) {
    return lead.finished(accepted);
  }
}
