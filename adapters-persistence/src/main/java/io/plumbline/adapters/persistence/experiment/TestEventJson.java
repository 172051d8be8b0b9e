package io.plumbline.adapters.persistence.experiment;

import io.plumbline.domain.experiment.ExperimentEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of tests as JSON text, by the names of their records' fields: fields are added, never
 * renamed, and so are events.
 */
final class TestEventJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private static final Map<String, Class<?>> EVENTS =
      Arrays.stream(ExperimentEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private TestEventJson() {}

  static String name(ExperimentEvent event) {
    return event.getClass().getSimpleName();
  }

  static String write(ExperimentEvent event) {
    return MAPPER.writeValueAsString(event);
  }

  /**
   * Reads an event that was written here.
   *
   * @throws IllegalStateException if nothing of that name happens to tests
   */
  static ExperimentEvent read(String name, String json) {
    Class<?> kind = EVENTS.get(name);
    if (kind == null) {
      throw new IllegalStateException("No test knows the event %s.".formatted(name));
    }
    return (ExperimentEvent) MAPPER.readValue(json, kind);
  }
}
