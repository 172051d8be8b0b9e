package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.adapters.ingest.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a specification and where it stands. Reading a key that is absent or wrong adds a
 * finding and gives null, so that everything wrong is told at once.
 */
final class Section {

  private record Entry(long line, Node value) {}

  private final String path;
  private final long line;
  private final Map<String, Entry> entries;
  private final FindingList findings;

  private Section(String path, long line, Map<String, Entry> entries, FindingList findings) {
    this.path = path;
    this.line = line;
    this.entries = entries;
    this.findings = findings;
  }

  /**
   * Returns the mapping at {@code node}; null, with a finding, if there is none.
   *
   * @param path the path of the mapping's own key; empty for the whole
   * @param known the keys it may have
   * @param later the keys of the contract that cannot be given yet
   */
  static @Nullable Section of(
      Node node, String path, Set<String> known, Set<String> later, FindingList findings) {
    long line = lineOf(node);
    if (!(node instanceof MappingNode mapping)) {
      findings.error(
          "value",
          line,
          path.isEmpty() ? null : path,
          "A mapping of keys is expected here.",
          String.join(", ", new TreeSet<>(known)) + " as keys.");
      return null;
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    Section section = new Section(path, line, entries, findings);
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      long keyLine = lineOf(tuple.getKeyNode());
      if (!seen.add(key)) {
        findings.error(
            "duplicate-key", keyLine, section.at(key), "The key stands here twice.", "One value.");
      } else if (later.contains(key)) {
        section.later(keyLine, key, "The key \"%s\"".formatted(key));
      } else if (!known.contains(key)) {
        Set<String> all = new TreeSet<>(known);
        all.addAll(later);
        findings.error(
            "unknown-key",
            keyLine,
            section.at(key),
            "\"%s\" is no key of a specification here.".formatted(key),
            "The nearest known key is \"%s\"; all of them: %s."
                .formatted(NearestName.to(key, all).orElse(""), String.join(", ", all)));
      } else {
        entries.put(key, new Entry(keyLine, tuple.getValueNode()));
      }
    }
    return section;
  }

  private static long lineOf(Node node) {
    Long line = YamlTree.line(node.getStartMark());
    return line == null ? 1 : line;
  }

  boolean has(String key) {
    return entries.containsKey(key);
  }

  /** Returns the path of a key of this mapping. */
  String at(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Adds a finding at a key, or at the mapping if the key is not there. */
  void error(String rule, String key, String problem, String accepted) {
    Entry entry = entries.get(key);
    findings.error(rule, entry == null ? line : entry.line(), at(key), problem, accepted);
  }

  /** Refuses something of the contract that cannot be done yet. */
  void later(String key, String what) {
    Entry entry = entries.get(key);
    later(entry == null ? line : entry.line(), key, what);
  }

  private void later(long at, String key, String what) {
    findings.error(
        "not-yet",
        at,
        this.at(key),
        what + " is not supported yet; it comes with The engine.",
        "Leave it out for now.");
  }

  private void missing(String key, String example) {
    error("missing-key", key, "The key \"%s\" is missing.".formatted(key), example);
  }

  /** Returns a text that must be there. */
  @Nullable String text(String key, String example) {
    if (!has(key)) {
      missing(key, example);
      return null;
    }
    return textIfAny(key, example);
  }

  /** Returns a text that may be there. */
  @Nullable String textIfAny(String key, String example) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return null;
    }
    String value = entry.value() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (value.isBlank()
        || (entry.value() instanceof ScalarNode s && s.isPlain() && nothing(value))) {
      error("value", key, "A value is expected here.", example);
      return null;
    }
    return value;
  }

  private static boolean nothing(String value) {
    return value.equals("~") || value.equals("null");
  }

  /** Returns a whole number within bounds; {@code otherwise} if the key is not there. */
  int number(String key, int otherwise, int least, int most) {
    String text = textIfAny(key, "A whole number from %d to %d.".formatted(least, most));
    if (text == null) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, as a number out of bounds is
    }
    error(
        "value",
        key,
        "\"%s\" is no such number.".formatted(text),
        "A whole number from %d to %d.".formatted(least, most));
    return otherwise;
  }

  /** Returns a number in ({@code above}, {@code most}]. */
  double decimal(String key, double otherwise, double above, double most) {
    String accepted = "A number above %s, at most %s.".formatted(above, most);
    String text = textIfAny(key, accepted);
    if (text == null) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text.strip());
      if (value > above && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // told below, as a number out of bounds is
    }
    error("value", key, "\"%s\" is no such number.".formatted(text), accepted);
    return otherwise;
  }

  /**
   * Returns one of {@code known}; {@code otherwise} if the key is not there or says something else.
   *
   * @param later the choices of the contract that cannot be made yet
   */
  String choice(String key, String otherwise, List<String> known, List<String> later) {
    String accepted = "One of: %s.".formatted(String.join(", ", known));
    String text = textIfAny(key, accepted);
    if (text == null || known.contains(text)) {
      return text == null ? otherwise : text;
    }
    if (later.contains(text)) {
      later(key, "\"%s\"".formatted(text));
    } else {
      error("value", key, "\"%s\" is none of the choices.".formatted(text), accepted);
    }
    return otherwise;
  }

  /** Returns the mapping under a key; null if it is not there or is none. */
  @Nullable Section section(String key, Set<String> known, Set<String> later) {
    Entry entry = entries.get(key);
    return entry == null ? null : of(entry.value(), at(key), known, later, findings);
  }

  /** Returns the mappings of the list under a key; none if it is not there. */
  List<Section> sections(String key, Set<String> known, Set<String> later) {
    Entry entry = entries.get(key);
    if (entry == null) {
      return List.of();
    }
    if (!(entry.value() instanceof SequenceNode list)) {
      error("value", key, "A list is expected here.", "- {...} for each.");
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < list.getValue().size(); i++) {
      String itemPath = "%s[%d]".formatted(at(key), i + 1);
      Section section = of(list.getValue().get(i), itemPath, known, later, findings);
      if (section != null) {
        sections.add(section);
      }
    }
    return sections;
  }

  /** Adds a finding if a key is not there. */
  void require(String key, String example) {
    if (!has(key)) {
      missing(key, example);
    }
  }
}
