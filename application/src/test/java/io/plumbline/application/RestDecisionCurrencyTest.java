package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The decision currency over REST, from the setting to the close of a period. */
class RestDecisionCurrencyTest {

  private static final String BRAND =
      "/brands/"
          + FittedBrand.named("Deciding brand", SmallBrand.until(LocalDate.now(ZoneOffset.UTC)));
  private static final String CURRENCY = BRAND + "/decision-currency";

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");
  private final Rest admin = Rest.as("admin");

  @Test
  void what_an_admin_sets_everybody_reads_and_the_close_tells() {
    JsonNode first = auditor.get(CURRENCY).json();
    assertThat(first.get("measure").asString()).isEqualTo("MARGINAL_ROAS");
    assertThat(first.get("payback_days").asInt()).isEqualTo(60);
    String cost =
        "{\"measure\": \"MARGINAL_CAC\", \"payback_days\": 30, \"customer_cents\": %s,"
            + " \"reason\": \"The board counts customers.\"}";
    assertThat(lead.json("PUT", CURRENCY, cost.formatted("6000")).status()).isEqualTo(403);
    assertThat(admin.json("PUT", CURRENCY, "{\"measure\": \"MONEY\"}").status()).isEqualTo(400);
    Rest.Answer refused = admin.json("PUT", CURRENCY, cost.formatted("null"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.body()).contains("how many customers come");
    assertThat(admin.json("PUT", CURRENCY, cost.formatted("6000")).status()).isEqualTo(200);
    assertThat(admin.json("PUT", CURRENCY, cost.formatted("6000")).status()).isEqualTo(200);
    assertThat(auditor.get(CURRENCY).json().get("customer_cents").asLong()).isEqualTo(6000);

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    JsonNode close =
        auditor
            .get("%s/ledger/periods/%s/%s".formatted(BRAND, today.minusDays(1), today.plusDays(1)))
            .json();
    assertThat(close.get("measure").asString()).isEqualTo("marginal CAC within 30 days");
    assertThat(auditor.get(BRAND + "/ledger").body())
        .contains("decisions are in marginal CAC within 30 days");
  }
}
