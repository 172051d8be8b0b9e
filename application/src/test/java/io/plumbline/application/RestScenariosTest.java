package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Scenarios over REST: asked, stored, listed, decided; step by step. */
@TestMethodOrder(OrderAnnotation.class)
class RestScenariosTest {

  private static final String BRAND = "/brands/" + FittedBrand.named("Scenario brand");

  private static final String SHIFT =
      "{\"do\": \"shift\", \"from\": \"TV\", \"to\": \"Search\", \"percent\": 10, \"periods\": 8}";

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");
  private final Rest admin = Rest.as("admin");

  private static String scenario(String name, String more) {
    return "{\"name\": \"%s\", \"horizon\": 26, \"operators\": [%s]%s}"
        .formatted(name, SHIFT, more);
  }

  private Rest.Answer ask(String body) {
    return lead.json("POST", BRAND + "/scenarios", body);
  }

  private Rest.Answer decide(String body) {
    return lead.json("POST", BRAND + "/scenario-decisions", body);
  }

  @Test
  @Order(1)
  void a_scenario_is_asked_of_the_standing_run_and_stored_with_its_answer() {
    Rest.Answer stored = ask(scenario("größer \\\"now\\\"", ""));
    assertThat(stored.status()).as(stored.body()).isEqualTo(201);
    JsonNode scenario = stored.json();
    assertThat(scenario.get("scenario").asString()).isEqualTo("S-0001");
    assertThat(scenario.get("name").asString()).isEqualTo("größer \"now\"");
    assertThat(scenario.get("state").asString()).isEqualTo("open");
    assertThat(scenario.get("run").asString()).isEqualTo("R-0001");
    assertThat(scenario.get("stored_by").asString()).isEqualTo("lead");
    assertThat(scenario.get("asks").asString()).contains("do: shift, from: TV, to: Search");
    JsonNode answer = scenario.get("answer");
    assertThat(answer.get("periods").asInt()).isEqualTo(26);
    assertThat(answer.get("presets").size()).isEqualTo(3);
    assertThat(answer.at("/scenario/lift/p5").isNumber()).isTrue();
    assertThat(answer.at("/scenario/warnings").size()).isEqualTo(2);
    assertThat(answer.at("/channels/0/after").size()).isEqualTo(26);
    JsonNode found = auditor.get(BRAND + "/scenarios/S-0001").json();
    assertThat(found.get("answer")).isEqualTo(answer);
    assertThat(auditor.get(BRAND + "/scenarios/" + scenario.get("id").asString()).json())
        .isEqualTo(found);
  }

  @Test
  @Order(2)
  void everything_that_is_wrong_is_a_finding() {
    Rest.Answer unreadable =
        ask("{\"nam\": \"x\", \"operators\": [{\"do\": \"shift\", \"percent\": 200}]}");
    assertThat(unreadable.status()).isEqualTo(422);
    assertThat(unreadable.json().get("findings").size()).isGreaterThan(3);
    Rest.Answer misfit =
        ask(
            "{\"name\": \"x\", \"plan\": [{\"channel\": \"Serch\", \"spend\": 1}],"
                + " \"operators\": [{\"do\": \"pull_forward\", \"column\": \"promoo\","
                + " \"periods\": 2}]}");
    assertThat(misfit.status()).isEqualTo(422);
    assertThat(misfit.json().get("findings").size()).isEqualTo(2);
    assertThat(misfit.body()).contains("The nearest is \\\"Search\\\"", "\\\"promo\\\"");
    assertThat(ask("name: yaml").status()).isEqualTo(400);
    assertThat(ask("[]").status()).isEqualTo(422);
    assertThat(ask(scenario("x", ", \"run\": \"R-0009\"")).status()).isEqualTo(404);
    assertThat(ask(scenario("x", ", \"run\": \"newest\"")).body()).contains("names no run");
    assertThat(ask(scenario("a\\u0000b", "")).status()).isEqualTo(422);
    assertThat(lead.json("POST", "/brands/acme/scenarios", scenario("x", "")).status())
        .isEqualTo(409);
    assertThat(auditor.json("POST", BRAND + "/scenarios", scenario("x", "")).status())
        .isEqualTo(403);
  }

  @Test
  @Order(3)
  void they_are_listed_newest_first_by_state_and_page() {
    ask(scenario("second", ", \"run\": \"R-0001\""));
    ask(scenario("third", ", \"trigger\": {\"below\": 100, \"periods\": 2}"));
    JsonNode all = auditor.get(BRAND + "/scenarios").json();
    assertThat(all.valueStream().map(one -> one.get("scenario").asString()))
        .containsExactly("S-0003", "S-0002", "S-0001");
    assertThat(all.at("/0/state").asString()).isEqualTo("contingency");
    assertThat(all.at("/0/trigger/periods").asInt()).isEqualTo(2);
    assertThat(auditor.get(BRAND + "/scenarios?state=open&below=2").json().at("/0/name").asString())
        .isEqualTo("größer \"now\"");
    assertThat(auditor.get(BRAND + "/scenarios?state=chosen").json().size()).isZero();
    assertThat(auditor.get(BRAND + "/scenarios?limit=1").json().size()).isEqualTo(1);
    assertThat(auditor.get(BRAND + "/scenarios?state=maybe").status()).isEqualTo(400);
    assertThat(auditor.get("/brands/acme/scenarios").json().size()).isZero();
    assertThat(auditor.get(BRAND + "/scenarios/S-0009").status()).isEqualTo(404);
    assertThat(auditor.get(BRAND + "/scenarios/newest").status()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void one_is_chosen_the_other_rejected_and_that_once() {
    String wish = "{\"chosen\": \"S-0002\", \"rejected\": [\"S-0001\"], \"reason\": \"%s\"}";
    assertThat(decide(wish.formatted(" ")).status()).isEqualTo(422);
    assertThat(decide("{\"reason\": \"None.\"}").status()).isEqualTo(422);
    assertThat(decide("{\"chosen\": \"S-0009\", \"reason\": \"None.\"}").status()).isEqualTo(404);
    assertThat(decide("{\"rejected\": [null], \"reason\": \"None.\"}").status()).isEqualTo(404);
    assertThat(auditor.json("POST", BRAND + "/scenario-decisions", wish.formatted("Yes.")).status())
        .isEqualTo(403);

    Rest.Answer decided = decide(wish.formatted("Search has headroom."));

    assertThat(decided.status()).as(decided.body()).isEqualTo(201);
    assertThat(decided.json().get("rejected").size()).isEqualTo(1);
    JsonNode chosen = auditor.get(BRAND + "/scenarios?state=chosen").json();
    assertThat(chosen.at("/0/scenario").asString()).isEqualTo("S-0002");
    assertThat(chosen.at("/0/decision/reason").asString()).isEqualTo("Search has headroom.");
    assertThat(chosen.at("/0/decision/decided_by").asString()).isEqualTo("lead");
    assertThat(auditor.get(BRAND + "/scenarios/S-0001").json().get("state").asString())
        .isEqualTo("rejected");
    Rest.Answer again =
        admin.json(
            "POST",
            BRAND + "/scenario-decisions",
            "{\"chosen\": \"S-0003\", \"rejected\": [\"S-0002\"], \"reason\": \"Rather this.\"}");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.body()).contains("S-0002 (chosen)");
    assertThat(auditor.get(BRAND + "/scenarios/S-0003").json().get("state").asString())
        .isEqualTo("contingency");
  }

  @Test
  @Order(5)
  void the_ledger_has_it_all_and_its_chain_holds() {
    assertThat(auditor.get(BRAND + "/ledger/verification").json().get("intact").asBoolean())
        .isTrue();
    JsonNode ledger = auditor.get(BRAND + "/ledger").json();
    assertThat(ledger.valueStream().map(entry -> entry.get("kind").asString()))
        .containsSequence(
            "SCENARIO_DECIDED", "SCENARIO_STORED", "SCENARIO_STORED", "SCENARIO_STORED");
    JsonNode decided =
        ledger
            .valueStream()
            .filter(entry -> entry.get("kind").asString().equals("SCENARIO_DECIDED"))
            .findFirst()
            .orElseThrow();
    assertThat(decided.at("/details/chosen").asString()).isEqualTo("S-0002");
    assertThat(decided.at("/details/rejected").asString()).isEqualTo("S-0001");
    assertThat(decided.at("/details/chosen_id").asString()).hasSize(36);
    assertThat(decided.at("/details/run").asString()).isEqualTo("R-0001");
    assertThat(decided.at("/details/reason").asString()).isEqualTo("Search has headroom.");
  }
}
