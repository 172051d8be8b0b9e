package io.plumbline.domain.maturity;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that a milestone was reached, with the entry that did. */
public record MilestoneFact(Reached reached) implements Fact {

  @Override
  public Kind kind() {
    return Kind.MILESTONE_REACHED;
  }

  @Override
  public String subject() {
    return reached.milestone().key();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("title", reached.milestone().title());
    details.put("asks", reached.milestone().asks());
    details.put("entry", Long.toString(reached.entry()));
    details.put("reached_at", reached.at().toString());
    details.put("about", reached.about());
    details.put("because", reached.because());
    return details;
  }

  @Override
  public String summary() {
    return "Reached: %s (entry %d)".formatted(reached.milestone().title(), reached.entry());
  }
}
