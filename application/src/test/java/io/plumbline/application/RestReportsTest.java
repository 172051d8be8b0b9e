package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A brand's reports over REST, on the real database. */
class RestReportsTest {

  private static final String BRAND = "/brands/reported-brand";
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final LocalDate LAST_MONTH = TODAY.withDayOfMonth(1).minusDays(1);

  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");

  @BeforeAll
  static void a_brand_with_data() {
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Reported brand\",\"currency\":\"EUR\"}");
    Rest lead = Rest.as("lead");
    lead.send("PUT", BRAND + "/specification", "text/yaml", SmallBrand.SPEC, Map.of());
    lead.finished(
        lead.send("POST", BRAND + "/imports?file=a.csv", "text/csv", SmallBrand.csv(1), Map.of()));
  }

  private Rest.Answer publish(Rest who, String kind, String day) {
    return who.json(
        "POST", BRAND + "/reports", "{\"kind\":\"%s\",\"day\":\"%s\"}".formatted(kind, day));
  }

  @Test
  void a_lead_publishes_last_month_and_an_auditor_takes_it_away_in_every_form() {
    Rest.Answer published = publish(lead, "monthly", LAST_MONTH.toString());
    assertThat(published.status()).as(published.body()).isEqualTo(201);
    JsonNode report = published.json();
    String path = BRAND + "/reports/" + report.get("report").asString();
    JsonNode whole = auditor.get(path).json();
    assertThat(whole.at("/published/sha256").asString())
        .isEqualTo(whole.get("sha256").asString())
        .isEqualTo(report.get("sha256").asString());
    assertThat(whole.get("chapters")).hasSize(9);
    assertThat(whole.at("/chapters/0/sentences/0").asString()).contains("no model is fitted");
    Rest.Answer html = auditor.get(path + "/html");
    assertThat(html.status()).isEqualTo(200);
    assertThat(html.header("Content-Type")).startsWith("text/html");
    assertThat(html.body()).contains("Reported brand", report.get("sha256").asString());
    assertThat(auditor.get(path + "/csv").body()).startsWith("chapter,row,measure");
    assertThat(auditor.get(path + "/pdf").body()).startsWith("%PDF-");
    assertThat(auditor.get(path + "/docx").status()).isEqualTo(404);
    assertThat(auditor.get(BRAND + "/ledger").body())
        .contains("REPORT_PUBLISHED", report.get("sha256").asString());
    assertThat(auditor.get(path + "/csv").body()).isEqualTo(auditor.get(path + "/csv").body());
  }

  @Test
  void a_further_edition_stands_beside_the_first() {
    String week = TODAY.minusDays(7).toString();
    int first = publish(lead, "weekly", week).json().get("edition").asInt();
    int second = publish(lead, "weekly", week).json().get("edition").asInt();
    assertThat(second).isEqualTo(first + 1);
    assertThat(
            auditor
                .get(BRAND + "/reports")
                .json()
                .valueStream()
                .filter(one -> one.get("kind").asString().equals("weekly")))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void what_is_not_over_or_cannot_be_meant_is_refused_and_previewed() {
    assertThat(publish(lead, "monthly", TODAY.toString()).status()).isEqualTo(409);
    assertThat(publish(lead, "yearly", TODAY.toString()).status()).isEqualTo(400);
    assertThat(publish(lead, "weekly", "soon").status()).isEqualTo(400);
    assertThat(publish(auditor, "monthly", LAST_MONTH.toString()).status()).isEqualTo(403);
    assertThat(auditor.get(BRAND + "/reports/REP-0999").status()).isEqualTo(404);
    assertThat(auditor.get(BRAND + "/reports/nothing").status()).isEqualTo(404);
    String preview = BRAND + "/report-previews/weekly/" + TODAY;
    assertThat(auditor.get(preview).json().get("chapters")).hasSize(6);
    assertThat(auditor.get(preview).json().hasNonNull("published")).isFalse();
    assertThat(auditor.get(preview + "/html").body()).contains("not published");
    assertThat(auditor.get(BRAND + "/runs/R-0001/card").status()).isEqualTo(404);
  }
}
