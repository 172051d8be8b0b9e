package io.plumbline.domain.mix.registry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of a lock, each under its key.
 *
 * <p>A lock is YAML that Plumbline wrote: a key a line, indented by its place, members of lists
 * known by their {@code name} or {@code column}. It is read for comparing only, so a line of
 * another shape is kept under its own text rather than refused; a default that is told in a comment
 * counts as a value.
 */
final class LockLines {

  private static final Pattern PAIR = Pattern.compile("(?:# )?([\\w-]+):(?: (.*))?");
  private static final Pattern NAME = Pattern.compile("\\{?(?:name|column): (\"[^\"]*\"|[^,}]+).*");

  private record Parent(int indent, String key) {}

  private final String text;
  private final SequencedMap<String, String> entries = new LinkedHashMap<>();
  private final Deque<Parent> parents = new ArrayDeque<>();

  LockLines(String text) {
    this.text = text;
  }

  SequencedMap<String, String> read() {
    text.lines().filter(line -> !line.isBlank()).forEach(this::take);
    return entries;
  }

  private void take(String line) {
    String content = line.strip();
    int indent = line.indexOf(content);
    leave(indent);
    if (content.startsWith("- ")) {
      member(indent, content.substring(2).strip());
    } else {
      pair(indent, content);
    }
  }

  private void leave(int indent) {
    while (!parents.isEmpty() && parents.getLast().indent() >= indent) {
      parents.removeLast();
    }
  }

  private void member(int indent, String content) {
    Matcher named = NAME.matcher(content);
    String key = named.matches() ? named.group(1).replace("\"", "").strip() : content;
    if (content.startsWith("{") || !named.matches()) {
      put(key, content);
    } else {
      parents.addLast(new Parent(indent, key));
      pair(indent + 2, content);
    }
  }

  private void pair(int indent, String content) {
    Matcher pair = PAIR.matcher(content);
    if (!pair.matches()) {
      if (!content.startsWith("#")) {
        put(content, "");
      }
    } else if (pair.group(2) == null) {
      parents.addLast(new Parent(indent, pair.group(1)));
    } else {
      put(pair.group(1), pair.group(2));
    }
  }

  private void put(String key, String value) {
    List<String> path = new ArrayList<>();
    parents.forEach(parent -> path.add(parent.key()));
    path.add(key);
    String whole = String.join(".", path);
    String free = whole;
    for (int n = 2; entries.containsKey(free); n++) {
      free = "%s#%d".formatted(whole, n);
    }
    entries.put(free, value);
  }
}
