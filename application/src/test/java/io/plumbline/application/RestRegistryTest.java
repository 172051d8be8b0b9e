package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.AddUser;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Two runs of a brand over REST: listed, compared, and one made champion; step by step. */
@TestMethodOrder(OrderAnnotation.class)
class RestRegistryTest {

  private static final String BRAND = "/brands/registry-brand";

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");
  private final Rest admin = Rest.as("admin");

  @BeforeAll
  static void a_brand_with_two_runs_of_different_specifications() {
    StartedApplication.get()
        .bean(AddUser.class)
        .add(
            new AddUser.Command(
                "lead2", "lead2", Role.MARKETING_LEAD, StartedApplication.PASSWORD));
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Registry brand\",\"currency\":\"USD\"}");
    Rest lead = Rest.as("lead");
    specification(lead, SmallBrand.SPEC);
    lead.finished(
        lead.send(
            "POST", BRAND + "/imports?file=small.csv", "text/csv", SmallBrand.csv(1), Map.of()));
    lead.finished(lead.json("POST", BRAND + "/fits", SmallBrand.QUICK_FIT));
    specification(
        lead,
        SmallBrand.SPEC.replace(
            "spend: search}",
            "spend: search, prior: {roi: {family: lognormal, median: 2.5, sd_log: 0.5}}}"));
    lead.finished(lead.json("POST", BRAND + "/fits", SmallBrand.QUICK_FIT));
  }

  private static void specification(Rest lead, String spec) {
    Rest.Answer saved = lead.send("PUT", BRAND + "/specification", "text/yaml", spec, Map.of());
    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
  }

  @Test
  @Order(1)
  void runs_are_listed_with_what_they_were_made_of() {
    JsonNode page = auditor.get(BRAND + "/runs").json();
    assertThat(page.size()).isEqualTo(2);
    JsonNode newest = page.get(0);
    assertThat(newest.get("run").asString()).isEqualTo("R-0002");
    assertThat(newest.get("family").asString()).isEqualTo("bayes");
    assertThat(newest.get("requested_by").asString()).isEqualTo("lead");
    assertThat(newest.at("/code/version").asString()).isEqualTo("0.1.0");
    assertThat(newest.at("/data/sha256").asString()).hasSize(64);
    assertThat(newest.get("seed").asLong()).isEqualTo(7);
    assertThat(newest.at("/held_out/periods").asInt()).isEqualTo(4);
    assertThat(auditor.get(BRAND + "/runs?below=2&limit=1").json().at("/0/run").asString())
        .isEqualTo("R-0001");
    assertThat(auditor.get(BRAND + "/runs?family=ridge").json().size()).isZero();
    assertThat(auditor.get(BRAND + "/runs?family=magic").status()).isEqualTo(400);
    assertThat(auditor.get(BRAND + "/runs?verdict=GOOD").status()).isEqualTo(400);
  }

  @Test
  @Order(2)
  void one_run_comes_whole_by_label_or_id_and_of_its_brand_alone() {
    JsonNode run = auditor.get(BRAND + "/runs/R-0001").json();
    assertThat(run.get("spec").asString()).contains("name: Small");
    assertThat(run.get("spec_sha256").asString()).hasSize(64);
    assertThat(run.at("/fit/channels").size()).isEqualTo(2);
    String id = run.at("/registered/id").asString();
    assertThat(auditor.get(BRAND + "/runs/" + id).json().at("/registered/run").asString())
        .isEqualTo("R-0001");
    assertThat(auditor.get("/brands/acme/runs/" + id).status()).isEqualTo(404);
    assertThat(auditor.get(BRAND + "/runs/R-0009").status()).isEqualTo(404);
    assertThat(auditor.get(BRAND + "/runs/newest").status()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void the_draws_are_handed_out_a_row_a_draw() {
    Rest.Answer draws = auditor.get(BRAND + "/runs/R-0001/draws");
    assertThat(draws.header("Content-Type")).startsWith("text/csv");
    assertThat(draws.body().lines().findFirst().orElseThrow())
        .startsWith("chain,draw,log_density,\"roi.TV\"");
    assertThat(draws.body().lines()).hasSize(1 + 2 * 100);
    assertThat(auditor.get("/brands/acme/runs/R-0001/draws").status()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void two_runs_stand_side_by_side() {
    JsonNode comparison = auditor.get(BRAND + "/runs/R-0001/compare/R-0002").json();
    assertThat(comparison.get("same_data").asBoolean()).isTrue();
    assertThat(comparison.get("spec").size()).isEqualTo(1);
    assertThat(comparison.at("/spec/0/key").asString()).isEqualTo("channels.Search.prior");
    assertThat(comparison.at("/spec/0/right").asString()).contains("median: 2.5");
    assertThat(comparison.get("priors").size()).isEqualTo(2);
    JsonNode roi = comparison.get("results").get(0);
    assertThat(roi.get("subject").asString()).isEqualTo("TV");
    assertThat(roi.at("/left/p5").isNumber()).isTrue();
    assertThat(roi.get("overlap").asDouble()).isBetween(0.0, 1.0);
    assertThat(roi.get("shift").isNumber()).isTrue();
    assertThat(comparison.at("/stability/compared").asInt()).isEqualTo(2);
    assertThat(comparison.at("/accuracy/same_periods_held_out").asBoolean()).isTrue();
    assertThat(comparison.get("checks").size()).isGreaterThan(5);
    assertThat(auditor.get(BRAND + "/runs/R-0001/compare/R-0003").status()).isEqualTo(404);
  }

  @Test
  @Order(5)
  void before_there_is_a_champion_the_newest_run_is_shown_as_such() {
    JsonNode shown = auditor.get(BRAND + "/champion").json();
    assertThat(shown.get("basis").asString()).isEqualTo("latest");
    assertThat(shown.at("/run/run").asString()).isEqualTo("R-0002");
    assertThat(auditor.get("/brands/acme/champion").status()).isEqualTo(404);
  }

  @Test
  @Order(6)
  void a_run_that_is_not_fit_is_refused_with_every_reason_and_what_can_be_waived() {
    Rest.Answer refused = ask("R-0001", "{}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/findings/0/rule").asString()).isNotEmpty();
    assertThat(refused.body()).contains("short-history", "a waiver of short-history");
    assertThat(ask("R-0001", "{\"short-history\": \" \"}").status()).isEqualTo(422);
    assertThat(ask("R-0001", "{\"review-failed\": \"please\"}").body())
        .contains("cannot be waived");
    assertThat(ask("R-0001", "{\"magic\": \"please\"}").status()).isEqualTo(422);
    assertThat(ask("R-0009", "{}").status()).isEqualTo(404);
    assertThat(lead.json("POST", BRAND + "/promotions", "{\"run\": \"R-0001\"}").status())
        .isEqualTo(422);
  }

  private Rest.Answer ask(String run, String waivers) {
    return lead.json(
        "POST",
        BRAND + "/promotions",
        "{\"run\":\"%s\",\"reason\":\"It is our first.\",\"waivers\":%s}".formatted(run, waivers));
  }

  @Test
  @Order(7)
  void the_ledger_says_so_and_its_chain_holds() {
    JsonNode verification = auditor.get(BRAND + "/ledger/verification").json();
    assertThat(verification.get("intact").asBoolean()).isTrue();
    JsonNode run = auditor.get(BRAND + "/ledger?limit=1").json().get(0);
    assertThat(run.at("/details/family").asString()).isEqualTo("bayes");
    assertThat(run.at("/details/spec_sha256").asString()).hasSize(64);
    assertThat(run.at("/details/code").asString()).startsWith("0.1.0");
    assertThat(admin.get(BRAND + "/promotions").json().size()).isZero();
  }
}
