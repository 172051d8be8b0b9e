package io.plumbline.adapters.web.rest.guardrail;

import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.change.policy.RuleProposal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposed version of the rules, and what became of it.
 *
 * @param state pending, approved, rejected or withdrawn
 * @param replaces the version in force when it was proposed
 */
public record RuleChangeJson(
    UUID id,
    String state,
    int version,
    int replaces,
    String sha256,
    String proposedBy,
    Instant proposedAt,
    String reason,
    List<String> sentences,
    @Nullable Decision decision) {

  /** Who decided, when, and why. */
  public record Decision(String by, Instant at, String note) {}

  static RuleChangeJson from(RuleChange change) {
    return switch (change) {
      case RuleChange.Pending(var proposal) -> from(proposal, "pending", null);
      case RuleChange.Approved(var proposal, var decision) -> from(proposal, "approved", decision);
      case RuleChange.Rejected(var proposal, var decision) -> from(proposal, "rejected", decision);
      case RuleChange.Withdrawn(var proposal, var decision) ->
          from(proposal, "withdrawn", decision);
    };
  }

  private static RuleChangeJson from(
      RuleProposal proposal, String state, RuleChange.@Nullable Decision decision) {
    return new RuleChangeJson(
        proposal.id(),
        state,
        proposal.next().version(),
        proposal.replaces(),
        proposal.next().sha256(),
        proposal.by().name(),
        proposal.at(),
        proposal.reason(),
        proposal.next().sentences(),
        decision == null
            ? null
            : new Decision(decision.by().name(), decision.at(), decision.note()));
  }
}
