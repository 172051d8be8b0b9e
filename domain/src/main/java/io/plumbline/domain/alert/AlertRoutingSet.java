package io.plumbline.domain.alert;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The fact that an admin said who is told when a rule fires, and who was told before. */
public record AlertRoutingSet(AlertRoute before, AlertRoute route) implements Fact {

  @Override
  public Kind kind() {
    return Kind.ALERT_ROUTING_SET;
  }

  @Override
  public String subject() {
    return route.rule().key();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("told", told(route));
    details.put("told before", told(before));
    return details;
  }

  private static String told(AlertRoute route) {
    return route.receivers().isEmpty()
        ? "pages"
        : "pages, "
            + route.receivers().stream()
                .map(one -> "%s %s".formatted(one.way().label(), one.address()))
                .collect(Collectors.joining(", "));
  }

  @Override
  public String summary() {
    return "“%s” is told on %s".formatted(route.rule().label(), told(route));
  }
}
