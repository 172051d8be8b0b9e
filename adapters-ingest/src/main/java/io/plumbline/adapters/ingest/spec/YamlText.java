package io.plumbline.adapters.ingest.spec;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as YAML writes them, always in the same characters. */
final class YamlText {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]([A-Za-z0-9_ .-]*[A-Za-z0-9_])?");
  private static final Set<String> WORDS =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n", "auto");

  private YamlText() {}

  /** Returns a list of texts on one line. */
  static String list(Collection<?> texts) {
    return texts.stream()
        .map(text -> of(text.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }

  /** Returns a number; read again it is the same. */
  static String of(double number) {
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
    return whole ? Long.toString((long) number) : Double.toString(number);
  }

  /** Returns a text, in quotation marks where it could be taken for something else. */
  static String of(String value) {
    if (PLAIN.matcher(value).matches() && !WORDS.contains(value.toLowerCase(Locale.ROOT))) {
      return value;
    }
    StringBuilder quoted = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                default -> {
                  if (c >= 0x20 && c < 0x7f) {
                    quoted.appendCodePoint(c);
                  } else {
                    quoted.append(c > 0xffff ? "\\U%08x".formatted(c) : "\\u%04x".formatted(c));
                  }
                }
              }
            });
    return quoted.append('"').toString();
  }
}
