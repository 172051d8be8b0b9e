package io.plumbline.adapters.persistence.change;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.guardrail.Verdict;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of change requests as JSON text, by the names of their records' fields: fields are
 * added, never renamed, and so are events.
 */
final class EventJson {

  /** A verdict says which it is. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Allowed.class, name = "allowed"),
    @JsonSubTypes.Type(value = Verdict.Refused.class, name = "refused")
  })
  private interface Named {}

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addMixIn(Verdict.class, Named.class).build();

  private static final Map<String, Class<?>> EVENTS =
      Arrays.stream(ChangeEvent.class.getPermittedSubclasses())
          .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

  private EventJson() {}

  static String name(ChangeEvent event) {
    return event.getClass().getSimpleName();
  }

  static String write(ChangeEvent event) {
    return MAPPER.writeValueAsString(event);
  }

  /**
   * Reads an event that was written here.
   *
   * @throws IllegalStateException if nothing of that name happens to requests
   */
  static ChangeEvent read(String name, String json) {
    Class<?> kind = EVENTS.get(name);
    if (kind == null) {
      throw new IllegalStateException("No change request knows the event %s.".formatted(name));
    }
    return (ChangeEvent) MAPPER.readValue(json, kind);
  }
}
