package io.plumbline.domain.change.policy;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.Actor;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that somebody tried to decide on rules they had proposed, and was refused. */
public record OwnRulesRefused(RuleProposal proposal, Actor by) implements Fact {

  @Override
  public Kind kind() {
    return Kind.GUARDRAILS_REFUSED;
  }

  @Override
  public String subject() {
    return proposal.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("version", "" + proposal.next().version());
    details.put("proposed_by", proposal.by().name());
    details.put("attempt_by", by.name());
    return details;
  }

  @Override
  public String summary() {
    return "%s may not decide on version %d of the rules: four eyes are needed"
        .formatted(by.name(), proposal.next().version());
  }
}
