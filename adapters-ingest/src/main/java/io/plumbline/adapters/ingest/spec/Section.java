package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import io.plumbline.domain.media.NearestName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a specification and where it stands. Reading a key that is absent or wrong adds a
 * finding and gives null or the default, so that everything wrong is told at once.
 */
final class Section {

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
  private static final Pattern INFINITE = Pattern.compile("(?i)[-+]?\\.inf");

  private record Entry(long line, Node value) {}

  private final String path;
  private final long line;
  private final boolean empty;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final FindingList findings;

  private Section(String path, long line, boolean empty, FindingList findings) {
    this.path = path;
    this.line = line;
    this.empty = empty;
    this.findings = findings;
  }

  /**
   * Returns the mapping at {@code node}; null, with a finding, if there is none.
   *
   * @param path the path of the mapping's own key; empty for the whole
   * @param known the keys it may have
   */
  static @Nullable Section of(Node node, String path, Set<String> known, FindingList findings) {
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
    Section section = new Section(path, line, mapping.getValue().isEmpty(), findings);
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = tuple.getKeyNode() instanceof ScalarNode name ? name.getValue() : "?";
      long keyLine = lineOf(tuple.getKeyNode());
      if (!seen.add(key)) {
        findings.error(
            "duplicate-key", keyLine, section.at(key), "The key stands here twice.", "One value.");
      } else if (!known.contains(key)) {
        findings.error(
            "unknown-key",
            keyLine,
            section.at(key),
            "\"%s\" is no key of a specification here.".formatted(key),
            "The nearest known key is \"%s\"; all of them: %s."
                .formatted(
                    NearestName.to(key, known).orElse(""),
                    String.join(", ", new TreeSet<>(known))));
      } else {
        section.entries.put(key, new Entry(keyLine, tuple.getValueNode()));
      }
    }
    return section;
  }

  private static long lineOf(Node node) {
    Long line = YamlTree.line(node.getStartMark());
    return line == null ? 1 : line;
  }

  /** Returns whether the mapping has no keys, known or not. */
  boolean empty() {
    return empty;
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

  /** Adds a reason to look at a key. */
  void warn(String rule, String key, String problem, String accepted) {
    Entry entry = entries.get(key);
    findings.warning(rule, entry == null ? line : entry.line(), at(key), problem, accepted);
  }

  /** Adds a finding if a key is not there. */
  void require(String key, String example) {
    if (!has(key)) {
      error("missing-key", key, "The key \"%s\" is missing.".formatted(key), example);
    }
  }

  /** Returns a text that must be there. */
  @Nullable String text(String key, String example) {
    require(key, example);
    return textIfAny(key, example);
  }

  /** Returns a text that may be there. */
  @Nullable String textIfAny(String key, String example) {
    Entry entry = entries.get(key);
    String value = entry == null ? null : text(entry.value());
    if (entry != null && value == null) {
      error("value", key, "A value is expected here.", example);
    }
    return value;
  }

  /** Returns a text that may be there, and says nothing if there is none. */
  @Nullable String textAsWritten(String key) {
    Entry entry = entries.get(key);
    return entry == null ? null : text(entry.value());
  }

  private static @Nullable String text(Node node) {
    if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
      return null;
    }
    String value = scalar.getValue();
    return scalar.isPlain() && (value.equals("~") || value.equals("null")) ? null : value;
  }

  /** Returns whether the value is a number, and not a text in quotation marks. */
  boolean numeric(String key) {
    Entry entry = entries.get(key);
    return entry != null
        && entry.value() instanceof ScalarNode scalar
        && scalar.isPlain()
        && NUMBER.matcher(scalar.getValue().strip()).matches();
  }

  /** Returns whether the value is a list. */
  boolean listed(String key) {
    Entry entry = entries.get(key);
    return entry != null && entry.value() instanceof SequenceNode;
  }

  /** Returns a whole number within bounds; {@code otherwise} if the key is not there. */
  int number(String key, int otherwise, int least, int most) {
    String accepted = "A whole number from %d to %d.".formatted(least, most);
    String text = textIfAny(key, accepted);
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
    error("value", key, "\"%s\" is no such number.".formatted(text), accepted);
    return otherwise;
  }

  /** Returns a number within bounds; {@code otherwise} if the key is not there. */
  double decimal(String key, double otherwise, Bounds bounds) {
    Double value = decimalIfAny(key, bounds);
    return value == null ? otherwise : value;
  }

  /** Returns a number within bounds, if the key is there. */
  @Nullable Double decimalIfAny(String key, Bounds bounds) {
    String text = textIfAny(key, bounds.inWords());
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    double value = Double.NaN;
    if (NUMBER.matcher(stripped).matches()) {
      value = Double.parseDouble(stripped);
    } else if (INFINITE.matcher(stripped).matches()) {
      value = stripped.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    if (bounds.hold(value)) {
      return value;
    }
    error("value", key, "\"%s\" is no such number.".formatted(text), bounds.inWords());
    return null;
  }

  /** Returns true or false; {@code otherwise} if the key is not there. */
  boolean flag(String key, boolean otherwise) {
    return choice(key, Boolean.toString(otherwise), List.of("true", "false")).equals("true");
  }

  /** Returns a day, if the key is there. */
  @Nullable LocalDate day(String key) {
    String accepted = "An ISO date, such as 2024-12-30.";
    String text = textIfAny(key, accepted);
    try {
      return text == null ? null : LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      error("value", key, "\"%s\" is no day of the calendar.".formatted(text), accepted);
      return null;
    }
  }

  /** Returns the constant a key names, in lower case; {@code otherwise} if it is not there. */
  <E extends Enum<E>> E choice(String key, E otherwise) {
    Class<E> type = otherwise.getDeclaringClass();
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Section::word).toList();
    return Enum.valueOf(type, choice(key, word(otherwise), known).toUpperCase(Locale.ROOT));
  }

  /** Returns the word for a constant. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Returns one of {@code known}; {@code otherwise} if the key says nothing or something else. */
  String choice(String key, String otherwise, Collection<String> known) {
    String accepted = "One of: %s.".formatted(String.join(", ", known));
    String text = textIfAny(key, accepted);
    if (text == null || known.contains(text)) {
      return text == null ? otherwise : text;
    }
    error(
        "value",
        key,
        "\"%s\" is none of the choices.".formatted(text),
        "%s The nearest is \"%s\"."
            .formatted(accepted, NearestName.to(text, known).orElse(otherwise)));
    return otherwise;
  }

  /** Returns the mapping under a key; null if it is not there or is none. */
  @Nullable Section section(String key, Set<String> known) {
    Entry entry = entries.get(key);
    return entry == null ? null : of(entry.value(), at(key), known, findings);
  }

  /** Returns the mappings of the list under a key; none if it is not there. */
  List<Section> sections(String key, Set<String> known) {
    Entry entry = entries.get(key);
    List<Section> sections = new ArrayList<>();
    if (entry != null && entry.value() instanceof SequenceNode list) {
      for (int i = 0; i < list.getValue().size(); i++) {
        String itemPath = "%s[%d]".formatted(at(key), i + 1);
        Section section = of(list.getValue().get(i), itemPath, known, findings);
        if (section != null) {
          sections.add(section);
        }
      }
    } else if (entry != null) {
      error("value", key, "A list is expected here.", "- {...} for each.");
    }
    return sections;
  }

  /** Returns the texts of the list under a key, or its one text; none if it is not there. */
  List<String> texts(String key, String example) {
    Entry entry = entries.get(key);
    List<String> texts = new ArrayList<>();
    if (entry != null) {
      List<Node> items =
          entry.value() instanceof SequenceNode list ? list.getValue() : List.of(entry.value());
      for (Node item : items) {
        String text = text(item);
        if (text == null) {
          findings.error("value", lineOf(item), at(key), "A value is expected here.", example);
        } else if (texts.contains(text)) {
          findings.error(
              "value", lineOf(item), at(key), "\"%s\" stands here twice.".formatted(text), example);
        } else {
          texts.add(text);
        }
      }
    }
    return texts;
  }
}
