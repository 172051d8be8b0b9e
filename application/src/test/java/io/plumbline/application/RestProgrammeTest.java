package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A brand's programme over REST, on the real database. */
class RestProgrammeTest {

  private static final String BRAND = "/brands/programme-brand";
  private static final String Q4 =
      """
      {"name": "Q4 2026", "first": "2026-10-01", "last": "2026-12-31", "budget_cents": 100000000,
       "floor_cents": 80000000, "ceiling_cents": 110000000,
       "metrics": [{"kind": "marginal-roas", "target": 1.2, "unit": "USD per USD"}]%s}
      """;

  private final Rest admin = Rest.as("admin");
  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");

  @BeforeAll
  static void a_brand() {
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Programme brand\",\"currency\":\"USD\"}");
  }

  private List<String> ledger(String kind) {
    return auditor
        .get(BRAND + "/ledger")
        .json()
        .valueStream()
        .filter(entry -> entry.get("kind").asString().equals(kind))
        .map(entry -> entry.get("summary").asString())
        .toList();
  }

  @Test
  void an_admin_names_a_steward_who_can_act_and_the_ledger_says_so() {
    JsonNode before = auditor.get(BRAND + "/steward").json();
    assertThat(before.get("vacant").asString()).startsWith("No model steward is named");
    assertThat(name("nobody").status()).isEqualTo(422);
    assertThat(name("auditor").status()).isEqualTo(422);
    JsonNode named = name("lead").json();
    assertThat(named.get("steward").asString()).isEqualTo("lead");
    assertThat(named.get("named_by").asString()).isEqualTo("admin");
    assertThat(auditor.get(BRAND + "/steward").json()).isEqualTo(named);
    assertThat(name("lead").status()).isEqualTo(200);
    assertThat(ledger("STEWARD_NAMED")).hasSize(1);
  }

  private Rest.Answer name(String who) {
    return admin.json("PUT", BRAND + "/steward", "{\"steward\": \"%s\"}".formatted(who));
  }

  @Test
  void a_period_is_agreed_changed_as_it_was_read_and_never_overlapped() {
    Rest.Answer agreed = lead.json("POST", BRAND + "/planning-periods", Q4.formatted(""));
    assertThat(agreed.status()).as(agreed.body()).isEqualTo(201);
    String id = agreed.json().get("id").asString();
    long revision = agreed.json().get("revision").asLong();
    Rest.Answer twice =
        lead.json(
            "POST",
            BRAND + "/planning-periods",
            Q4.formatted("").replace("110000000", "1").replace("Q4 2026", "Again"));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.body()).contains("below the budget", "overlaps Q4 2026");
    String path = BRAND + "/planning-periods/" + id;
    String change = Q4.formatted(", \"revision\": %d".formatted(revision)).replace("1.2", "1.3");
    assertThat(lead.json("PUT", path, change).status()).isEqualTo(200);
    assertThat(lead.json("PUT", path, change).status()).isEqualTo(409);
    JsonNode all = auditor.get(BRAND + "/planning-periods").json();
    assertThat(all).hasSize(1);
    assertThat(all.at("/0/metrics/0/target").asDouble()).isEqualTo(1.3);
    assertThat(all.at("/0/set_by").asString()).isEqualTo("lead");
    assertThat(ledger("PLANNING_PERIOD_SET")).hasSize(2);
  }

  @Test
  void an_item_of_the_backlog_moves_on_and_its_links_lead_somewhere() {
    Rest.Answer dead =
        lead.json(
            "POST",
            BRAND + "/backlog",
            "{\"title\": \"Test TV\", \"why\": \"Wide.\", \"links\": [\"EXP-0099\"]}");
    assertThat(dead.status()).isEqualTo(422);
    assertThat(dead.body()).contains("The brand has no EXP-0099.");
    Rest.Answer written =
        lead.json(
            "POST",
            BRAND + "/backlog",
            "{\"title\": \"Test TV\", \"why\": \"Wide.\", \"source\": \"test-queue\","
                + " \"about\": \"TV\"}");
    assertThat(written.status()).as(written.body()).isEqualTo(201);
    String path = BRAND + "/backlog/" + written.json().get("id").asString();
    String done =
        "{\"title\": \"Test TV\", \"why\": \"Wide.\", \"state\": \"done\", \"owner\": \"lead\","
            + " \"revision\": %d}".formatted(written.json().get("revision").asLong());
    JsonNode now = lead.json("PUT", path, done).json();
    assertThat(now.get("state").asString()).isEqualTo("done");
    assertThat(now.get("about").asString()).isEqualTo("TV");
    assertThat(lead.json("PUT", path, done).status()).isEqualTo(409);
    assertThat(auditor.get(BRAND + "/backlog").json()).hasSize(1);
    assertThat(auditor.get(BRAND + "/backlog/suggestions").json()).isEmpty();
    assertThat(ledger("BACKLOG_CHANGED"))
        .containsExactly("“Test TV” is done", "To be measured: Test TV");
  }

  @Test
  void a_channel_says_where_customers_meet_it_and_what_for() {
    String path = BRAND + "/touchpoints/Paid%20social";
    assertThat(lead.json("PUT", path, "{\"stage\": \"middle\"}").status()).isEqualTo(422);
    assertThat(
            lead.json("PUT", path, "{\"stage\": \"consideration\", \"outcome\": \"store visits\"}")
                .status())
        .isEqualTo(200);
    JsonNode all = auditor.get(BRAND + "/touchpoints").json();
    assertThat(all.at("/0/channel").asString()).isEqualTo("Paid social");
    assertThat(all.at("/0/stage").asString()).isEqualTo("consideration");
    assertThat(ledger("CHANNEL_DESCRIBED")).hasSize(1);
  }
}
