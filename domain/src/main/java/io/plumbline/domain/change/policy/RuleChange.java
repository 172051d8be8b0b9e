package io.plumbline.domain.change.policy;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.Actor;
import java.time.Instant;

/**
 * A next version of the rules, and what became of it (GRD-10).
 *
 * <p>Two people are needed: whoever proposes may take it back but never decides. The types refuse
 * anything else by exception; a use case answers it in words before it comes to that.
 */
public sealed interface RuleChange {

  /** Returns what was proposed. */
  RuleProposal proposal();

  /** Who said so, when, and why. */
  record Decision(Actor by, Instant at, String note) {

    private static final int LONGEST = 1000;

    public Decision {
      that(note.length() <= LONGEST, "A note has at most %d characters.", LONGEST);
    }
  }

  /** Nobody has decided yet. */
  record Pending(RuleProposal proposal) implements RuleChange {

    /** Returns whether {@code somebody} may decide: a person who did not propose it. */
    public boolean mayBeDecidedBy(Actor somebody) {
      return somebody.kind() == Actor.Kind.HUMAN && !somebody.equals(proposal.by());
    }

    /** Returns the proposal granted: its rules are in force from then on. */
    public Approved approved(Decision decision) {
      second(decision);
      return new Approved(proposal, decision);
    }

    /** Returns the proposal turned down, with the reason. */
    public Rejected rejected(Decision decision) {
      second(decision);
      that(!decision.note().isBlank(), "A rejection needs a reason.");
      return new Rejected(proposal, decision);
    }

    /** Returns the proposal taken back by whoever made it. */
    public Withdrawn withdrawn(Decision decision) {
      that(
          decision.by().equals(proposal.by()),
          "%s cannot take back the proposal of %s.",
          decision.by().name(),
          proposal.by().name());
      return new Withdrawn(proposal, decision);
    }

    private void second(Decision decision) {
      that(
          mayBeDecidedBy(decision.by()),
          "%s cannot decide on a proposal of %s.",
          decision.by().name(),
          proposal.by().name());
    }
  }

  /** A second admin agreed: its rules are, or were, in force. */
  record Approved(RuleProposal proposal, Decision decision) implements RuleChange {}

  /** A second admin did not agree. */
  record Rejected(RuleProposal proposal, Decision decision) implements RuleChange {}

  /** Whoever proposed it took it back. */
  record Withdrawn(RuleProposal proposal, Decision decision) implements RuleChange {}
}
