package io.plumbline.domain.guardrail;

import java.util.Locale;

/** What a move of budget is held to. Names are kept in the ledger: never rename. */
public enum Rule {
  SWING("Swing per channel", true),
  WEEKLY_CAP("Weekly cap, all requests", false),
  WEEKLY_CHANNEL_CAP("Weekly cap per channel, all requests", false),
  FIRST_MOVE("First move", true),
  LEARNING_PHASE("Learning phase", true),
  FREEZE_WINDOW("Freeze windows", true),
  IMPROVEMENT("P(improvement)", false),
  SMALLEST_EFFECT("Smallest detectable effect", true),
  MINIMUM_REACH("Minimum weekly reach", true),
  CREATIVE_FATIGUE("Creative fatigue", true),
  INVENTORY("Inventory", true),
  DATA_QUALITY("Data quality", true),
  EVIDENCE("Evidence", true),
  RUNNING_TEST("Running tests", false);

  private final String label;
  private final boolean mayBeWaivable;

  Rule(String label, boolean mayBeWaivable) {
    this.label = label;
    this.mayBeWaivable = mayBeWaivable;
  }

  /** Returns its name as people read it. */
  public String label() {
    return label;
  }

  /** Returns whether a policy may let two people set it aside for one request. */
  public boolean mayBeWaivable() {
    return mayBeWaivable;
  }

  /** Returns its name in texts: {@code weekly-cap}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
