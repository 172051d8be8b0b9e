package io.plumbline.domain.experiment.design;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;

/** A rule of design set aside for one test, and why. */
public record DesignWaiver(DesignRule rule, String reason, Actor by) {

  private static final int LONGEST = 1000;

  public DesignWaiver {
    that(
        !reason.isBlank() && reason.length() <= LONGEST,
        "The waiver of %s needs a reason of 1 to %d characters.",
        rule.key(),
        LONGEST);
    that(by.kind() == Actor.Kind.HUMAN, "Only people waive %s.", rule.key());
  }
}
