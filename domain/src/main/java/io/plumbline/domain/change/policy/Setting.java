package io.plumbline.domain.change.policy;

import io.plumbline.domain.guardrail.Rule;
import java.math.BigDecimal;
import java.util.List;

/**
 * A threshold that an admin may set.
 *
 * @param name of the rule's settings; {@code channel} stands for {@code channel NAME}, any number
 *     of them
 * @param label what it is, in a few words
 * @param least what is accepted, in the unit
 * @param most what is accepted, in the unit
 */
public record Setting(
    Rule rule, String name, String label, Unit unit, BigDecimal least, BigDecimal most) {

  /** What a threshold counts. */
  public enum Unit {
    PERCENT("%", 2),
    DAYS("days", 0),
    WEEKS("weeks", 0),
    POINTS("of 100", 0),
    TIMES_A_WEEK("times a week", 4),
    PEOPLE_A_WEEK("people a week", 0);

    private final String words;
    private final int places;

    Unit(String words, int places) {
      this.words = words;
      this.places = places;
    }

    /** Returns it as it follows a number. */
    public String words() {
      return words;
    }

    /** Returns how many places after the point are taken. */
    public int places() {
      return places;
    }
  }

  static final String EACH_CHANNEL = "channel";

  /** Every threshold there is, in the order of the rules. */
  public static final List<Setting> ALL =
      List.of(
          of(Rule.SWING, "most", "At most", Unit.PERCENT, "1", "50"),
          of(Rule.SWING, EACH_CHANNEL, "At most, for", Unit.PERCENT, "0", "50"),
          of(Rule.WEEKLY_CAP, "most", "At most", Unit.PERCENT, "1", "30"),
          of(Rule.WEEKLY_CHANNEL_CAP, "most", "At most", Unit.PERCENT, "1", "50"),
          of(Rule.FIRST_MOVE, "least", "At least", Unit.PERCENT, "1", "20"),
          of(Rule.FIRST_MOVE, "most", "At most", Unit.PERCENT, "1", "20"),
          of(Rule.LEARNING_PHASE, "days", "Lasts, if not told", Unit.DAYS, "1", "60"),
          of(Rule.FREEZE_WINDOW, "before", "Before a launch", Unit.DAYS, "0", "60"),
          of(Rule.FREEZE_WINDOW, "after", "After a launch", Unit.DAYS, "0", "60"),
          of(Rule.IMPROVEMENT, "above", "Above", Unit.PERCENT, "50", "99.99"),
          of(Rule.SMALLEST_EFFECT, "most", "At most", Unit.PERCENT, "0.01", "20"),
          of(Rule.SMALLEST_EFFECT, "weeks", "In tests of the last", Unit.WEEKS, "1", "104"),
          of(
              Rule.MINIMUM_REACH,
              EACH_CHANNEL,
              "At least, for",
              Unit.PEOPLE_A_WEEK,
              "1",
              "10000000000"),
          of(Rule.CREATIVE_FATIGUE, "perWeek", "At most", Unit.TIMES_A_WEEK, "0.1", "50"),
          of(Rule.INVENTORY, "days", "At least", Unit.DAYS, "0", "365"),
          of(Rule.DATA_QUALITY, "least", "At least", Unit.POINTS, "0", "100"),
          of(Rule.EVIDENCE, "weeks", "Within the last", Unit.WEEKS, "1", "104"),
          of(Rule.RUNNING_TEST, "after", "After a test", Unit.DAYS, "0", "28"));

  private static Setting of(
      Rule rule, String name, String label, Unit unit, String least, String most) {
    return new Setting(rule, name, label, unit, new BigDecimal(least), new BigDecimal(most));
  }

  /** Returns whether there is one for each channel that is named. */
  public boolean eachChannel() {
    return name.equals(EACH_CHANNEL);
  }

  /** Returns the name it has in texts: {@code weekly-cap.most}. */
  public String key() {
    return rule.key() + "." + name;
  }

  /** Returns what is accepted, in words. */
  public String accepted() {
    return "%s to %s %s%s"
        .formatted(
            least.toPlainString(),
            most.toPlainString(),
            unit.words(),
            unit.places() == 0
                ? ", whole"
                : ", to %d places after the point".formatted(unit.places()));
  }

  /** Returns whether a number is accepted. */
  public boolean accepts(BigDecimal value) {
    return value.compareTo(least) >= 0
        && value.compareTo(most) <= 0
        && value.stripTrailingZeros().scale() <= unit.places();
  }
}
