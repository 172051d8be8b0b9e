package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.FindingList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The tree of a YAML text: mappings, lists and plain values only. Anchors, aliases, tags, several
 * documents, deep nesting and great length are refused before the tree is built.
 */
final class YamlTree {

  private static final int LONGEST = 256 * 1024;
  private static final int DEEPEST = 12;

  private YamlTree() {}

  /** Returns the root, or null after adding why there is none to {@code findings}. */
  static @Nullable Node of(String text, FindingList findings) {
    if (text.length() > LONGEST) {
      findings.error(
          "too-long",
          null,
          null,
          "The specification has %d characters.".formatted(text.length()),
          "At most %d characters.".formatted(LONGEST));
      return null;
    }
    LoadSettings settings = LoadSettings.builder().setLabel("specification").build();
    try {
      if (!plain(settings, text, findings)) {
        return null;
      }
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        findings.error(
            "empty-file", null, null, "The specification is empty.", "At least data, date, kpi.");
      }
      return root.orElse(null);
    } catch (MarkedYamlEngineException e) {
      findings.error(
          "yaml", line(e.getProblemMark()), null, sentence(e.getProblem()), "Well-formed YAML.");
    } catch (YamlEngineException e) {
      findings.error("yaml", null, null, sentence(e.getMessage()), "Well-formed YAML.");
    }
    return null;
  }

  private static boolean plain(LoadSettings settings, String text, FindingList findings) {
    int documents = 0;
    int depth = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      switch (event) {
        case DocumentStartEvent _ -> documents++;
        case CollectionEndEvent _ -> depth--;
        case AliasEvent _ -> refuse("An alias (*)", event, findings);
        case NodeEvent node -> {
          depth += node instanceof CollectionStartEvent ? 1 : 0;
          if (node.getAnchor().isPresent()) {
            refuse("An anchor (&)", event, findings);
          }
          if (tag(node).isPresent()) {
            refuse("A tag (!)", event, findings);
          }
        }
        default -> {}
      }
      if (documents > 1 || depth > DEEPEST) {
        refuse(documents > 1 ? "A second document (---)" : "Nesting this deep", event, findings);
        return false;
      }
    }
    return !findings.refused();
  }

  private static Optional<String> tag(NodeEvent event) {
    return switch (event) {
      case ScalarEvent scalar -> scalar.getTag();
      case CollectionStartEvent collection -> collection.getTag();
      default -> Optional.empty();
    };
  }

  private static void refuse(String what, Event event, FindingList findings) {
    findings.error(
        "yaml",
        line(event.getStartMark()),
        null,
        what + " has no place in a specification.",
        "Plain keys, values and lists.");
  }

  /** Returns the line a mark stands on, counted from 1. */
  static @Nullable Long line(Optional<Mark> mark) {
    return mark.map(m -> m.getLine() + 1L).orElse(null);
  }

  private static String sentence(@Nullable String problem) {
    return "The text is no YAML: %s.".formatted(problem);
  }
}
