package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.change.Asks;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeFact;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.ChangeIdentity;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.usecase.OpenDispatch;
import io.plumbline.domain.experiment.SampleTests;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is one brand's is not found under another's path, and nobody decides on a request of their
 * own, over REST. Reliability target R4; {@link RestByRoleTest} has the roles.
 */
class RestByObjectTest {

  private static final BrandId TENANT = new BrandId("other-tenant");
  private static final Actor LEAD = Actor.human("lead");
  private static final UUID ORDER = UUID.randomUUID();
  private static final String WISH =
      """
      {"title": "Theft", "objective": "x", "explanation": "x",
       "targets": [{"channel": "TV", "cents": 1}, {"channel": "Search", "cents": 2}],
       "stages": [8]}
      """;

  /** For each call on tests, the part it takes. */
  private static final Map<String, String> TESTS =
      Map.of(
          "register", "{\"content\": \"%s\"}".formatted("0".repeat(64)),
          "looks",
              "{\"through\": \"2026-01-01\", \"estimate\": 1, \"standard_error\": 1, \"verdict\": \"CONTINUE\"}",
          "stop", "{\"reason\": \"Theft.\"}",
          "waivers", "{\"rule\": \"ahead\", \"reason\": \"Theft.\"}",
          "lessons", "{\"learned\": \"Theft.\"}");

  private static String circumstance = "";

  @BeforeAll
  static void a_brand_with_one_of_each() {
    StartedApplication app = StartedApplication.get();
    app.bean(AddBrand.class)
        .add(new AddBrand.Command("Other tenant", "USD", Actor.SYSTEM, Origin.JOB));
    Ledger ledger = app.bean(Ledger.class);
    ChangeRequests requests = app.bean(ChangeRequests.class);
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    ChangeHistory drafted =
        ChangeHistory.begun(
            new ChangeIdentity(UUID.randomUUID(), TENANT, 1, LEAD, now, null, null),
            Asks.proposal());
    ChangeHistory submitted =
        drafted.with(new ChangeEvent.Submitted(1, now.plus(Duration.ofHours(72))), LEAD, now);
    app.bean(Transaction.class)
        .run(
            () -> {
              for (ChangeHistory step : new ChangeHistory[] {drafted, submitted}) {
                requests.add(
                    step,
                    ledger.append(
                        TENANT, new ChangeFact(step), LEAD, Origin.REST, UUID.randomUUID()));
              }
            });
    app.bean(DraftExperiment.class)
        .draft(
            new DraftExperiment.Command(
                TENANT, null, SampleTests.plan(), null, Actor.SYSTEM, Origin.JOB));
    app.bean(OpenDispatch.class)
        .open(
            new BudgetOrder(
                ORDER,
                TENANT,
                "C-0009",
                1,
                BudgetOrder.Purpose.SHIP,
                "USD",
                Asks.proposal().lines()));
    circumstance =
        Rest.as("lead")
            .json(
                "POST",
                "/brands/other-tenant/circumstances",
                "{\"kind\":\"stock\",\"name\":\"shoes\",\"days\":41}")
            .json()
            .get("id")
            .asString();
  }

  private static String there(String path) {
    return path.replace("{order}", ORDER.toString()).replace("{circumstance}", circumstance);
  }

  private static String body(String method, String path) {
    if (method.equals("GET")) {
      return "";
    }
    if (path.contains("/experiments/")) {
      return TESTS.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "{}");
    }
    String hash = Asks.proposal().content().hex();
    return path.endsWith("C-0001")
        ? WISH
        : path.endsWith("/waivers")
            ? "{\"rule\": \"evidence\", \"reason\": \"Theft.\"}"
            : path.endsWith("/approve") || path.endsWith("/reject")
                ? "{\"content\": \"%s\", \"note\": \"Theft.\"}".formatted(hash)
                : path.matches(".*/(withdraw|withdrawal|roll-back)")
                    ? "{\"reason\": \"Theft.\"}"
                    : path.matches(".*/(confirmation|refusal)") ? "{\"proof\": \"Theft.\"}" : "{}";
  }

  private static Rest.Answer answer(String who, String method, String path) {
    String body = body(method, path);
    return body.isEmpty() ? Rest.as(who).get(path) : Rest.as(who).json(method, path, body);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /changes/C-0001",
    "PUT, /changes/C-0001",
    "GET, /changes/C-0001/watch",
    "POST, /changes/C-0001/submit",
    "POST, /changes/C-0001/approve",
    "POST, /changes/C-0001/reject",
    "POST, /changes/C-0001/withdraw",
    "POST, /changes/C-0001/waivers",
    "POST, /changes/C-0001/ship",
    "POST, /changes/C-0001/roll-back",
    "POST, /changes/C-0001/expand",
    "POST, /changes/C-0001/close",
    "GET, /experiments/EXP-0001",
    "PUT, /experiments/EXP-0001",
    "POST, /experiments/EXP-0001/register",
    "POST, /experiments/EXP-0001/start",
    "POST, /experiments/EXP-0001/looks",
    "POST, /experiments/EXP-0001/stop",
    "POST, /experiments/EXP-0001/readout",
    "POST, /experiments/EXP-0001/waivers",
    "POST, /experiments/EXP-0001/lessons",
    "GET, /dispatches/{order}",
    "GET, /dispatches/{order}/sheet",
    "POST, /dispatches/{order}/legs/0/confirmation",
    "POST, /dispatches/{order}/legs/0/refusal",
    "POST, /circumstances/{circumstance}/withdrawal"
  })
  void what_is_another_brands_is_not_found(String method, String path) {
    String before = trace();
    for (String who : new String[] {"lead", "admin"}) {
      Rest.Answer answer = answer(who, method, "/brands/acme" + there(path));
      assertThat(answer.status()).as("%s: %s", who, answer.body()).isEqualTo(404);
    }
    Rest.Answer auditor = answer("auditor", method, "/brands/acme" + there(path));
    assertThat(auditor.status()).isEqualTo(method.equals("GET") ? 404 : 403);
    assertThat(trace()).isEqualTo(before);
  }

  /** All that is told of the brand to whoever may read its ledger. */
  private static String trace() {
    return Rest.as("auditor").get("/brands/other-tenant/ledger").body();
  }

  @ParameterizedTest
  @CsvSource({
    "/changes",
    "/dispatches",
    "/circumstances",
    "/experiments",
    "/budgets",
    "/budget-routes",
    "/ledger"
  })
  void no_list_of_a_brand_tells_of_another(String path) {
    assertThat(Rest.as("admin").get("/brands/acme" + path).body())
        .doesNotContain(ORDER.toString(), circumstance, "retail media", "Television brings");
  }

  @Test
  void nobody_decides_on_a_request_of_their_own() {
    for (String answer : new String[] {"approve", "reject"}) {
      String path = "/brands/other-tenant/changes/C-0001/" + answer;
      assertThat(answer("lead", "POST", path).status()).isEqualTo(403);
    }
    assertThat(
            Rest.as("auditor")
                .get("/brands/other-tenant/changes/C-0001")
                .json()
                .at("/request/state")
                .asString())
        .isEqualTo("submitted");
    assertThat(trace()).contains("CHANGE_REFUSED", "nobody decides on a request of their own");
  }
}
