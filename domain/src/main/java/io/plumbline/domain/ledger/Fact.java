package io.plumbline.domain.ledger;

import java.util.SortedMap;

/** Something that happened and is to be proved later; each subdomain owns its facts. */
public interface Fact {

  /** Returns what kind of thing happened. */
  Kind kind();

  /** Returns the id of the thing it happened to: a batch, a run, a request. */
  String subject();

  /**
   * Returns the details as text, by name. They are hashed as they stand, so numbers and times are
   * written by the fact itself, in one way only.
   */
  SortedMap<String, String> details();

  /** Returns one sentence for people. */
  String summary();

  /** The kinds of facts the ledger holds. Names are part of the hash: add, never rename. */
  enum Kind {
    BATCH_IMPORTED,
    MODEL_RUN,
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
    GUARDRAILS_PROPOSED,
    GUARDRAILS_CHANGED,
    GUARDRAILS_REJECTED,
    GUARDRAILS_WITHDRAWN,
    GUARDRAILS_REFUSED,
    CIRCUMSTANCE_STATED,
    CIRCUMSTANCE_WITHDRAWN,
    CHANGE_DRAFTED,
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
    CHANGE_CLOSED,
    BUDGET_ROUTED,
    BUDGET_SET,
    BUDGET_REFUSED,
    BUDGETS_STATED,
    CORRECTION,
    CHECKPOINT_SIGNED,
    PERIOD_CLOSED,
    CALIBRATION_POINT,
    TEST_DRAFTED,
    CHAT_LINKED,
    CHAT_UNLINKED,
    CHAT_REFUSED,
    CHANGE_ROLLING_BACK,
    BRAND_ADDED,
    PERSON_ADDED,
    SIGN_IN_BURST,
    MODEL_SPECIFIED,
    EXPERIMENT_DRAFTED,
    EXPERIMENT_EDITED,
    EXPERIMENT_REGISTERED,
    EXPERIMENT_STARTED,
    EXPERIMENT_LOOKED,
    EXPERIMENT_STOPPED,
    EXPERIMENT_READ_OUT,
    EXPERIMENT_WAIVER_ASKED,
    EXPERIMENT_WAIVED,
    CURRENCY_SET,
    STEWARD_NAMED,
    PLANNING_PERIOD_SET,
    BACKLOG_CHANGED,
    CHANNEL_DESCRIBED,
    JOB_RUN_ASKED,
    EXPERIMENT_LEARNED,
    ALERT_RAISED,
    ALERT_ACKNOWLEDGED,
    ALERT_SNOOZED,
    ALERT_CLEARED,
    ALERT_ROUTING_SET,
    HEADLINE_CHOSEN,
    REPORT_PUBLISHED,
    FRAMEWORK_CHOSEN,
    CREDIT_COMPUTED,
    MILESTONE_REACHED
  }
}
