package io.plumbline.adapters.web.ui.home;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;

/** What the ledger wrote in the last seven days, for everybody. */
final class RecentFacts extends Div {

  private static final long serialVersionUID = 1L;

  RecentFacts(SinceLastWeek week) {
    setId("since-last-week");
    Section section = Tags.section("Changed since last week", "newest first, UTC");
    if (week.told().isEmpty()) {
      section.add(
          Tags.paragraph("pl-help", "No data, fit, test, rule or move in the last seven days."));
    }
    for (LedgerEntry entry : week.told()) {
      section.add(
          Tags.div(
              "pl-fact",
              icon(entry.kind()).drawing(),
              Tags.div(
                  "",
                  Tags.text("", entry.summary()),
                  Tags.text("pl-q pl-s", Format.time(entry.at()) + ", " + entry.actor().name()))));
    }
    if (week.others() > 0) {
      section.add(
          Tags.text(
              "pl-q pl-s",
              "%s%s of the week are in the ledger besides."
                  .formatted(
                      week.cut() ? "At least " : "",
                      Format.counted(week.others(), "entry", "entries"))));
    }
    add(section);
  }

  private static Icon icon(Fact.Kind kind) {
    return switch (kind) {
      case BRAND_ADDED, BATCH_IMPORTED, CALIBRATION_POINT -> Icon.DATA;
      case MODEL_RUN,
          MODEL_SPECIFIED,
          MODEL_PROMOTION_REQUESTED,
          MODEL_PROMOTED,
          MODEL_PROMOTION_REJECTED,
          MODEL_PROMOTION_WITHDRAWN,
          MODEL_PROMOTION_REFUSED,
          MODEL_BACKTESTED,
          MODEL_REFIT_QUEUED,
          FORECAST_MADE,
          SCENARIO_STORED,
          SCENARIO_DECIDED,
          CREDIT_COMPUTED ->
          Icon.CHANNELS;
      case GUARDRAILS_PROPOSED,
          GUARDRAILS_CHANGED,
          GUARDRAILS_REJECTED,
          GUARDRAILS_WITHDRAWN,
          GUARDRAILS_REFUSED,
          CIRCUMSTANCE_STATED,
          CIRCUMSTANCE_WITHDRAWN,
          CURRENCY_SET ->
          Icon.SHIELD;
      case CHANGE_DRAFTED,
          CHANGE_EDITED,
          CHANGE_SUBMITTED,
          CHANGE_JUDGED,
          CHANGE_WAIVER_ASKED,
          CHANGE_WAIVED,
          CHANGE_APPROVED,
          CHANGE_REJECTED,
          CHANGE_WITHDRAWN,
          CHANGE_EXPIRED,
          CHANGE_REFUSED,
          CHANGE_SHIPPING,
          CHANGE_SHIPPED,
          CHANGE_SHIP_FAILED,
          CHANGE_BREACH_DAY,
          CHANGE_HELD,
          CHANGE_EXPANDED,
          CHANGE_ROLLED_BACK,
          CHANGE_ROLLING_BACK,
          CHANGE_CLOSED,
          BUDGET_ROUTED,
          BUDGET_SET,
          BUDGET_REFUSED,
          BUDGETS_STATED,
          TEST_DRAFTED,
          EXPERIMENT_DRAFTED,
          EXPERIMENT_EDITED,
          EXPERIMENT_REGISTERED,
          EXPERIMENT_STARTED,
          EXPERIMENT_LOOKED,
          EXPERIMENT_STOPPED,
          EXPERIMENT_READ_OUT,
          EXPERIMENT_WAIVER_ASKED,
          EXPERIMENT_WAIVED,
          EXPERIMENT_LEARNED ->
          Icon.PLANNER;
      case STEWARD_NAMED, PERSON_ADDED, SIGN_IN_BURST, CHAT_LINKED, CHAT_UNLINKED, CHAT_REFUSED ->
          Icon.PEOPLE;
      case PLANNING_PERIOD_SET, BACKLOG_CHANGED, CHANNEL_DESCRIBED -> Icon.CHECKLIST;
      case FRAMEWORK_CHOSEN, MILESTONE_REACHED -> Icon.STEPS;
      case JOB_RUN_ASKED -> Icon.CLOCK;
      case ALERT_RAISED, ALERT_ACKNOWLEDGED, ALERT_SNOOZED, ALERT_CLEARED, ALERT_ROUTING_SET ->
          Icon.BELL;
      case CORRECTION, CHECKPOINT_SIGNED, PERIOD_CLOSED, HEADLINE_CHOSEN, REPORT_PUBLISHED ->
          Icon.LEDGER;
    };
  }
}
