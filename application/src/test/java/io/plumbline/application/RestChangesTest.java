package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Change requests over REST: budgets stated, a move drafted, judged, edited and taken back. */
@TestMethodOrder(OrderAnnotation.class)
class RestChangesTest {

  private static final String BRAND = "/brands/" + FittedBrand.named("Changing brand");
  private static final String KEY = "01890000-0000-7000-8000-00000000c0de";

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");
  private final Rest admin = Rest.as("admin");

  private static String wish(String title, long tv, long search) {
    return """
        {"title": "%s", "objective": "More revenue within 60 days", "explanation": "It returns more.",
         "targets": [{"channel": "TV", "cents": %d}, {"channel": "Search", "cents": %d}],
         "stages": [8, 12.5], "plan": {"side": "EITHER"}}
        """
        .formatted(title, tv, search);
  }

  private Rest.Answer draft(String body) {
    return lead.send(
        "POST", BRAND + "/changes", "application/json", body, Map.of("Idempotency-Key", KEY));
  }

  @Test
  @Order(1)
  void budgets_are_projected_until_somebody_states_them() {
    assertThat(auditor.get(BRAND + "/budgets").json().get("stated").asBoolean()).isFalse();
    String stated =
        "{\"reason\": \"As booked.\", \"budgets\": [{\"channel\": \"TV\", \"cents\": 50000},"
            + " {\"channel\": \"Search\", \"item\": \"brand\", \"cents\": 30001},"
            + " {\"channel\": \"Search\", \"item\": \"generic\", \"cents\": 9999}]}";
    assertThat(lead.json("PUT", BRAND + "/budgets", "{\"budgets\": []}").status()).isEqualTo(422);
    assertThat(lead.json("PUT", BRAND + "/budgets", stated).status()).isEqualTo(200);
    String whole =
        "{\"reason\": \"As booked.\", \"budgets\": [{\"channel\": \"TV\", \"cents\": 50000},"
            + " {\"channel\": \"Search\", \"cents\": 40000}]}";
    assertThat(lead.json("PUT", BRAND + "/budgets", whole).status()).isEqualTo(200);
    JsonNode now = auditor.get(BRAND + "/budgets").json();
    assertThat(now.get("stated").asBoolean()).isTrue();
    assertThat(now.at("/budgets/1/cents").asLong()).isEqualTo(40_000);
  }

  @Test
  @Order(2)
  void the_same_key_twice_is_one_request() {
    Rest.Answer first = draft(wish("TV to Search", 46_000, 44_000));
    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.header("Location")).endsWith("/changes/C-0001");
    Rest.Answer again = draft(wish("Something else", 40_000, 50_000));
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("title").asString()).isEqualTo("TV to Search");
    assertThat(auditor.get(BRAND + "/changes?state=drafted").json().size()).isEqualTo(1);
    assertThat(auditor.get(BRAND + "/changes?state=watching").json().size()).isZero();
    assertThat(auditor.get(BRAND + "/changes?state=lost").status()).isEqualTo(400);
  }

  @Test
  @Order(3)
  void a_request_is_shown_whole_to_the_cent_with_every_rule() {
    JsonNode whole = auditor.get(BRAND + "/changes/C-0001").json();
    assertThat(whole.at("/request/moved_cents").asLong()).isEqualTo(4_000);
    assertThat(whole.get("lines").size()).isEqualTo(2);
    assertThat(whole.at("/lines/0/delta_cents").asLong()).isEqualTo(4_000);
    assertThat(whole.at("/plan/sentence").asString()).contains("outside the band");
    assertThat(whole.at("/stages/1").asDouble()).isEqualTo(12.5);
    assertThat(whole.at("/verdict/rules").size()).isEqualTo(14);
    assertThat(whole.at("/verdict_now/may_go_ahead").asBoolean()).isFalse();
    assertThat(whole.at("/history/0/kind").asString()).isEqualTo("CHANGE_DRAFTED");
    assertThat(whole.at("/promised/periods").size()).isPositive();
    assertThat(auditor.get(BRAND + "/changes/C-0001/watch").status()).isEqualTo(404);
    assertThat(auditor.get(BRAND + "/changes/C-0009").status()).isEqualTo(404);
  }

  @Test
  @Order(4)
  void what_cannot_be_now_is_refused_with_every_reason() {
    String request = BRAND + "/changes/C-0001";
    Rest.Answer submitted = lead.json("POST", request + "/submit", "{}");
    assertThat(submitted.status()).isEqualTo(422);
    assertThat(submitted.json().get("findings").size()).isPositive();
    String hash = lead.get(request).json().at("/request/content").asString();
    String answer = "{\"content\": \"%s\", \"note\": \"No.\"}".formatted(hash);
    assertThat(admin.json("POST", request + "/approve", answer).status()).isEqualTo(409);
    assertThat(admin.json("POST", request + "/approve", "{}").status()).isEqualTo(422);
    assertThat(
            admin
                .json(
                    "POST",
                    request + "/approve",
                    "{\"content\": \"%s\", \"password\": \"no\"}".formatted(hash))
                .body())
        .contains("step-up-needed");
    assertThat(admin.json("POST", request + "/reject", answer).status()).isEqualTo(409);
    assertThat(admin.json("POST", request + "/ship", "{}").status()).isEqualTo(409);
    assertThat(admin.json("POST", request + "/roll-back", "{\"reason\": \"x\"}").status())
        .isEqualTo(409);
    assertThat(admin.json("POST", request + "/expand", "{}").status()).isEqualTo(409);
    assertThat(admin.json("POST", request + "/close", "{}").status()).isEqualTo(409);
    assertThat(lead.json("POST", BRAND + "/changes", wish("x", 50_000, 40_000)).status())
        .isEqualTo(422);
    assertThat(lead.json("POST", BRAND + "/changes", "{\"title\": \"x\"}").body())
        .contains("needs the field targets");
  }

  @Test
  @Order(5)
  void a_rule_is_set_aside_by_two_people_and_never_the_same_one() {
    String waivers = BRAND + "/changes/C-0001/waivers";
    String asked = "{\"rule\": \"evidence\", \"reason\": \"The test is planned.\"}";
    assertThat(lead.json("POST", waivers, "{\"rule\": \"evidence\"}").status()).isEqualTo(409);
    assertThat(lead.json("POST", waivers, "{\"rule\": \"weekly-cap\", \"reason\": \"x\"}").status())
        .isEqualTo(409);
    assertThat(lead.json("POST", waivers, "{\"rule\": \"no such\"}").status()).isEqualTo(422);
    assertThat(lead.json("POST", waivers, asked).status()).isEqualTo(200);
    assertThat(lead.json("POST", waivers, "{\"rule\": \"evidence\"}").status()).isEqualTo(403);
    assertThat(admin.json("POST", waivers, "{\"rule\": \"evidence\"}").status()).isEqualTo(200);
    assertThat(auditor.get(BRAND + "/changes/C-0001").json().at("/waivers/0/granted_by").asString())
        .isEqualTo("admin");
  }

  @Test
  @Order(6)
  void an_edit_voids_waivers_and_only_an_author_takes_it_back() {
    String request = BRAND + "/changes/C-0001";
    Rest.Answer edited = lead.json("PUT", request, wish("Less to Search", 47_000, 43_000));
    assertThat(edited.status()).as(edited.body()).isEqualTo(200);
    assertThat(auditor.get(request).json().get("waivers").size()).isZero();
    assertThat(admin.json("POST", request + "/withdraw", "{\"reason\": \"x\"}").status())
        .isEqualTo(403);
    assertThat(lead.json("POST", request + "/withdraw", "{}").status()).isEqualTo(422);
    assertThat(lead.json("POST", request + "/withdraw", "{\"reason\": \"Later.\"}").status())
        .isEqualTo(200);
    assertThat(lead.json("PUT", request, wish("x", 47_000, 43_000)).status()).isEqualTo(409);
    assertThat(auditor.get(request).json().at("/request/state").asString()).isEqualTo("withdrawn");
    assertThat(auditor.get(BRAND + "/ledger").body())
        .contains("CHANGE_WAIVED", "CHANGE_EDITED", "CHANGE_WITHDRAWN", "BUDGETS_STATED");
  }
}
