package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;

/** A rule set aside for one test, by two people: one asked and said why, another granted it. */
public record RuleWaiver(ExperimentRule rule, String reason, Actor by, Actor grantedBy) {
  public RuleWaiver {
    that(
        by.kind() == Actor.Kind.HUMAN && grantedBy.kind() == Actor.Kind.HUMAN,
        "Only people waive %s.",
        rule.key());
    that(
        !by.name().strip().equalsIgnoreCase(grantedBy.name().strip()),
        "%s cannot grant their own waiver of %s.",
        by.name(),
        rule.key());
  }

  /** Returns whether this person granted it. */
  public boolean isGrantedBy(Actor somebody) {
    return grantedBy.name().strip().equalsIgnoreCase(somebody.name().strip());
  }
}
