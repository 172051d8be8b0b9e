package io.plumbline.adapters.web.sheet;

import java.util.Locale;

/** Text and numbers as HTML and SVG take them. */
final class Markup {

  private Markup() {}

  /** Returns a text that is nothing but text wherever it stands: in an element, in an attribute. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(one -> append(safe, one));
    return safe.toString();
  }

  private static void append(StringBuilder safe, int one) {
    switch (one) {
      case '&' -> safe.append("&amp;");
      case '<' -> safe.append("&lt;");
      case '>' -> safe.append("&gt;");
      case '"' -> safe.append("&quot;");
      case '\'' -> safe.append("&#39;");
      case '\t', '\n', '\r' -> safe.append(' ');
      default -> {
        // what no document may hold, and what turns text round, is named instead
        if (Character.isISOControl(one)
            || Character.getType(one) == Character.FORMAT
            || Character.getType(one) == Character.SURROGATE) {
          safe.append("[U+%04X]".formatted(one));
        } else {
          safe.appendCodePoint(one);
        }
      }
    }
  }

  /** Returns a place on a drawing, to a tenth of a pixel. */
  static String at(double place) {
    return String.format(Locale.ROOT, "%.1f", place);
  }
}
