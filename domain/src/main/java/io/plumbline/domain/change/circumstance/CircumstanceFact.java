package io.plumbline.domain.change.circumstance;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that a circumstance was stated or, once it carries a withdrawal, taken back. */
public record CircumstanceFact(StatedCircumstance stated) implements Fact {

  @Override
  public Kind kind() {
    return stated.withdrawal() == null ? Kind.CIRCUMSTANCE_STATED : Kind.CIRCUMSTANCE_WITHDRAWN;
  }

  @Override
  public String subject() {
    return stated.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("kind", stated.what().kind().key());
    details.put("thing", stated.what().thing());
    details.put("sentence", stated.what().sentence());
    details.put("stated_by", stated.by().name());
    details.put("stated_at", stated.at().toString());
    details.put("note", stated.note());
    StatedCircumstance.Withdrawal withdrawal = stated.withdrawal();
    if (withdrawal != null) {
      details.put("withdrawn_by", withdrawal.by().name());
      details.put("reason", withdrawal.reason());
    }
    return details;
  }

  @Override
  public String summary() {
    StatedCircumstance.Withdrawal withdrawal = stated.withdrawal();
    return withdrawal == null
        ? "%s states: %s".formatted(stated.by().name(), stated.what().sentence())
        : "%s takes back what %s stated: %s"
            .formatted(withdrawal.by().name(), stated.by().name(), stated.what().sentence());
  }
}
