package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import java.math.BigDecimal;
import java.util.List;
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

  /** Long enough for the review not to fail. */
  private static final String FIT = "{\"chains\": 2, \"warmup\": 300, \"draws\": 400, \"seed\": 7}";

  private static final String WAIVED =
      "{\"short-history\": \"Young.\", \"worse-than-champion\": \"A trial.\"}";

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");
  private final Rest admin = Rest.as("admin");
  private final Rest second = Rest.as("lead2");

  @BeforeAll
  static void a_brand_with_two_runs_of_different_specifications() {
    StartedApplication.get()
        .bean(AddUser.class)
        .add(
            new AddUser.Command(
                "lead2",
                "lead2",
                Role.MARKETING_LEAD,
                StartedApplication.PASSWORD,
                Actor.SYSTEM,
                Origin.JOB));
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Registry brand\",\"currency\":\"USD\"}");
    Rest lead = Rest.as("lead");
    specification(lead, SmallBrand.SPEC);
    lead.finished(
        lead.send(
            "POST", BRAND + "/imports?file=small.csv", "text/csv", SmallBrand.csv(1), Map.of()));
    lead.finished(lead.json("POST", BRAND + "/fits", FIT));
    specification(
        lead,
        SmallBrand.SPEC.replace(
            "spend: search}",
            "spend: search, prior: {roi: {family: lognormal, median: 2.5, sd_log: 0.5}}}"));
    lead.finished(lead.json("POST", BRAND + "/fits", FIT));
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
    assertThat(draws.body().lines()).hasSize(1 + 2 * 400);
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
  @Order(4)
  void a_run_credits_its_channels_and_says_how_a_budget_is_best_spent() {
    JsonNode credit = auditor.get(BRAND + "/runs/R-0001/attribution").json();
    assertThat(credit.get("method").asString()).isEqualTo("additive");
    assertThat(credit.get("coalitions").asInt()).isEqualTo(4);
    JsonNode fit = auditor.get(BRAND + "/runs/R-0001").json();
    double total = 0;
    for (int m = 0; m < 2; m++) {
      double contribution = fit.at("/fit/channels/%d/contribution/mean".formatted(m)).asDouble();
      double shapley = credit.at("/channels/%d/shapley/mean".formatted(m)).asDouble();
      assertThat(shapley).isCloseTo(contribution, within(1e-6 * contribution));
      total += shapley;
    }
    assertThat(total).isCloseTo(credit.at("/total/mean").asDouble(), within(1e-6 * total));

    JsonNode ranked = auditor.get(BRAND + "/runs/R-0001/elasticities").json();
    assertThat(ranked.size()).isEqualTo(2);
    assertThat(ranked.at("/0/marginal_roi/mean").asDouble())
        .isGreaterThan(ranked.at("/1/marginal_roi/mean").asDouble());
    JsonNode first = ranked.get(0);
    for (int m = 0; m < 2; m++) {
      JsonNode channel = fit.at("/fit/channels/" + m);
      if (channel.get("name").asString().equals(first.get("channel").asString())) {
        double outcome =
            channel.at("/contribution/mean").asDouble()
                / channel.at("/contribution_share/mean").asDouble();
        assertThat(first.at("/elasticity/p95").asDouble())
            .isCloseTo(
                channel.at("/marginal_roi/p95").asDouble()
                    * channel.get("spend").asDouble()
                    / outcome,
                within(1e-9));
      }
    }
    assertThat(first.at("/elasticity/p5").isNumber()).isTrue();

    List<String> table =
        auditor.get(BRAND + "/runs/R-0001/elasticities.csv").body().lines().toList();
    assertThat(table).hasSize(3);
    assertThat(table.getFirst())
        .isEqualTo(
            "brand,run,fitted_at,first_period,last_period,rank,channel,spend,marginal_roi_mean,"
                + "marginal_roi_lower90,marginal_roi_upper90,elasticity_mean,elasticity_lower90,"
                + "elasticity_upper90");
    String[] cells = table.get(1).split(",", -1);
    assertThat(cells[1]).isEqualTo("R-0001");
    assertThat(cells[6]).isEqualTo(first.get("channel").asString());
    assertThat(cells[12]).isEqualTo(first.at("/elasticity/p5").asString());
    assertThat(cells[13]).isEqualTo(first.at("/elasticity/p95").asString());

    JsonNode best = lead.get(BRAND + "/runs/R-0001/allocation?horizon=26&least=0.8").json();
    assertThat(best.get("run").asString()).isEqualTo("R-0001");
    assertThat(best.get("periods").asInt()).isEqualTo(26);
    assertThat(best.at("/gain/mean").asDouble()).isGreaterThanOrEqualTo(0);
    assertThat(best.at("/certificate/gap").asDouble()).isLessThan(1e-3);
    BigDecimal spent =
        best.at("/channels/0/spend")
            .decimalValue()
            .add(best.at("/channels/1/spend").decimalValue());
    assertThat(spent).isEqualByComparingTo(best.get("budget").decimalValue());
    assertThat(best.at("/now/0/payback_share/p5").isNumber()).isTrue();

    JsonNode measured = auditor.get(BRAND + "/runs/R-0001/efficiency?payback_days=60").json();
    assertThat(measured.get("periods").asInt()).isEqualTo(52);
    assertThat(measured.get("payback_days").asInt()).isEqualTo(60);
    assertThat(measured.at("/channels/0/name").asString()).isEqualTo("TV");
    assertThat(measured.at("/channels/0/wasted_share/mean").asDouble()).isBetween(0.0, 1.0);
    assertThat(measured.at("/channels/0/cost_per_kpi").size()).isEqualTo(8);
    assertThat(lead.get(BRAND + "/runs/R-0001/efficiency?payback_days=0").status()).isEqualTo(400);
    assertThat(credit.at("/channels/0").has("last_click")).isFalse();

    assertThat(lead.get(BRAND + "/runs/R-0009/attribution").status()).isEqualTo(404);
    assertThat(lead.get(BRAND + "/runs/R-0001/allocation?least=2").status()).isEqualTo(400);
    assertThat(lead.get(BRAND + "/runs/R-0001/allocation?budget_change=1").body())
        .contains("No allocation keeps to");
  }

  @Test
  @Order(4)
  void what_comes_is_promised_once_and_found_again() {
    Rest.Answer made = forecast("{\"run\": \"R-0001\", \"days\": 28, \"spend\": {\"TV\": 1000}}");
    assertThat(made.status()).as(made.body()).isEqualTo(201);
    JsonNode promise = made.json();
    assertThat(promise.get("forecast").asString()).isEqualTo("F-0001");
    assertThat(promise.get("outcome").size()).isEqualTo(4);
    assertThat(promise.at("/outcome/0/outcome/p5").asDouble())
        .isLessThan(promise.at("/outcome/0/outcome/p95").asDouble());
    assertThat(promise.at("/plan/0/spend/3").decimalValue()).isEqualByComparingTo("1000.00");
    assertThat(auditor.get(BRAND + "/forecasts/F-0001").json()).isEqualTo(promise);
    assertThat(auditor.get(BRAND + "/forecasts").json().size()).isEqualTo(1);
    assertThat(auditor.get(BRAND + "/forecasts/F-0002").status()).isEqualTo(404);
    assertThat(auditor.get("/brands/acme/forecasts/F-0001").status()).isEqualTo(404);
    JsonNode accuracy = auditor.get(BRAND + "/forecast-accuracy").json();
    assertThat(accuracy.get("periods").size()).isEqualTo(4);
    assertThat(accuracy.has("accuracy")).as("nothing promised has come yet").isFalse();
    assertThat(forecast("{\"spend\": {\"Radio\": 1}}").body()).contains("no paid channel Radio");
    Rest.Answer nothing = forecast("{\"spend\": {\"TV\": null}}");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.body()).contains("What is stated of TV must not be null.");
  }

  private Rest.Answer forecast(String body) {
    return lead.send("POST", BRAND + "/forecasts", "application/json", body, Map.of());
  }

  @Test
  @Order(5)
  void before_there_is_a_champion_the_newest_run_is_shown_as_such() {
    JsonNode shown = auditor.get(BRAND + "/champion").json();
    assertThat(shown.get("basis").asString()).isEqualTo("latest");
    assertThat(shown.at("/run/run").asString()).isEqualTo("R-0002");
    assertThat(auditor.get("/brands/acme/champion").status()).isEqualTo(404);
    JsonNode fit = auditor.get(BRAND + "/fits/latest").json();
    assertThat(fit.get("basis").asString()).isEqualTo("latest");
  }

  @Test
  @Order(6)
  void a_run_that_is_not_fit_is_refused_with_every_reason_and_what_can_be_waived() {
    Rest.Answer refused = ask("R-0001", "{}");
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    assertThat(refused.json().at("/findings/0/rule").asString()).isNotEmpty();
    assertThat(refused.body()).contains("short-history", "a waiver of short-history");
    assertThat(refused.body()).contains("no-steward", "No model steward is named");
    assertThat(admin.json("PUT", BRAND + "/steward", "{\"steward\": \"lead\"}").status())
        .isEqualTo(200);
    assertThat(ask("R-0001", "{}").body()).doesNotContain("no-steward");
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
  void whoever_asked_or_had_it_fitted_may_not_approve_and_an_auditor_may_do_neither() {
    Rest.Answer asked = ask("R-0001", WAIVED);
    assertThat(asked.status()).as(asked.body()).isEqualTo(201);
    assertThat(asked.json().get("state").asString()).isEqualTo("pending");
    assertThat(ask("R-0001", WAIVED).status()).isEqualTo(409);
    String promotion = BRAND + "/promotions/" + asked.json().get("id").asString();

    assertThat(lead.json("POST", promotion + "/approval", "{}").status()).isEqualTo(403);
    assertThat(auditor.json("POST", promotion + "/approval", "{}").status()).isEqualTo(403);
    assertThat(second.json("POST", promotion + "/withdrawal", "{}").status()).isEqualTo(403);
    assertThat(second.json("POST", promotion + "/rejection", "{}").status()).isEqualTo(422);
    assertThat(
            second
                .json("POST", promotion.replace("registry-brand", "acme") + "/approval", "{}")
                .status())
        .isEqualTo(404);
    assertThat(auditor.get(BRAND + "/champion").json().get("basis").asString()).isEqualTo("latest");

    assertThat(lead.json("POST", promotion + "/withdrawal", "{}").status()).isEqualTo(200);
    assertThat(second.json("POST", promotion + "/approval", "{}").status()).isEqualTo(409);
  }

  @Test
  @Order(8)
  void a_second_lead_makes_it_champion_and_everybody_sees_who_did() {
    String promotion = BRAND + "/promotions/" + ask("R-0001", WAIVED).json().get("id").asString();

    Rest.Answer approved =
        second.json("POST", promotion + "/approval", "{\"note\": \"Looked at it.\"}");

    assertThat(approved.status()).as(approved.body()).isEqualTo(200);
    assertThat(approved.json().get("state").asString()).isEqualTo("approved");
    JsonNode champion = auditor.get(BRAND + "/champion").json();
    assertThat(champion.get("basis").asString()).isEqualTo("champion");
    assertThat(champion.at("/run/run").asString()).isEqualTo("R-0001");
    assertThat(champion.at("/promotion/requested_by").asString()).isEqualTo("lead");
    assertThat(champion.at("/promotion/decision/by").asString()).isEqualTo("lead2");
    assertThat(champion.get("newest").asString()).isEqualTo("R-0002");
    JsonNode shown = auditor.get(BRAND + "/fits/latest").json();
    assertThat(shown.get("run").asString()).isEqualTo("R-0001");
    assertThat(shown.get("basis").asString()).isEqualTo("champion");
    assertThat(ask("R-0001", WAIVED).status()).isEqualTo(409);
  }

  @Test
  @Order(9)
  void an_admin_may_decide_on_the_challenger_and_the_comparison_is_linked() {
    JsonNode asked = ask("R-0002", WAIVED).json();
    assertThat(asked.get("comparison").asString())
        .startsWith("R-0002 against R-0001: the same data; 1 of its keys differ");
    String compare = asked.get("compare").asString().replace("/api/v1", "");
    assertThat(auditor.get(compare).json().at("/right/run").asString()).isEqualTo("R-0002");
    String promotion = BRAND + "/promotions/" + asked.get("id").asString();
    assertThat(admin.json("POST", promotion + "/rejection", "{\"note\": \"Too soon.\"}").status())
        .isEqualTo(200);
    JsonNode all = auditor.get(BRAND + "/promotions").json();
    assertThat(all.valueStream().map(one -> one.get("state").asString()))
        .containsExactly("rejected", "approved", "withdrawn");
  }

  @Test
  @Order(10)
  void a_run_is_backtested_in_the_background_and_its_scores_are_kept() {
    String backtests = BRAND + "/runs/R-0001/backtests";
    assertThat(lead.json("POST", backtests, "{\"origins\": 0}").status()).isEqualTo(422);
    assertThat(lead.json("POST", backtests, "{\"family\": \"magic\"}").status()).isEqualTo(422);
    assertThat(lead.json("POST", BRAND + "/runs/R-0009/backtests", "{}").status()).isEqualTo(404);
    JsonNode job =
        lead.finished(
            lead.json(
                "POST",
                backtests,
                "{\"origins\": 2, \"horizons_weeks\": [4], \"warmup\": 150, \"draws\": 100}"));
    assertThat(job.get("state").asString()).as(job.toString()).isEqualTo("SUCCEEDED");
    assertThat(job.get("summary").asString()).startsWith("Backtest of R-0001: error");
    JsonNode kept = auditor.get(backtests).json();
    assertThat(kept.get("families").size()).isZero();
    JsonNode backtest = kept.get("backtests").get(0);
    assertThat(backtest.get("family").asString()).isEqualTo("bayes");
    assertThat(backtest.get("purpose").asString()).isEqualTo("asked_for");
    assertThat(backtest.at("/summary/0/origins").asInt()).isEqualTo(2);
    assertThat(backtest.get("scores").size()).isEqualTo(2);
    assertThat(backtest.at("/scores/0/wmape").isNumber()).isTrue();
    assertThat(auditor.get(BRAND + "/runs/R-0002/backtests").json().get("backtests").size())
        .isZero();
    JsonNode ridge = lead.finished(lead.json("POST", backtests, "{\"family\": \"ridge\"}"));
    assertThat(ridge.get("state").asString()).as(ridge.toString()).isEqualTo("SUCCEEDED");
    assertThat(auditor.get(backtests).json().get("backtests").size()).isEqualTo(2);
  }

  @Test
  @Order(11)
  void data_that_change_make_every_run_stale() {
    lead.finished(
        lead.send(
            "POST", BRAND + "/imports?file=other.csv", "text/csv", SmallBrand.csv(2), Map.of()));
    assertThat(ask("R-0002", WAIVED).body()).contains("stale-data");
  }

  @Test
  @Order(12)
  void the_ledger_says_so_and_its_chain_holds() {
    JsonNode verification = auditor.get(BRAND + "/ledger/verification").json();
    assertThat(verification.get("intact").asBoolean()).isTrue();
    JsonNode ledger = auditor.get(BRAND + "/ledger").json();
    assertThat(ledger.valueStream().map(entry -> entry.get("kind").asString()))
        .containsExactly(
            "BATCH_IMPORTED",
            "MODEL_BACKTESTED",
            "MODEL_BACKTESTED",
            "MODEL_PROMOTION_REJECTED",
            "MODEL_PROMOTION_REQUESTED",
            "MODEL_PROMOTED",
            "MODEL_PROMOTION_REQUESTED",
            "MODEL_PROMOTION_WITHDRAWN",
            "MODEL_PROMOTION_REFUSED",
            "MODEL_PROMOTION_REQUESTED",
            "STEWARD_NAMED",
            "FORECAST_MADE",
            "MODEL_RUN",
            "MODEL_SPECIFIED",
            "MODEL_RUN",
            "BATCH_IMPORTED",
            "MODEL_SPECIFIED",
            "BRAND_ADDED");
    JsonNode promoted = ledger.get(5);
    assertThat(promoted.get("actor").asString()).isEqualTo("lead2");
    assertThat(promoted.at("/details/requested_by").asString()).isEqualTo("lead");
    assertThat(promoted.at("/details/waiver short-history").asString()).isEqualTo("Young.");
    JsonNode run = ledger.get(12);
    assertThat(run.at("/details/family").asString()).isEqualTo("bayes");
    assertThat(run.at("/details/spec_sha256").asString()).hasSize(64);
    assertThat(run.at("/details/code").asString()).startsWith("0.1.0");
  }
}
