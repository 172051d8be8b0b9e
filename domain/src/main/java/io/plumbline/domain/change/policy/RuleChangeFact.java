package io.plumbline.domain.change.policy;

import io.plumbline.domain.ledger.Fact;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What happened to a change of rules: proposed, approved, rejected or withdrawn.
 *
 * @param before the rules it replaces
 */
public record RuleChangeFact(RuleChange change, RuleBook before) implements Fact {

  @Override
  public Kind kind() {
    return switch (change) {
      case RuleChange.Pending _ -> Kind.GUARDRAILS_PROPOSED;
      case RuleChange.Approved _ -> Kind.GUARDRAILS_CHANGED;
      case RuleChange.Rejected _ -> Kind.GUARDRAILS_REJECTED;
      case RuleChange.Withdrawn _ -> Kind.GUARDRAILS_WITHDRAWN;
    };
  }

  @Override
  public String subject() {
    return change.proposal().id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    RuleProposal proposal = change.proposal();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("version", "" + proposal.next().version());
    details.put("replaces", "" + proposal.replaces());
    details.put("sha256", proposal.next().sha256());
    details.put("replaces_sha256", before.sha256());
    details.put("proposed_by", proposal.by().name());
    details.put("reason", proposal.reason());
    details.put("before", String.join("\n", before.sentences()));
    details.put("after", String.join("\n", proposal.next().sentences()));
    details.put("diff", lines(before.diff(proposal.next())));
    switch (change) {
      case RuleChange.Pending _ -> {}
      case RuleChange.Approved(var _, var decision) -> put(details, decision);
      case RuleChange.Rejected(var _, var decision) -> put(details, decision);
      case RuleChange.Withdrawn(var _, var decision) -> put(details, decision);
    }
    return details;
  }

  private static String lines(List<Difference> differences) {
    return differences.stream().map(Difference::toString).collect(Collectors.joining("\n"));
  }

  private static void put(SortedMap<String, String> details, RuleChange.Decision decision) {
    details.put("decided_by", decision.by().name());
    details.put("note", decision.note());
  }

  @Override
  public String summary() {
    int version = change.proposal().next().version();
    return switch (change) {
      case RuleChange.Pending(var proposal) ->
          "%s proposes version %d of the rules".formatted(proposal.by().name(), version);
      case RuleChange.Approved(var proposal, var decision) ->
          "Version %d of the rules is in force: proposed by %s, approved by %s"
              .formatted(version, proposal.by().name(), decision.by().name());
      case RuleChange.Rejected(var proposal, var decision) ->
          "%s rejects version %d of the rules, proposed by %s"
              .formatted(decision.by().name(), version, proposal.by().name());
      case RuleChange.Withdrawn(var _, var decision) ->
          "%s takes back version %d of the rules".formatted(decision.by().name(), version);
    };
  }
}
