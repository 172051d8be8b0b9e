package io.plumbline.domain.reporting.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A fact sheet as the one text that is kept and that its hash is of: a record a line, fields
 * between tabs; tab, line break and backslash within a field are {@code \t}, {@code \n}, {@code \r}
 * and {@code \\}. What is written is read back the same.
 */
public final class SheetText {

  private static final String FORM = "plumbline-fact-sheet-1";

  private SheetText() {}

  /** Returns the text of a sheet. */
  public static String of(FactSheet sheet) {
    List<String> lines = new ArrayList<>();
    lines.add(line(FORM, sheet.title()));
    sheet.head().forEach(fact -> lines.add(line("head", fact.name(), fact.words())));
    for (Chapter chapter : sheet.chapters()) {
      lines.add(line("chapter", chapter.key(), chapter.title(), chapter.ifNothing()));
      chapter.sentences().forEach(sentence -> lines.add(line("sentence", sentence)));
      chapter.facts().forEach(fact -> lines.add(line("fact", fact.name(), fact.words())));
      chapter.figures().forEach(figure -> lines.add(figure(figure)));
      chapter.events().forEach(event -> lines.add(event(event)));
    }
    return lines.stream().map(one -> one + "\n").collect(Collectors.joining());
  }

  private static String figure(SheetFigure figure) {
    return line(
        "figure",
        figure.measure(),
        figure.of(),
        number(figure.value()),
        figure.unit(),
        number(figure.lower()),
        number(figure.upper()),
        figure.basis(),
        figure.period(),
        figure.source());
  }

  private static String event(SheetEvent event) {
    return line(
        "event",
        Long.toString(event.entry()),
        event.at().toString(),
        event.kind(),
        event.subject(),
        event.by(),
        event.sentence());
  }

  private static String number(@Nullable Double number) {
    return number == null ? "" : number.toString();
  }

  private static String line(String... fields) {
    return Stream.of(fields).map(SheetText::escaped).collect(Collectors.joining("\t"));
  }

  private static String escaped(String field) {
    return field
        .replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /**
   * Reads a text back.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static FactSheet read(String text) {
    Iterator<List<String>> lines =
        text.lines()
            .map(line -> Stream.of(line.split("\t", -1)).map(SheetText::plain).toList())
            .iterator();
    List<String> first = lines.hasNext() ? lines.next() : List.of();
    if (first.size() != 2 || !first.getFirst().equals(FORM)) {
      throw new IllegalArgumentException("A fact sheet begins with %s.".formatted(FORM));
    }
    List<SheetFact> head = new ArrayList<>();
    List<Chapter> chapters = new ArrayList<>();
    while (lines.hasNext()) {
      take(lines.next(), head, chapters);
    }
    return new FactSheet(first.get(1), head, chapters);
  }

  private static void take(List<String> line, List<SheetFact> head, List<Chapter> chapters) {
    switch (line.getFirst()) {
      case "head" -> head.add(new SheetFact(line.get(1), line.get(2)));
      case "chapter" ->
          chapters.add(new Chapter.Draft(line.get(1), line.get(2)).orElse(line.get(3)));
      default -> chapters.add(with(chapters.removeLast(), line));
    }
  }

  private static Chapter with(Chapter chapter, List<String> line) {
    return switch (line.getFirst()) {
      case "sentence" -> grown(chapter, line.get(1), null, null, null);
      case "fact" -> grown(chapter, null, new SheetFact(line.get(1), line.get(2)), null, null);
      case "figure" ->
          grown(
              chapter,
              null,
              null,
              new SheetFigure(
                  line.get(1),
                  line.get(2),
                  number(line.get(3)),
                  line.get(4),
                  number(line.get(5)),
                  number(line.get(6)),
                  line.get(7),
                  line.get(8),
                  line.get(9)),
              null);
      case "event" ->
          grown(
              chapter,
              null,
              null,
              null,
              new SheetEvent(
                  Long.parseLong(line.get(1)),
                  Instant.parse(line.get(2)),
                  line.get(3),
                  line.get(4),
                  line.get(5),
                  line.get(6)));
      default ->
          throw new IllegalArgumentException(
              "A fact sheet has no lines of kind %s.".formatted(line.getFirst()));
    };
  }

  private static Chapter grown(
      Chapter chapter,
      @Nullable String sentence,
      @Nullable SheetFact fact,
      @Nullable SheetFigure figure,
      @Nullable SheetEvent event) {
    return new Chapter(
        chapter.key(),
        chapter.title(),
        and(chapter.sentences(), sentence),
        and(chapter.facts(), fact),
        and(chapter.figures(), figure),
        and(chapter.events(), event),
        chapter.ifNothing());
  }

  private static <T> List<T> and(List<T> before, @Nullable T more) {
    if (more == null) {
      return before;
    }
    List<T> all = new ArrayList<>(before);
    all.add(more);
    return all;
  }

  private static @Nullable Double number(String text) {
    return text.isEmpty() ? null : Double.valueOf(text);
  }

  private static String plain(String field) {
    StringBuilder text = new StringBuilder(field.length());
    for (int at = 0; at < field.length(); at++) {
      char one = field.charAt(at);
      if (one != '\\' || at + 1 == field.length()) {
        text.append(one);
      } else {
        at++;
        text.append(
            switch (field.charAt(at)) {
              case 't' -> '\t';
              case 'n' -> '\n';
              case 'r' -> '\r';
              default -> field.charAt(at);
            });
      }
    }
    return text.toString();
  }
}
