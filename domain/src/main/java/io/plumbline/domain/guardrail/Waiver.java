package io.plumbline.domain.guardrail;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;

/**
 * A rule set aside for one move by two people.
 *
 * @param by who asks
 * @param approvedBy a second person
 */
public record Waiver(Rule rule, String reason, Actor by, Actor approvedBy) {

  private static final int LONGEST = 1000;

  /**
   * Checks that it says why, and that two different people stand behind it.
   *
   * @throws IllegalArgumentException if one of them is missing, or the rule can never be waived
   */
  public Waiver {
    that(rule.mayBeWaivable(), "The rule %s cannot be waived.", rule.key());
    that(
        !reason.isBlank() && reason.length() <= LONGEST,
        "The waiver of %s needs a reason of 1 to %d characters.",
        rule.key(),
        LONGEST);
    that(
        by.kind() == Actor.Kind.HUMAN && approvedBy.kind() == Actor.Kind.HUMAN,
        "Only people waive %s.",
        rule.key());
    that(
        !by.name().strip().equalsIgnoreCase(approvedBy.name().strip()),
        "%s cannot approve their own waiver of %s.",
        by.name(),
        rule.key());
  }
}
