package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertChanged;
import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.NextStep;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.alert.port.Alerts;
import io.plumbline.domain.alert.usecase.ReadAlertRules;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A brand's alerts over REST, on the real database. */
class RestAlertsTest {

  private static final String BRAND = "/brands/alerted-brand";
  private static final BrandId ID = new BrandId("alerted-brand");

  private final Rest admin = Rest.as("admin");
  private final Rest lead = Rest.as("lead");
  private final Rest auditor = Rest.as("auditor");

  @BeforeAll
  static void a_brand_with_data() {
    Rest.as("admin").json("POST", "/brands", "{\"name\":\"Alerted brand\",\"currency\":\"USD\"}");
    Rest lead = Rest.as("lead");
    lead.send("PUT", BRAND + "/specification", "text/yaml", SmallBrand.SPEC, Map.of());
    lead.finished(
        lead.send("POST", BRAND + "/imports?file=a.csv", "text/csv", SmallBrand.csv(1), Map.of()));
  }

  /** Raises an alert of a channel, with its entry. */
  private static void raised(String channel) {
    StartedApplication application = StartedApplication.get();
    Condition condition =
        new Condition(
            AlertRule.MARGINAL_RETURN,
            channel,
            channel + " below 1.00",
            "The next unit of money returns 0.54 (0.34 to 0.76).",
            new AlertFigure(
                0.54,
                AlertFigure.Unit.RATIO,
                new AlertFigure.Range(0.34, 0.76),
                "90 % interval",
                "13 weeks"),
            new AlertLink(AlertLink.Page.CHANNEL, channel),
            new NextStep("Plan a reduction", AlertLink.to(AlertLink.Page.PLANNER)));
    Alerts alerts = application.bean(Alerts.class);
    IdSource ids = application.bean(IdSource.class);
    application
        .bean(Transaction.class)
        .run(
            () -> {
              alerts.hold(ID);
              Alert alert =
                  Alert.raised(
                      ids.next(),
                      ID,
                      alerts.next(ID),
                      condition,
                      Instant.now().truncatedTo(ChronoUnit.MICROS));
              alerts.put(
                  alert,
                  application
                      .bean(Ledger.class)
                      .append(ID, new AlertChanged(alert), Actor.SYSTEM, Origin.JOB, ids.next()));
            });
  }

  private JsonNode alert(String channel) {
    return auditor
        .get(BRAND + "/alerts")
        .json()
        .valueStream()
        .filter(one -> one.get("of").asString().equals(channel))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_alert_is_acknowledged_with_a_note_and_the_ledger_says_who() {
    raised("TV");
    JsonNode open = alert("TV");
    assertThat(open.get("state").asString()).isEqualTo("open");
    assertThat(open.at("/figure/lower").asDouble()).isEqualTo(0.34);
    assertThat(open.at("/next/to/page").asString()).isEqualTo("planner");
    String path = BRAND + "/alerts/" + open.get("alert").asString();
    Rest.Answer answered =
        lead.json("POST", path + "/acknowledgement", "{\"note\": \"Paused on Monday.\"}");
    assertThat(answered.status()).as(answered.body()).isEqualTo(200);
    assertThat(alert("TV").get("state").asString()).isEqualTo("acknowledged");
    assertThat(alert("TV").get("answered_by").asString()).isEqualTo("lead");
    assertThat(alert("TV").get("note").asString()).isEqualTo("Paused on Monday.");
    assertThat(auditor.get(BRAND + "/ledger").body()).contains("ALERT_ACKNOWLEDGED");
    assertThat(lead.json("POST", BRAND + "/alerts/A-0999/acknowledgement", "{}").status())
        .isEqualTo(404);
  }

  @Test
  void an_alert_sleeps_until_a_day_that_can_be() {
    raised("Radio");
    String path = BRAND + "/alerts/" + alert("Radio").get("alert").asString() + "/snooze";
    assertThat(lead.json("POST", path, "{\"until\": \"soon\"}").status()).isEqualTo(422);
    assertThat(lead.json("POST", path, "{\"until\": \"2020-01-01\"}").status()).isEqualTo(422);
    String day = LocalDate.now(ZoneOffset.UTC).plusDays(7).toString();
    assertThat(lead.json("POST", path, "{\"until\": \"%s\"}".formatted(day)).status())
        .isEqualTo(200);
    assertThat(alert("Radio").get("state").asString()).isEqualTo("snoozed");
    assertThat(alert("Radio").get("until").asString()).isEqualTo(day);
  }

  @Test
  void an_admin_says_who_is_told_and_everybody_reads_it() {
    String path = BRAND + "/alert-routes";
    assertThat(admin.json("PUT", path + "/data-gap", "{\"mail\": [\"nobody\"]}").status())
        .isEqualTo(422);
    assertThat(admin.json("PUT", path + "/no-such-rule", "{}").status()).isEqualTo(404);
    Rest.Answer set =
        admin.json(
            "PUT",
            path + "/data-gap",
            "{\"mail\": [\"data@example.com\"], \"channel\": \"C0123ABC\"}");
    assertThat(set.status()).as(set.body()).isEqualTo(200);
    JsonNode all = auditor.get(path).json();
    assertThat(all).hasSize(AlertRule.values().length);
    JsonNode gap =
        all.valueStream()
            .filter(one -> one.get("rule").asString().equals("data-gap"))
            .findFirst()
            .orElseThrow();
    assertThat(gap.at("/mail/0").asString()).isEqualTo("data@example.com");
    assertThat(gap.get("mail_ready").asBoolean()).isFalse();
    assertThat(gap.get("slack_ready").asBoolean()).isTrue();
    assertThat(auditor.get(BRAND + "/ledger").body()).contains("ALERT_ROUTING_SET");
  }

  @Test
  void every_rule_is_read_from_the_facts_there_are() {
    ReadAlertRules rules = StartedApplication.get().bean(ReadAlertRules.class);
    List<AlertRule> judged =
        List.of(AlertRule.values()).stream()
            .filter(rule -> rules.read(ID, rule) instanceof RuleReading.Judged)
            .toList();
    assertThat(judged)
        .contains(AlertRule.BAND_BREACH, AlertRule.TEST_SIGNIFICANT, AlertRule.DATA_GAP)
        .doesNotContain(AlertRule.MARGINAL_RETURN, AlertRule.BUDGET_EFFICIENCY);
  }
}
