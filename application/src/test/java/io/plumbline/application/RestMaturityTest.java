package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A brand's maturity over REST, on the real database, from facts the application wrote itself. */
class RestMaturityTest {

  private static final String BRAND = "/brands/maturing-brand";

  private final Rest admin = Rest.as("admin");
  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");

  @BeforeAll
  static void a_brand_with_a_run() {
    FittedBrand.named("Maturing brand");
  }

  private JsonNode maturity() {
    return auditor.get(BRAND + "/maturity").json();
  }

  private List<String> reached() {
    JsonNode all = maturity();
    return Stream.concat(
            all.get("phases").valueStream().flatMap(phase -> phase.get("gates").valueStream()),
            all.at("/playbook/spans")
                .valueStream()
                .flatMap(span -> span.get("items").valueStream()))
        .filter(one -> one.get("reached").asBoolean())
        .map(one -> one.get("key").asString())
        .distinct()
        .toList();
  }

  @Test
  void what_happened_is_ticked_and_names_its_entry_and_the_currency_only_once_it_is_stated() {
    JsonNode first = maturity();
    assertThat(first.get("components")).hasSize(4);
    assertThat(first.get("phases")).hasSize(4);
    assertThat(
            first
                .at("/playbook/spans")
                .valueStream()
                .map(span -> span.get("items").size())
                .toList())
        .containsExactly(6, 4, 4);
    assertThat(first.has("total")).isFalse();
    assertThat(first.at("/components/0/score").asInt()).isBetween(1, 99);
    assertThat(first.at("/components/1/score").asInt()).isBetween(0, 100);
    assertThat(first.at("/components/3").has("score")).isFalse();
    assertThat(first.at("/components/3/why").asString()).contains("recommended nothing");
    JsonNode extraction = first.at("/phases/0/gates/0");
    assertThat(extraction.get("key").asString()).isEqualTo("extraction");
    assertThat(extraction.get("because").asString()).startsWith("small.csv");
    assertThat(extraction.get("ledger_entry").asLong()).isPositive();
    assertThat(reached()).contains("extraction", "clean-data").doesNotContain("decision-currency");
    assertThat(
            admin
                .json(
                    "PUT",
                    BRAND + "/decision-currency",
                    "{\"measure\":\"MARGINAL_ROAS\",\"payback_days\":60,\"reason\":\"We mean it.\"}")
                .status())
        .isEqualTo(200);
    assertThat(reached()).contains("decision-currency");
  }

  @Test
  void a_lead_chooses_the_framework_with_a_reason_that_is_on_record() {
    assertThat(choose(lead, "{\"framework\":\"robyn\",\"reason\":\"Quick.\"}").status())
        .isEqualTo(422);
    assertThat(choose(lead, "{\"framework\":\"ridge\"}").status()).isEqualTo(422);
    assertThat(choose(auditor, "{\"framework\":\"ridge\",\"reason\":\"Quick.\"}").status())
        .isEqualTo(403);
    Rest.Answer chosen = choose(lead, "{\"framework\":\"ridge\",\"reason\":\"Quick wins first.\"}");
    assertThat(chosen.status()).as(chosen.body()).isEqualTo(200);
    assertThat(chosen.json().at("/chosen/framework").asString()).isEqualTo("ridge");
    assertThat(chosen.json().at("/chosen/by").asString()).isEqualTo("lead");
    assertThat(chosen.json().at("/chosen/advised_then").asString()).isEqualTo("custom-bayes");
    assertThat(chosen.json().at("/advised/rules")).hasSize(3);
    assertThat(
            auditor
                .get(BRAND + "/ledger")
                .json()
                .valueStream()
                .filter(entry -> entry.get("kind").asString().equals("FRAMEWORK_CHOSEN"))
                .map(entry -> entry.get("summary").asString())
                .toList())
        .containsExactly("The framework is Ridge, in the manner of Robyn: Quick wins first.");
    assertThat(reached()).contains("framework");
  }

  private static Rest.Answer choose(Rest rest, String body) {
    return rest.send("PUT", BRAND + "/maturity/framework", "application/json", body, Map.of());
  }

  @Test
  void a_brand_nobody_knows_has_no_maturity() {
    assertThat(auditor.get("/brands/nobody/maturity").status()).isEqualTo(404);
  }
}
