package io.plumbline.adapters.ingest.gateway;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer's body read as JSON, whatever it is. */
public final class JsonReply {

  /** Reads and writes the JSON of calls. */
  public static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonReply() {}

  /** Returns the object, or nothing if the body is none. */
  public static Optional<JsonNode> object(byte[] body) {
    try {
      return Optional.ofNullable(MAPPER.readTree(body)).filter(JsonNode::isObject);
    } catch (JacksonException garbage) {
      return Optional.empty();
    }
  }

  /** Returns the text at a JSON pointer, or null. */
  public static @Nullable String text(JsonNode node, String pointer) {
    JsonNode found = node.at(pointer);
    return found.isString() ? found.stringValue() : null;
  }

  /** Returns the whole number at a JSON pointer, which APIs write as text or as a number. */
  public static @Nullable Long whole(JsonNode node, String pointer) {
    JsonNode found = node.at(pointer);
    String text = found.isString() || found.isIntegralNumber() ? found.asString() : "";
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }
}
