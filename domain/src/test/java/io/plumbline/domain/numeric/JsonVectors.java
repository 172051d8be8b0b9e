package io.plumbline.domain.numeric;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reference numbers in a test resource, as JSON. */
public final class JsonVectors {

  private JsonVectors() {}

  /**
   * Returns what stands in {@code resource} at {@code pointer}, such as {@code /robyn/computed}.
   */
  public static JsonNode read(String resource, String pointer) {
    try (InputStream stream =
        Objects.requireNonNull(JsonVectors.class.getResourceAsStream(resource), resource)) {
      return JsonMapper.shared().readTree(stream).requiredAt(pointer);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the entries of the array at {@code pointer}. */
  public static Stream<JsonNode> entries(String resource, String pointer) {
    return StreamSupport.stream(read(resource, pointer).spliterator(), false);
  }

  /** Returns the numbers of the array under {@code field}. */
  public static double[] numbers(JsonNode entry, String field) {
    return numbers(entry.required(field));
  }

  /** Returns the numbers of an array. */
  public static double[] numbers(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .mapToDouble(JsonNode::asDouble)
        .toArray();
  }

  /** Returns the number under {@code field}. */
  public static double number(JsonNode entry, String field) {
    return entry.required(field).asDouble();
  }
}
