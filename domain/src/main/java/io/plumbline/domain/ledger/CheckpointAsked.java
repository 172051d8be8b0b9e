package io.plumbline.domain.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * That a person had the ledger signed; written before the checkpoint, which covers it.
 *
 * @param key the id of the key
 */
public record CheckpointAsked(String key) implements Fact {

  @Override
  public Kind kind() {
    return Kind.CHECKPOINT_SIGNED;
  }

  @Override
  public String subject() {
    return key;
  }

  @Override
  public SortedMap<String, String> details() {
    return new TreeMap<>(Map.of("key", key));
  }

  @Override
  public String summary() {
    return "ledger signed up to this entry with key " + key;
  }
}
