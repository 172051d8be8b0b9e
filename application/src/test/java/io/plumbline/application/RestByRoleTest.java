package io.plumbline.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RestByRoleTest {

  /** A route, and whether lead and auditor may call it; the admin may everything. */
  private record Route(String method, String path, boolean lead, boolean auditor) {}

  private static final String NO_JOB = "/brands/acme/jobs/01890000-0000-7000-8000-000000000000";

  private static final String NO_PROMOTION =
      "/brands/acme/promotions/01890000-0000-7000-8000-000000000000";

  private static final String NO_RULES =
      "/brands/acme/guardrail-changes/01890000-0000-7000-8000-000000000000";

  private static final String NO_CIRCUMSTANCE =
      "/brands/acme/circumstances/01890000-0000-7000-8000-000000000000";
  private static final String NO_PERIOD =
      "/brands/acme/planning-periods/01890000-0000-7000-8000-000000000000";
  private static final String NO_ITEM = "/brands/acme/backlog/01890000-0000-7000-8000-000000000000";
  private static final String NO_ORDER =
      "/brands/acme/dispatches/01890000-0000-7000-8000-000000000000";

  private static final List<Route> ROUTES =
      List.of(
          new Route("GET", "/me", true, true),
          new Route("GET", "/brands", true, true),
          new Route("POST", "/brands", false, false),
          new Route("GET", "/users", false, false),
          new Route("POST", "/users", false, false),
          new Route("GET", "/brands/acme/specification", true, false),
          new Route("PUT", "/brands/acme/specification", true, false),
          new Route("POST", "/brands/acme/imports", true, false),
          new Route("GET", "/brands/acme/batches", true, false),
          new Route("GET", "/brands/acme/quality", true, false),
          new Route("GET", "/brands/acme/jobs", true, false),
          new Route("GET", NO_JOB, true, false),
          new Route("GET", "/jobs/standing", true, true),
          new Route("POST", "/jobs/standing/nothing/run", false, false),
          new Route("DELETE", NO_JOB, true, false),
          new Route("POST", "/brands/acme/fits", true, false),
          new Route("GET", "/brands/acme/fits/latest", true, true),
          new Route("GET", "/brands/acme/runs", true, true),
          new Route("GET", "/brands/acme/runs/R-0001", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/draws", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/compare/R-0002", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/attribution", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/allocation", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/elasticities", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/elasticities.csv", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/efficiency", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/backtests", true, true),
          new Route("POST", "/brands/acme/runs/R-0001/backtests", true, false),
          new Route("GET", "/brands/acme/forecasts", true, true),
          new Route("POST", "/brands/acme/forecasts", true, false),
          new Route("GET", "/brands/acme/forecasts/F-0001", true, true),
          new Route("GET", "/brands/acme/forecast-accuracy", true, true),
          new Route("GET", "/brands/acme/champion", true, true),
          new Route("GET", "/brands/acme/promotions", true, true),
          new Route("POST", "/brands/acme/promotions", true, false),
          new Route("POST", NO_PROMOTION + "/approval", true, false),
          new Route("POST", NO_PROMOTION + "/rejection", true, false),
          new Route("POST", NO_PROMOTION + "/withdrawal", true, false),
          new Route("GET", "/brands/acme/guardrails", true, true),
          new Route("GET", "/brands/acme/guardrails/1", true, true),
          new Route("GET", "/brands/acme/guardrails/1/differences/1", true, true),
          new Route("GET", "/brands/acme/guardrail-changes", true, true),
          new Route("POST", "/brands/acme/guardrail-changes", false, false),
          new Route("POST", NO_RULES + "/approval", false, false),
          new Route("POST", NO_RULES + "/rejection", false, false),
          new Route("POST", NO_RULES + "/withdrawal", false, false),
          new Route("GET", "/brands/acme/circumstances", true, true),
          new Route("POST", "/brands/acme/circumstances", true, false),
          new Route("POST", NO_CIRCUMSTANCE + "/withdrawal", true, false),
          new Route("GET", "/brands/acme/alerts", true, true),
          new Route("POST", "/brands/acme/alerts/A-0001/acknowledgement", true, false),
          new Route("POST", "/brands/acme/alerts/A-0001/snooze", true, false),
          new Route("GET", "/brands/acme/alert-routes", true, true),
          new Route("PUT", "/brands/acme/alert-routes/data-gap", false, false),
          new Route("GET", "/brands/acme/reports", true, true),
          new Route("POST", "/brands/acme/reports", true, false),
          new Route("GET", "/brands/acme/reports/REP-0001", true, true),
          new Route("GET", "/brands/acme/reports/REP-0001/pdf", true, true),
          new Route("GET", "/brands/acme/report-previews/weekly/2026-11-16", true, true),
          new Route("GET", "/brands/acme/report-previews/monthly/2026-10-01/csv", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/card", true, true),
          new Route("GET", "/brands/acme/runs/R-0001/card/html", true, true),
          new Route("GET", "/brands/acme/steward", true, true),
          new Route("PUT", "/brands/acme/steward", false, false),
          new Route("GET", "/brands/acme/planning-periods", true, true),
          new Route("POST", "/brands/acme/planning-periods", true, false),
          new Route("PUT", NO_PERIOD, true, false),
          new Route("GET", "/brands/acme/backlog", true, true),
          new Route("GET", "/brands/acme/backlog/suggestions", true, true),
          new Route("POST", "/brands/acme/backlog", true, false),
          new Route("PUT", NO_ITEM, true, false),
          new Route("GET", "/brands/acme/touchpoints", true, true),
          new Route("PUT", "/brands/acme/touchpoints/TV", true, false),
          new Route("GET", "/brands/acme/maturity", true, true),
          new Route("PUT", "/brands/acme/maturity/framework", true, false),
          new Route("GET", "/brands/acme/scenarios", true, true),
          new Route("POST", "/brands/acme/scenarios", true, false),
          new Route("GET", "/brands/acme/scenarios/S-0001", true, true),
          new Route("POST", "/brands/acme/scenario-decisions", true, false),
          new Route("GET", "/brands/acme/budget-routes", true, true),
          new Route("POST", "/brands/acme/budget-routes", false, false),
          new Route("GET", "/brands/acme/dispatches", true, true),
          new Route("GET", NO_ORDER, true, true),
          new Route("GET", NO_ORDER + "/sheet", true, true),
          new Route("POST", NO_ORDER + "/legs/0/confirmation", true, false),
          new Route("POST", NO_ORDER + "/legs/0/refusal", true, false),
          new Route("GET", "/brands/acme/decision-currency", true, true),
          new Route("PUT", "/brands/acme/decision-currency", false, false),
          new Route("GET", "/brands/acme/headline-kpis", true, true),
          new Route("PUT", "/brands/acme/headline-kpis", false, false),
          new Route("GET", "/brands/acme/budgets", true, true),
          new Route("PUT", "/brands/acme/budgets", true, false),
          new Route("GET", "/brands/acme/changes", true, true),
          new Route("POST", "/brands/acme/changes", true, false),
          new Route("GET", "/brands/acme/changes/C-0001", true, true),
          new Route("PUT", "/brands/acme/changes/C-0001", true, false),
          new Route("GET", "/brands/acme/changes/C-0001/watch", true, true),
          new Route("POST", "/brands/acme/changes/C-0001/submit", true, false),
          new Route("POST", "/brands/acme/changes/C-0001/approve", true, false),
          new Route("POST", "/brands/acme/changes/C-0001/reject", true, false),
          new Route("POST", "/brands/acme/changes/C-0001/withdraw", true, false),
          new Route("POST", "/brands/acme/changes/C-0001/waivers", true, false),
          new Route("POST", "/brands/acme/changes/C-0001/ship", true, false),
          new Route("POST", "/brands/acme/changes/C-0001/roll-back", true, false),
          new Route("POST", "/brands/acme/changes/C-0001/expand", true, false),
          new Route("POST", "/brands/acme/changes/C-0001/close", true, false),
          new Route("GET", "/brands/acme/experiments", true, true),
          new Route("POST", "/brands/acme/experiments", true, false),
          new Route("GET", "/brands/acme/experiments/queue", true, true),
          new Route("POST", "/brands/acme/experiments/designs", true, false),
          new Route("GET", "/brands/acme/experiments/EXP-0001", true, true),
          new Route("PUT", "/brands/acme/experiments/EXP-0001", true, false),
          new Route("POST", "/brands/acme/experiments/EXP-0001/register", true, false),
          new Route("POST", "/brands/acme/experiments/EXP-0001/start", true, false),
          new Route("POST", "/brands/acme/experiments/EXP-0001/looks", true, false),
          new Route("POST", "/brands/acme/experiments/EXP-0001/stop", true, false),
          new Route("POST", "/brands/acme/experiments/EXP-0001/readout", true, false),
          new Route("POST", "/brands/acme/experiments/EXP-0001/waivers", true, false),
          new Route("POST", "/brands/acme/experiments/EXP-0001/lessons", true, false),
          new Route("GET", "/brands/acme/ledger", false, true),
          new Route("GET", "/brands/acme/ledger/verification", false, true),
          new Route("GET", "/brands/acme/ledger/checkpoints", false, true),
          new Route("POST", "/brands/acme/ledger/checkpoints", false, true),
          new Route("GET", "/brands/acme/ledger/1/proof", false, true),
          new Route("GET", "/brands/acme/ledger/export", false, true),
          new Route("POST", "/brands/acme/ledger/1/corrections", true, false),
          new Route("GET", "/brands/acme/ledger/periods/2026-07-01/2026-09-30", false, true),
          new Route("POST", "/brands/acme/ledger/periods/2026-07-01/2026-09-30", true, false),
          new Route("GET", "/brands/acme/ledger/pdf", false, true),
          new Route("GET", "/brands/acme/ledger/periods/2026-07-01/2026-09-30/pdf", false, true));

  static Stream<Arguments> everybodyOnEveryRoute() {
    return ROUTES.stream()
        .flatMap(
            route ->
                Stream.of(
                    Arguments.of("nobody", route.method(), route.path(), false),
                    Arguments.of("lead", route.method(), route.path(), route.lead()),
                    Arguments.of("auditor", route.method(), route.path(), route.auditor()),
                    Arguments.of("admin", route.method(), route.path(), true)));
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3}")
  @MethodSource("everybodyOnEveryRoute")
  void a_route_answers_whom_it_may_and_refuses_everybody_else(
      String who, String method, String path, boolean allowed) {
    Rest rest = who.equals("nobody") ? Rest.anonymous() : Rest.as(who);

    // a body no method can use, so that nothing is changed by those who may
    Rest.Answer answer = rest.send(method, path, type(method, path), body(method, path), Map.of());

    if (allowed) {
      assertThat(answer.status()).isNotIn(401, 403).isLessThan(500);
    } else {
      assertThat(answer.status()).isEqualTo(who.equals("nobody") ? 401 : 403);
      assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }
  }

  @Test
  void the_routes_above_are_all_there_are() {
    assertThat(ROUTES)
        .hasSize(OpenApiDocument.get().operations().size() - SESSION_ROUTES - CHAT_ROUTES);
  }

  private static final int SESSION_ROUTES = 2;

  /** Open to everybody, and let in by signature: ApprovedInSlackTest. */
  private static final int CHAT_ROUTES = 2;

  private static String type(String method, String path) {
    if (method.equals("GET") || method.equals("DELETE")) {
      return "";
    }
    return path.endsWith("/imports")
        ? "text/csv"
        : path.endsWith("/specification") ? "text/yaml" : "application/json";
  }

  private static String body(String method, String path) {
    return method.equals("GET") || method.equals("DELETE")
        ? ""
        : path.endsWith("/fits")
            ? "{\"draws\": 1}"
            : path.endsWith("/specification") ? "x: y" : "{}";
  }
}
