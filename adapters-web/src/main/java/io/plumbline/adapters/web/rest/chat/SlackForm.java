package io.plumbline.adapters.web.rest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The fields of a form body; a field that stands there twice makes it none. */
record SlackForm(Map<String, String> fields) {

  private static final int MOST_FIELDS = 40;

  SlackForm {
    fields = Map.copyOf(fields);
  }

  /** Reads a body; empty if it is no form of fields that are named once. */
  static Optional<SlackForm> read(byte[] body) {
    String text = new String(body, UTF_8);
    String[] pairs = text.split("&", -1);
    if (pairs.length > MOST_FIELDS) {
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      if (equals < 1) {
        return Optional.empty();
      }
      try {
        String name = URLDecoder.decode(pair.substring(0, equals), UTF_8);
        String value = URLDecoder.decode(pair.substring(equals + 1), UTF_8);
        if (fields.put(name, value) != null) {
          return Optional.empty();
        }
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }
    return Optional.of(new SlackForm(fields));
  }

  /** Returns a field's value, empty if it is not there. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Returns the value of the field if it is the only one there is. */
  Optional<String> only(String name) {
    return fields.size() == 1 ? Optional.ofNullable(fields.get(name)) : Optional.empty();
  }
}
