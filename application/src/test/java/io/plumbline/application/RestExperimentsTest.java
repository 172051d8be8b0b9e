package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Tests over REST: queued, drafted, registered, read out; what they do to moves and to fits. */
@TestMethodOrder(OrderAnnotation.class)
class RestExperimentsTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate MONDAY =
      TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  private static final LocalDate PAST = MONDAY.minusWeeks(10);
  private static final LocalDate NEXT = TODAY.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));

  private static final String BRAND =
      "/brands/" + FittedBrand.named("Testing brand", SmallBrand.until(TODAY));
  private static final String TESTS = BRAND + "/experiments";
  private static final String KEY = "01890000-0000-7000-8000-00000000e0e0";

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");
  private final Rest admin = Rest.as("admin");

  private static String past(double smallestEffect) {
    return """
    {"plan": {"hypothesis": "Search brings five for one.", "channel": "Search", "kind": "NATURAL",
      "first": "%s", "last": "%s", "spend_change_cents": -40000, "kpi": "revenue",
      "design": {"smallest_effect": %s, "power": 0.8}}}
    """
        .formatted(PAST, PAST.plusDays(13), smallestEffect);
  }

  private static String coming(int days) {
    return """
    {"plan": {"hypothesis": "Television works.", "channel": "TV", "kind": "GEO_HOLDOUT",
      "treated": ["north"], "control": ["south", "west"], "first": "%s", "last": "%s",
      "spend_change_cents": -100000, "kpi": "revenue",
      "looks": {"control": "ALPHA_SPENDING", "days": [7, %d]},
      "design": {"smallest_effect": 0.035, "power": 0.8},
      "preconditions": [{"text": "Bids stay as they are.", "met": true}]}}
    """
        .formatted(NEXT, NEXT.plusDays(days - 1L), days);
  }

  private String content(String label) {
    return auditor.get(TESTS + "/" + label).json().at("/experiment/content").asString();
  }

  private Rest.Answer registered(Rest who, String label) {
    return who.json(
        "POST",
        TESTS + "/" + label + "/register",
        "{\"content\": \"%s\"}".formatted(content(label)));
  }

  @Test
  @Order(1)
  void the_queue_ranks_every_channel_with_reasons_and_is_red_without_tests() {
    JsonNode queue = auditor.get(TESTS + "/queue").json();
    assertThat(queue.get("ranked").size()).isEqualTo(2);
    assertThat(queue.at("/ranked/0/value_a_year").asDouble())
        .isGreaterThanOrEqualTo(queue.at("/ranked/1/value_a_year").asDouble())
        .isNotNegative();
    assertThat(queue.at("/ranked/0/reasons").size()).isEqualTo(3);
    assertThat(queue.get("verdict").asString()).isEqualTo("FAIL");
    assertThat(queue.get("limits").asString()).contains("easily contaminated");
  }

  @Test
  @Order(1)
  void markets_are_looked_for_in_data_that_have_some_and_what_is_wrong_is_said() {
    Rest.Answer national =
        lead.json("POST", TESTS + "/designs", "{\"channel\": \"TV\", \"kpi\": \"revenue\"}");
    assertThat(national.status()).isEqualTo(422);
    assertThat(national.body()).contains("no markets: they are national", "switchback");
    assertThat(lead.json("POST", TESTS + "/designs", "{}").body())
        .contains("needs the field channel");
    for (String wrong :
        List.of(
            "\"days\": [14, 400]",
            "\"days\": []",
            "\"cells\": 9",
            "\"treated_share\": [0.5]",
            "\"treated_share\": [0.5, 0.1]",
            "\"include\": [\"a\"], \"exclude\": [\"a\"]")) {
      Rest.Answer refused =
          lead.json(
              "POST",
              TESTS + "/designs",
              "{\"channel\": \"TV\", \"kpi\": \"revenue\", %s}".formatted(wrong));
      assertThat(refused.status()).as(wrong).isEqualTo(422);
      assertThat(refused.body()).as(wrong).doesNotContain("national");
    }
  }

  @Test
  @Order(2)
  void the_same_key_twice_is_one_test_and_what_is_missing_is_named() {
    Rest.Answer first =
        lead.send("POST", TESTS, "application/json", past(0.05), Map.of("Idempotency-Key", KEY));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.header("Location")).endsWith("/experiments/EXP-0001");
    Rest.Answer again =
        lead.send("POST", TESTS, "application/json", coming(14), Map.of("Idempotency-Key", KEY));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("channel").asString()).isEqualTo("Search");
    assertThat(lead.json("POST", TESTS, "{\"plan\": {\"kind\": \"MAGIC\"}}").body())
        .contains("GEO_HOLDOUT");
    assertThat(lead.json("POST", TESTS, "{}").status()).isEqualTo(422);
    assertThat(auditor.get(TESTS + "?state=draft").json().size()).isEqualTo(1);
    assertThat(auditor.get(TESTS + "?state=lost").status()).isEqualTo(400);
    assertThat(auditor.get(TESTS + "/EXP-0099").status()).isEqualTo(404);
  }

  @Test
  @Order(3)
  void a_blunt_test_is_registered_by_two_people_and_a_third_step() {
    assertThat(auditor.get(TESTS + "/EXP-0001").json().at("/findings/0/rule").asString())
        .isEqualTo("smallest-effect");
    assertThat(registered(lead, "EXP-0001").status()).isEqualTo(422);
    String waivers = TESTS + "/EXP-0001/waivers";
    String rule = "{\"rule\": \"smallest-effect\"}";
    assertThat(admin.json("POST", waivers, rule).status()).isEqualTo(409);
    assertThat(
            lead.json("POST", waivers, "{\"rule\": \"smallest-effect\", \"reason\": \"Small.\"}")
                .status())
        .isEqualTo(200);
    assertThat(lead.json("POST", waivers, rule).status()).isEqualTo(403);
    assertThat(admin.json("POST", waivers, rule).status()).isEqualTo(200);
    assertThat(registered(admin, "EXP-0001").status()).isEqualTo(403);
    assertThat(
            lead.json(
                    "POST",
                    TESTS + "/EXP-0001/register",
                    "{\"content\": \"%s\"}".formatted("0".repeat(64)))
                .status())
        .isEqualTo(409);
    assertThat(registered(lead, "EXP-0001").status()).isEqualTo(200);
    assertThat(lead.json("PUT", TESTS + "/EXP-0001", coming(14)).status()).isEqualTo(409);
  }

  @Test
  @Order(4)
  void a_result_is_kept_with_what_departs_from_the_plan() {
    String test = TESTS + "/EXP-0001";
    String readout =
        """
        {"result": {"estimate": -2000, "standard_error": 60, "lower": -2118, "upper": -1882,
          "level": 0.95, "p_value": 0.0001, "lift": -0.1, "spend_change": -400, "method": "its"},
         "scope": {"data": "batch 1", "kpi": "revenue, net"}}
        """;
    assertThat(lead.json("POST", test + "/readout", readout).status()).isEqualTo(409);
    assertThat(lead.json("POST", test + "/start", "{}").status()).isEqualTo(200);
    String look =
        """
        {"through": "%s", "estimate": -900, "standard_error": 300, "verdict": "CONTINUE"}
        """
            .formatted(PAST.plusDays(4));
    assertThat(lead.json("POST", test + "/looks", look).status()).isEqualTo(200);
    assertThat(lead.json("POST", test + "/readout", "{}").status()).isEqualTo(422);
    assertThat(lead.json("POST", test + "/readout", readout).status()).isEqualTo(200);
    assertThat(lead.json("POST", test + "/stop", "{\"reason\": \"x\"}").status()).isEqualTo(409);
    assertThat(auditor.get(test).json().at("/experiment/owes_lesson").asBoolean()).isTrue();
    assertThat(lead.json("POST", test + "/lessons", "{}").status()).isEqualTo(422);
    assertThat(
            lead.json(
                    "POST",
                    test + "/lessons",
                    "{\"learned\": \"Search works.\", \"follows\": \"Test it in spring.\"}")
                .status())
        .isEqualTo(200);
    JsonNode whole = auditor.get(test).json();
    assertThat(whole.at("/experiment/owes_lesson").asBoolean()).isFalse();
    assertThat(whole.at("/lessons/0/follows").asString()).isEqualTo("Test it in spring.");
    assertThat(whole.at("/lessons/0/by").asString()).isEqualTo("lead");
    assertThat(whole.at("/experiment/state").asString()).isEqualTo("read out");
    assertThat(whole.at("/looks/0/planned").asBoolean()).isFalse();
    assertThat(whole.at("/looks/0/lower").isMissingNode()).isTrue();
    assertThat(whole.at("/departures/0").asString()).startsWith("KPI: revenue was registered");
    assertThat(whole.at("/departures/1").asString()).isEqualTo("1 look was not planned.");
    assertThat(whole.at("/history/0/kind").asString()).isEqualTo("EXPERIMENT_DRAFTED");
    assertThat(whole.get("registered").asString()).isEqualTo(content("EXP-0001"));
  }

  /** EXP-32: nobody carries a figure over by hand. */
  @Test
  @Order(5)
  void the_next_fit_is_held_to_it_and_the_ledger_has_before_and_after() {
    JsonNode asked = lead.get(BRAND + "/jobs?limit=1").json().get(0);
    assertThat(asked.get("kind").asString()).isEqualTo("FIT");
    lead.delete(BRAND + "/jobs/" + asked.get("id").asString());
    lead.finished(lead.json("POST", BRAND + "/fits", SmallBrand.QUICK_FIT));
    JsonNode point = auditor.get(BRAND + "/fits/latest").json().at("/fit/calibration/0");
    if (point.isMissingNode()) {
      point = auditor.get(BRAND + "/fits/latest").json().at("/calibration/0");
    }
    assertThat(point.at("/label").asString())
        .isEqualTo("Search %s to %s".formatted(PAST, PAST.plusDays(13)));
    double before = point.at("/before/mean").asDouble();
    double after = point.at("/after/mean").asDouble();
    assertThat(Math.abs(after - 2000))
        .as("%s to %s", before, after)
        .isLessThan(Math.abs(before - 2000));
    assertThat(point.at("/channels/0/roi_after/mean").asDouble())
        .isGreaterThan(point.at("/channels/0/roi_before/mean").asDouble());
    assertThat(auditor.get(BRAND + "/ledger").body())
        .contains("CALIBRATION_POINT", "EXPERIMENT_READ_OUT", "MODEL_REFIT_QUEUED");
    assertThat(auditor.get(TESTS + "/queue").json().get("tests_in_the_last_year").asInt())
        .isEqualTo(1);
  }

  /** EXP-23, EXP-24: nobody states the test by hand. */
  @Test
  @Order(6)
  void a_registered_test_blocks_moves_of_its_channel() {
    assertThat(lead.json("POST", TESTS, coming(13)).status()).isEqualTo(201);
    Rest.Answer refused = registered(lead, "EXP-0002");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("two-weeks", "13 days");
    assertThat(lead.json("PUT", TESTS + "/EXP-0002", coming(14)).status()).isEqualTo(200);
    assertThat(registered(lead, "EXP-0002").status()).isEqualTo(200);
    lead.json(
        "PUT",
        BRAND + "/budgets",
        "{\"reason\": \"As booked.\", \"budgets\": [{\"channel\": \"TV\", \"cents\": 50000},"
            + " {\"channel\": \"Search\", \"cents\": 40000}]}");
    Rest.Answer drafted =
        lead.json(
            "POST",
            BRAND + "/changes",
            """
            {"title": "TV to Search", "objective": "More", "explanation": "It returns more.",
             "targets": [{"channel": "TV", "cents": 46000}, {"channel": "Search", "cents": 44000}]}
            """);
    assertThat(drafted.status()).as(drafted.body()).isEqualTo(201);
    Rest.Answer submitted = lead.json("POST", BRAND + "/changes/C-0001/submit", "{}");
    assertThat(submitted.status()).isEqualTo(422);
    assertThat(submitted.body()).contains("EXP-0002 runs on TV from " + NEXT);
    JsonNode whole = auditor.get(BRAND + "/changes/C-0001").json();
    assertThat(whole.get("tests").toString()).contains("\"EXP-0001\"", "0.05");
  }
}
