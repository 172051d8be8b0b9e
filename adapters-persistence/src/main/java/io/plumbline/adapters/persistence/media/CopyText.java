package io.plumbline.adapters.persistence.media;

import java.util.List;

/**
 * Rows in the text format of PostgreSQL's COPY: fields end with a tab, rows with a newline, and a
 * backslash escapes either, and itself.
 */
final class CopyText {

  private final StringBuilder text = new StringBuilder();
  private boolean rowBegun;

  CopyText number(long value) {
    field();
    text.append(value);
    return this;
  }

  CopyText text(String value) {
    field();
    escaped(value);
    return this;
  }

  /** An array of texts: each in quotes, where a backslash escapes quotes and itself. */
  CopyText array(List<String> values) {
    field();
    StringBuilder literal = new StringBuilder("{");
    for (String value : values) {
      literal.append(literal.length() > 1 ? ",\"" : "\"");
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '"' || c == '\\') {
          literal.append('\\');
        }
        literal.append(c);
      }
      literal.append('"');
    }
    escaped(literal.append('}'));
    return this;
  }

  void endRow() {
    text.append('\n');
    rowBegun = false;
  }

  int length() {
    return text.length();
  }

  /** Returns the rows so far and forgets them. */
  String take() {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }

  private void field() {
    if (rowBegun) {
      text.append('\t');
    }
    rowBegun = true;
  }

  private void escaped(CharSequence value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> text.append("\\\\");
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(c);
      }
    }
  }
}
