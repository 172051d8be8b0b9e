package io.plumbline.domain.change.policy;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.UUID;

/**
 * The wish for a next version of the rules.
 *
 * @param replaces the version in force when the wish was made
 * @param next the rules wished for, as the version after it
 */
public record RuleProposal(
    UUID id, BrandId brand, int replaces, RuleBook next, Actor by, Instant at, String reason) {

  private static final int LONGEST = 1000;

  public RuleProposal {
    that(
        next.version() == replaces + 1,
        "After version %s comes the next, not %s.",
        replaces,
        next.version());
    that(by.kind() == Actor.Kind.HUMAN, "Only people propose rules.");
    that(
        !reason.isBlank() && reason.length() <= LONGEST,
        "A change of rules needs a reason of 1 to %d characters.",
        LONGEST);
  }
}
