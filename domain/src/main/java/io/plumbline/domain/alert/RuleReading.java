package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

import java.util.List;

/** What a rule says of a brand now. */
public sealed interface RuleReading {

  /** Returns the rule. */
  AlertRule rule();

  /**
   * Its facts were there.
   *
   * @param conditions those that hold now, one a subject; what is not among them has ended
   */
  record Judged(AlertRule rule, List<Condition> conditions) implements RuleReading {
    public Judged {
      conditions = List.copyOf(conditions);
      for (Condition condition : conditions) {
        that(condition.rule() == rule, "%s is no condition of %s.", condition.title(), rule);
      }
      that(
          conditions.stream().map(Condition::subject).distinct().count() == conditions.size(),
          "%s tells of one subject once.",
          rule);
    }
  }

  /** Its facts are not there: what stands is left to stand, and nothing is raised. */
  record Unjudged(AlertRule rule, String why) implements RuleReading {}
}
