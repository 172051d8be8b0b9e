package io.plumbline.domain.maturity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something a brand reaches once: an item of the first ninety days, a gate of a phase, or both.
 * Names are kept in the ledger: never rename.
 */
public enum Milestone {
  EXTRACTION(
      "Spend and outcome are extracted",
      "A file with the spend of a channel, and one with the outcome, is imported.",
      NextPage.DATA),
  CLEAN_DATA(
      "The data model is clean",
      "A specification is saved, and at least 95 % of the periods of every series it could read are"
          + " reported.",
      NextPage.DATA),
  RIDGE_BUILD(
      "A minimal build in the manner of Robyn",
      "A run of the family ridge is fitted.",
      NextPage.MODELS),
  DECISION_CURRENCY(
      "One objective currency, back within 60 days",
      "An admin states marginal ROAS (marginal CAC where the outcome is a count) within 60 days.",
      NextPage.GUARDRAILS),
  GEO_HOLDOUT(
      "One geo holdout of two weeks",
      "A geo holdout over at least 14 days is read out.",
      NextPage.TESTS),
  FIRST_MOVE(
      "A single move of 5 to 10 %",
      "A request ships as a first step that takes 5 to 10 % of a channel.", NextPage.APPROVALS),
  MORE_SCOPE(
      "Two more channels and a second geography",
      "Spend of two channels and figures of one geo are imported that were not there when the first"
          + " run was fitted.",
      NextPage.DATA),
  WEEKLY_TESTS(
      "A test every week",
      "In four weeks in a row a test is drafted, registered or started.",
      NextPage.TESTS),
  DRAFTED_REQUESTS(
      "Change requests are drafted automatically",
      "The recommender drafts a change request.",
      NextPage.JOBS),
  MONTHLY_REPORT("The monthly report", "The report of a month is published.", NextPage.REPORTS),
  CHANNELS_AT_BAR(
      "All major channels meet the bars",
      "Every channel with at least a tenth of the spend has complete data and a test as recent and as"
          + " sharp as the rules in force ask for, and the model's checks do not fail.",
      NextPage.TESTS),
  REACH_LIMITS(
      "Limits of fatigue and least reach are set",
      "The rules in force hold a channel to a least reach, and the frequency of a line item is"
          + " stated.",
      NextPage.GUARDRAILS),
  DUAL_MODEL(
      "Two models of the same data",
      "A run of the family bayes and one of the family ridge are fitted to the same data.",
      NextPage.MODELS),
  QUARTERLY_SCENARIO(
      "The scenario of a quarter is decided",
      "People choose a stored scenario whose last period begins at least 84 days after its first.",
      NextPage.PLANNER),
  FRAMEWORK(
      "The framework is chosen",
      "A lead or an admin chooses a framework and says why.",
      NextPage.MATURITY),
  CHAMPION(
      "Two people stand by a model",
      "A run is approved as champion by a second person.",
      NextPage.MODELS),
  BACKTEST(
      "The model was held to the past",
      "A run is backtested: refitted at several points and scored on what came after.",
      NextPage.HEALTH),
  SHAPLEY(
      "Credit is computed over all coalitions",
      "The Shapley values of a run are computed and put on record.",
      NextPage.JOBS),
  RECOMMENDATION(
      "The first recommendation of a better budget",
      "The recommender drafts a change request or stores the best allocation.",
      NextPage.JOBS),
  READ_OUT(
      "A test is read out", "Any registered test is read out, whatever it found.", NextPage.TESTS),
  CALIBRATION(
      "The model is held to a test",
      "A run is fitted that a lift test calibrates.",
      NextPage.MODELS),
  SHIPPED("A move shipped", "An approved request is set at every target.", NextPage.APPROVALS),
  CLOSED_MOVE(
      "A move is closed with what came of it",
      "A shipped move is closed with its observed outcome.",
      NextPage.LIVE);

  /** Where the next step towards a milestone is taken. */
  public enum NextPage {
    DATA,
    MODELS,
    HEALTH,
    TESTS,
    PLANNER,
    APPROVALS,
    LIVE,
    REPORTS,
    GUARDRAILS,
    JOBS,
    MATURITY
  }

  private final String title;
  private final String asks;
  private final NextPage next;

  Milestone(String title, String asks, NextPage next) {
    this.title = title;
    this.asks = asks;
    this.next = next;
  }

  /** Returns what is reached, for people. */
  public String title() {
    return title;
  }

  /** Returns the fact that reaches it. */
  public String asks() {
    return asks;
  }

  /** Returns where that is done. */
  public NextPage next() {
    return next;
  }

  /** Returns its name in texts: {@code geo-holdout}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns whether it is a state of things, which may end: all others are events. */
  public boolean mayEnd() {
    return this == CLEAN_DATA || this == CHANNELS_AT_BAR || this == REACH_LIMITS;
  }

  /** Returns the milestone of this name in texts. */
  public static Optional<Milestone> of(String key) {
    return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
  }
}
