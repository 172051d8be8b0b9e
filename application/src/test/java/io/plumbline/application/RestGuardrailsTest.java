package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A brand's rules over REST: shown, changed by two admins, judged with stated circumstances. */
class RestGuardrailsTest {

  private static final String BRAND = "/brands/ruled-brand";

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");
  private final Rest admin = Rest.as("admin");
  private final Rest second = Rest.as("admin2");

  @BeforeAll
  static void a_brand_and_a_second_admin() {
    StartedApplication.get()
        .bean(AddUser.class)
        .add(
            new AddUser.Command(
                "admin2",
                "admin2",
                Role.ADMIN,
                StartedApplication.PASSWORD,
                Actor.SYSTEM,
                Origin.JOB));
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Ruled brand\",\"currency\":\"USD\"}");
  }

  /** The rules in force with another weekly cap, as a proposal. */
  private String next(String cap) {
    JsonNode rules = auditor.get(BRAND + "/guardrails").json();
    ((ObjectNode) rules.at("/guardrails/weekly-cap")).put("most", cap);
    return "{\"replaces\":%d,\"guardrails\":%s,\"approvals\":%s,\"reason\":\"Finance asked.\"}"
        .formatted(rules.get("version").asInt(), rules.get("guardrails"), rules.get("approvals"));
  }

  @Test
  void rules_are_changed_by_two_admins_and_every_version_stays() {
    JsonNode before = lead.get(BRAND + "/guardrails").json();
    int version = before.get("version").asInt();
    assertThat(before.get("in_force").asBoolean()).isTrue();
    assertThat(before.get("sentences").size()).isEqualTo(14 + 4);
    assertThat(before.at("/guardrails/swing/most").asString()).isEqualTo("15");
    assertThat(before.at("/approvals/tiers/1/from").asLong()).isEqualTo(10_000_000);

    Rest.Answer bad = admin.json("POST", BRAND + "/guardrail-changes", next("31"));
    assertThat(bad.status()).isEqualTo(422);
    assertThat(bad.body()).contains("weekly-cap.most", "1 to 30 %");
    assertThat(lead.json("POST", BRAND + "/guardrail-changes", next("4")).status()).isEqualTo(403);

    Rest.Answer proposed = admin.json("POST", BRAND + "/guardrail-changes", next("4.5"));
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    assertThat(proposed.json().get("state").asString()).isEqualTo("pending");
    assertThat(second.json("POST", BRAND + "/guardrail-changes", next("4")).status())
        .isEqualTo(409);
    String change = BRAND + "/guardrail-changes/" + proposed.json().get("id").asString();
    assertThat(admin.json("POST", change + "/approval", "{}").status()).isEqualTo(403);
    assertThat(second.json("POST", change + "/withdrawal", "{}").status()).isEqualTo(403);
    assertThat(second.json("POST", change + "/rejection", "{}").status()).isEqualTo(422);
    Rest.Answer approved = second.json("POST", change + "/approval", "{\"note\":\"Yes.\"}");
    assertThat(approved.json().at("/decision/by").asString()).isEqualTo("admin2");
    assertThat(second.json("POST", change + "/approval", "{}").status()).isEqualTo(409);

    JsonNode after = auditor.get(BRAND + "/guardrails").json();
    assertThat(after.get("version").asInt()).isEqualTo(version + 1);
    assertThat(after.at("/guardrails/weekly-cap/most").asString()).isEqualTo("4.5");
    assertThat(after.at("/change/approved_by").asString()).isEqualTo("admin2");
    assertThat(auditor.get(BRAND + "/guardrails/" + version).json().get("in_force").asBoolean())
        .isFalse();
    JsonNode differences = auditor.get(BRAND + "/guardrails/1/differences/" + (version + 1)).json();
    assertThat(differences.size()).isEqualTo(1);
    assertThat(differences.at("/0/what").asString()).isEqualTo("Weekly cap, all requests");
    assertThat(auditor.get(BRAND + "/guardrails/99").status()).isEqualTo(404);
    assertThat(auditor.get(BRAND + "/guardrail-changes").json().size()).isEqualTo(1);
    assertThat(auditor.get(BRAND + "/ledger").body())
        .contains("GUARDRAILS_PROPOSED", "GUARDRAILS_REFUSED", "GUARDRAILS_CHANGED");
  }

  @Test
  void every_kind_of_circumstance_is_stated_and_taken_back() {
    for (String body :
        new String[] {
          "{\"kind\":\"launch\",\"name\":\"Spring\",\"first\":\"2027-03-01\",\"last\":\"2027-03-02\"}",
          "{\"kind\":\"learning-phase\",\"channel\":\"TV\",\"first\":\"2026-11-20\"}",
          "{\"kind\":\"stock\",\"name\":\"shoes\",\"days\":41,\"note\":\"From the shop.\"}",
          "{\"kind\":\"frequency\",\"channel\":\"TV\",\"item\":\"spots\",\"per_week\":3.5}",
          "{\"kind\":\"reach\",\"channel\":\"TV\",\"people\":2000000}",
          "{\"kind\":\"running-test\",\"name\":\"EXP-1\",\"channel\":\"TV\","
              + "\"first\":\"2026-11-20\",\"last\":\"2026-12-04\"}"
        }) {
      Rest.Answer stated = lead.json("POST", BRAND + "/circumstances", body);
      assertThat(stated.status()).as(stated.body()).isEqualTo(201);
    }
    JsonNode list = auditor.get(BRAND + "/circumstances").json();
    assertThat(list.size()).isEqualTo(6);
    assertThat(list.at("/0/kind").asString()).isEqualTo("running-test");
    assertThat(list.at("/3/sentence").asString()).contains("shoes lasts 41 days");
    String test = BRAND + "/circumstances/" + list.at("/0/id").asString() + "/withdrawal";
    assertThat(lead.json("POST", test, "{}").status()).isEqualTo(422);
    assertThat(lead.json("POST", test, "{\"reason\":\"Called off.\"}").status()).isEqualTo(200);
    assertThat(lead.json("POST", test, "{\"reason\":\"Called off.\"}").status()).isEqualTo(409);
    assertThat(auditor.get(BRAND + "/circumstances").json().at("/0/standing").asString())
        .isEqualTo("withdrawn");
    assertThat(auditor.get(BRAND + "/ledger").body())
        .contains("CIRCUMSTANCE_STATED", "CIRCUMSTANCE_WITHDRAWN");
  }

  @Test
  void half_a_circumstance_is_refused_in_words() {
    assertThat(lead.json("POST", BRAND + "/circumstances", "{\"kind\":\"stock\"}").body())
        .contains("The stock needs the field name.");
    assertThat(lead.json("POST", BRAND + "/circumstances", "{\"kind\":\"rain\"}").status())
        .isEqualTo(422);
    assertThat(
            lead.json(
                    "POST",
                    BRAND + "/circumstances",
                    "{\"kind\":\"stock\",\"name\":\"shoes\",\"days\":-1}")
                .status())
        .isEqualTo(422);
  }
}
