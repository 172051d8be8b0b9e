package io.plumbline.adapters.web.sheet;

import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.reporting.report.Chapter;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.SheetFact;
import io.plumbline.domain.reporting.report.SheetFigure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers of a fact sheet and the entries it tells of, a row each, in full precision. */
public final class SheetTable {

  /** The media type. */
  public static final String TYPE = "text/csv;charset=utf-8";

  /** The columns of figures where people read them. */
  public static final List<String> FIGURES =
      List.of("Measure", "Of", "Value", "Unit", "Interval, or why none", "Period", "Source");

  /** The columns of events where people read them. */
  public static final List<String> EVENTS = List.of("Entry", "At (UTC)", "What", "In words", "By");

  private static final List<String> COLUMNS =
      List.of(
          "chapter", "row", "measure", "of", "value", "unit", "lower", "upper", "basis", "period",
          "source", "at", "by");

  private SheetTable() {}

  /** Returns the file. */
  public static String csv(FactSheet sheet, List<SheetFact> provenance) {
    return of(sheet, provenance).csv();
  }

  /** Returns the table. */
  static Spreadsheet of(FactSheet sheet, List<SheetFact> provenance) {
    List<List<String>> rows = new ArrayList<>();
    provenance.forEach(fact -> rows.add(fact("sheet", fact)));
    sheet.head().forEach(fact -> rows.add(fact("sheet", fact)));
    for (Chapter chapter : sheet.chapters()) {
      chapter.facts().forEach(fact -> rows.add(fact(chapter.key(), fact)));
      chapter.figures().forEach(figure -> rows.add(figure(chapter.key(), figure)));
      chapter
          .events()
          .forEach(
              event ->
                  rows.add(
                      List.of(
                          chapter.key(),
                          "event",
                          event.kind(),
                          event.subject(),
                          "",
                          "",
                          "",
                          "",
                          event.sentence(),
                          "",
                          "entry " + event.entry(),
                          event.at().toString(),
                          event.by())));
      if (chapter.isEmpty()) {
        rows.add(fact(chapter.key(), new SheetFact(chapter.title(), chapter.ifNothing())));
      }
    }
    return new Spreadsheet(COLUMNS, rows);
  }

  private static List<String> fact(String chapter, SheetFact fact) {
    return List.of(chapter, "fact", fact.name(), "", "", "", "", "", fact.words(), "", "", "", "");
  }

  private static List<String> figure(String chapter, SheetFigure figure) {
    return List.of(
        chapter,
        "figure",
        figure.measure(),
        figure.of(),
        number(figure.value()),
        figure.unit(),
        number(figure.lower()),
        number(figure.upper()),
        figure.basis(),
        figure.period(),
        figure.source(),
        "",
        "");
  }

  private static String number(@Nullable Double number) {
    return number == null ? "" : number.toString();
  }
}
