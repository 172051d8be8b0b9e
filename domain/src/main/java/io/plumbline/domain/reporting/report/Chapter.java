package io.plumbline.domain.reporting.report;

import static io.plumbline.domain.shared.Require.that;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a fact sheet.
 *
 * @param key its name in files: {@code forecast}
 * @param ifNothing what is said where there is nothing to tell
 */
public record Chapter(
    String key,
    String title,
    List<String> sentences,
    List<SheetFact> facts,
    List<SheetFigure> figures,
    List<SheetEvent> events,
    String ifNothing) {

  public Chapter {
    that(!key.isBlank() && !title.isBlank(), "A chapter has a key and a title.");
    that(!ifNothing.isBlank(), "%s says what is so where there is nothing to tell.", title);
    sentences = List.copyOf(sentences);
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
    events = List.copyOf(events);
  }

  /** Returns whether there is nothing to tell. */
  public boolean isEmpty() {
    return sentences.isEmpty() && facts.isEmpty() && figures.isEmpty() && events.isEmpty();
  }

  /** Gathers a chapter, part by part. */
  static final class Draft {

    private final String key;
    private final String title;
    private final List<String> sentences = new ArrayList<>();
    private final List<SheetFact> facts = new ArrayList<>();
    private final List<SheetFigure> figures = new ArrayList<>();
    private final List<SheetEvent> events = new ArrayList<>();

    Draft(String key, String title) {
      this.key = key;
      this.title = title;
    }

    Draft say(String sentence) {
      sentences.add(sentence);
      return this;
    }

    Draft fact(String name, String words) {
      facts.add(new SheetFact(name, words));
      return this;
    }

    Draft figure(SheetFigure figure) {
      figures.add(figure);
      return this;
    }

    Draft event(SheetEvent event) {
      events.add(event);
      return this;
    }

    Chapter orElse(String ifNothing) {
      return new Chapter(key, title, sentences, facts, figures, events, ifNothing);
    }
  }
}
