package io.plumbline.domain.ledger.export;

import java.util.SortedMap;

/** One JSON object (RFC 8259) on one line, as it is written: no blanks, members in given order. */
final class JsonLine {

  private final StringBuilder text = new StringBuilder("{");

  JsonLine number(String name, long value) {
    name(name).append(value);
    return this;
  }

  JsonLine text(String name, String value) {
    quoted(name(name), value);
    return this;
  }

  JsonLine texts(String name, SortedMap<String, String> values) {
    name(name).append('{');
    String between = "";
    for (var value : values.entrySet()) {
      quoted(text.append(between), value.getKey()).append(':');
      quoted(text, value.getValue());
      between = ",";
    }
    text.append('}');
    return this;
  }

  JsonLine texts(String name, Iterable<String> values) {
    name(name).append('[');
    String between = "";
    for (String value : values) {
      quoted(text.append(between), value);
      between = ",";
    }
    text.append(']');
    return this;
  }

  String end() {
    return text.append('}').toString();
  }

  private StringBuilder name(String name) {
    if (text.length() > 1) {
      text.append(',');
    }
    return quoted(text, name).append(':');
  }

  private static StringBuilder quoted(StringBuilder text, String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append("\\u00").append(c < 16 ? '0' : '1').append(Character.forDigit(c % 16, 16));
      } else {
        text.append(c);
      }
    }
    return text.append('"');
  }
}
