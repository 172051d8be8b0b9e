package io.plumbline.domain.change.shipping;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.shared.Actor;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that an admin said how a budget is set from now on. */
public record BudgetRouted(Route route, Target before, Actor by) implements Fact {

  @Override
  public Kind kind() {
    return Kind.BUDGET_ROUTED;
  }

  @Override
  public String subject() {
    return route.subject();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("channel", route.channel().value());
    if (route.item() != null) {
      details.put("item", route.item());
    }
    details.put("before", before.label());
    details.put("target", route.target().label());
    details.put("by", by.name());
    return details;
  }

  @Override
  public String summary() {
    return "The budget of %s is set by %s from now on, says %s"
        .formatted(route.subject(), route.target().label(), by.name());
  }
}
