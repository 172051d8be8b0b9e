package io.plumbline.domain.mix;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.mix.registry.SpecLock;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The fact that a brand's model was specified anew.
 *
 * @param name what the specification calls the model
 * @param text the specification with every default filled in
 */
public record SpecSaved(String name, String text) implements Fact {

  @Override
  public Kind kind() {
    return Kind.MODEL_SPECIFIED;
  }

  @Override
  public String subject() {
    return name;
  }

  @Override
  public SortedMap<String, String> details() {
    return new TreeMap<>(Map.of("spec_sha256", new SpecLock(text).sha256()));
  }

  @Override
  public String summary() {
    return "The model %s was specified.".formatted(name);
  }
}
