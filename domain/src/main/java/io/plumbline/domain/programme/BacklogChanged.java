package io.plumbline.domain.programme;

import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The fact that an item of the backlog was written down, or changed.
 *
 * @param added whether it is new
 */
public record BacklogChanged(BacklogItem item, boolean added) implements Fact {

  @Override
  public Kind kind() {
    return Kind.BACKLOG_CHANGED;
  }

  @Override
  public String subject() {
    return item.id().toString();
  }

  @Override
  public SortedMap<String, String> details() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("title", item.title());
    details.put("why", item.why());
    details.put("state", item.state().key());
    details.put("source", item.source().kind().key());
    if (!item.source().about().isEmpty()) {
      details.put("about", item.source().about());
    }
    if (item.owner() != null) {
      details.put("owner", item.owner());
    }
    if (!item.links().isEmpty()) {
      details.put(
          "links", item.links().stream().map(BacklogLink::label).collect(Collectors.joining(" ")));
    }
    return details;
  }

  @Override
  public String summary() {
    return added
        ? "To be measured: %s".formatted(item.title())
        : "“%s” is %s".formatted(item.title(), item.state().key());
  }
}
