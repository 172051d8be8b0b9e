package io.plumbline.domain.mix.champion;

import static io.plumbline.domain.shared.Require.that;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules that are set aside for one promotion, each with the reason that goes on record. */
public record Waivers(SortedMap<PromotionRule, String> reasons) {

  private static final int LONGEST = 1000;

  /** No rule is set aside. */
  public static final Waivers NONE = new Waivers(new TreeMap<>());

  /**
   * Checks that each may be waived and says why.
   *
   * @throws IllegalArgumentException if a rule cannot be waived, or a reason is missing
   */
  public Waivers {
    for (Map.Entry<PromotionRule, String> waiver : reasons.entrySet()) {
      PromotionRule rule = waiver.getKey();
      String reason = waiver.getValue();
      that(rule.waivable(), "The rule %s cannot be waived.", rule.key());
      that(
          !reason.isBlank() && reason.length() <= LONGEST,
          "The waiver of %s needs a reason of 1 to %d characters.",
          rule.key(),
          LONGEST);
    }
    reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
  }

  /** Returns whether this objection is set aside. */
  public boolean cover(Objection objection) {
    return reasons.containsKey(objection.rule());
  }
}
