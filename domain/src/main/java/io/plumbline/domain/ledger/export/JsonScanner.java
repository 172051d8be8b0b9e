package io.plumbline.domain.ledger.export;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what {@link JsonLine} wrote, and nothing else: every method throws {@link
 * IllegalArgumentException} where something else stands.
 */
final class JsonScanner {

  private final String line;
  private int at;

  JsonScanner(String line) {
    this.line = line;
  }

  JsonScanner expect(String literal) {
    if (!line.startsWith(literal, at)) {
      throw new IllegalArgumentException("%s is expected at %d.".formatted(literal, at));
    }
    at += literal.length();
    return this;
  }

  boolean meets(String literal) {
    return line.startsWith(literal, at);
  }

  void end() {
    if (at != line.length()) {
      throw new IllegalArgumentException("More follows at %d.".formatted(at));
    }
  }

  long number() {
    int from = at;
    while (at < line.length() && Character.isDigit(line.charAt(at))) {
      at++;
    }
    return Long.parseLong(line, from, at, 10);
  }

  String text() {
    expect("\"");
    StringBuilder text = new StringBuilder();
    while (!meets("\"")) {
      text.append(character());
    }
    at++;
    return text.toString();
  }

  private char character() {
    char c = next();
    if (c != '\\') {
      return c;
    }
    char escaped = next();
    if (escaped != 'u') {
      return escaped;
    }
    if (at + 4 > line.length()) {
      throw new IllegalArgumentException("The line ends within a character.");
    }
    at += 4;
    return (char) Integer.parseInt(line, at - 4, at, 16);
  }

  private char next() {
    if (at == line.length()) {
      throw new IllegalArgumentException("The line ends within a text.");
    }
    return line.charAt(at++);
  }

  SortedMap<String, String> textsByName() {
    SortedMap<String, String> texts = new TreeMap<>();
    expect("{");
    while (!meets("}")) {
      if (!texts.isEmpty()) {
        expect(",");
      }
      String name = text();
      expect(":");
      texts.put(name, text());
    }
    expect("}");
    return texts;
  }

  List<String> texts() {
    List<String> texts = new ArrayList<>();
    expect("[");
    while (!meets("]")) {
      if (!texts.isEmpty()) {
        expect(",");
      }
      texts.add(text());
    }
    expect("]");
    return texts;
  }
}
