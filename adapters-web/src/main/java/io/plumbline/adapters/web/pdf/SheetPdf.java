package io.plumbline.adapters.web.pdf;

import io.plumbline.adapters.web.sheet.SheetTable;
import io.plumbline.adapters.web.sheet.SheetWords;
import io.plumbline.domain.reporting.report.Chapter;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.SheetEvent;
import io.plumbline.domain.reporting.report.SheetFact;
import io.plumbline.domain.reporting.report.SheetFigure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A fact sheet on paper: what the page has, without its drawings; their numbers are all there. */
public final class SheetPdf {

  private static final List<PdfColumn> FIGURES =
      columns(SheetTable.FIGURES, 150, 105, 62, 78, 165, 130, 80);
  private static final List<PdfColumn> EVENTS = columns(SheetTable.EVENTS, 40, 120, 110, 400, 100);
  private static final List<PdfColumn> FACTS = columns(List.of("What", "In words"), 170, 600);

  private SheetPdf() {}

  private static List<PdfColumn> columns(List<String> names, float... widths) {
    List<PdfColumn> columns = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      columns.add(new PdfColumn(names.get(i), widths[i]));
    }
    return List.copyOf(columns);
  }

  /** Returns the file; the same sheet gives the same bytes. */
  public static byte[] of(FactSheet sheet, List<SheetFact> provenance) {
    try (PdfPages pages =
        new PdfPages(
            sheet.title(),
            "Plumbline · %s · facts %s".formatted(sheet.title(), sheet.hash().hex()))) {
      pages.reproducible();
      facts(pages, provenance);
      facts(pages, sheet.head());
      for (Chapter chapter : sheet.chapters()) {
        chapter(pages, chapter);
      }
      return pages.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void chapter(PdfPages pages, Chapter chapter) throws IOException {
    pages.heading(chapter.title());
    if (chapter.isEmpty()) {
      pages.paragraph(chapter.ifNothing());
    }
    for (String sentence : chapter.sentences()) {
      pages.paragraph(sentence);
    }
    if (!chapter.facts().isEmpty()) {
      pages.table(FACTS);
      for (SheetFact fact : chapter.facts()) {
        pages.row(List.of(fact.name(), fact.words()));
      }
    }
    if (!chapter.figures().isEmpty()) {
      pages.table(FIGURES);
      for (SheetFigure figure : chapter.figures()) {
        pages.row(
            List.of(
                figure.measure(),
                figure.of(),
                SheetWords.value(figure),
                SheetWords.unit(figure),
                SheetWords.interval(figure),
                figure.period(),
                figure.source()));
      }
    }
    if (!chapter.events().isEmpty()) {
      pages.table(EVENTS);
      for (SheetEvent event : chapter.events()) {
        pages.row(
            List.of(
                Long.toString(event.entry()),
                event.at().toString(),
                event.kind(),
                event.sentence(),
                event.by()));
      }
    }
  }

  private static void facts(PdfPages pages, List<SheetFact> facts) throws IOException {
    for (SheetFact fact : facts) {
      pages.paragraph("%s: %s".formatted(fact.name(), fact.words()));
    }
  }
}
