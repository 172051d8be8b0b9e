package io.plumbline.adapters.web.rest.report;

import io.plumbline.adapters.web.rest.Numbers;
import io.plumbline.domain.reporting.report.Chapter;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.SheetEvent;
import io.plumbline.domain.reporting.report.SheetFact;
import io.plumbline.domain.reporting.report.SheetFigure;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of facts.
 *
 * @param published the report it is; absent for a preview and for a run card
 * @param sha256 the hash of its facts
 */
public record SheetJson(
    @Nullable ReportJson published,
    String title,
    String sha256,
    List<FactJson> head,
    List<ChapterJson> chapters) {

  /** Something known in words. */
  public record FactJson(String name, String words) {

    static FactJson from(SheetFact fact) {
      return new FactJson(fact.name(), fact.words());
    }
  }

  /**
   * A part of it.
   *
   * @param nothing what is so where there is nothing to tell; absent where there is
   */
  public record ChapterJson(
      String key,
      String title,
      @Nullable String nothing,
      List<String> sentences,
      List<FactJson> facts,
      List<FigureJson> figures,
      List<EventJson> events) {

    static ChapterJson from(Chapter chapter) {
      return new ChapterJson(
          chapter.key(),
          chapter.title(),
          chapter.isEmpty() ? chapter.ifNothing() : null,
          chapter.sentences(),
          chapter.facts().stream().map(FactJson::from).toList(),
          chapter.figures().stream().map(FigureJson::from).toList(),
          chapter.events().stream().map(EventJson::from).toList());
    }
  }

  /**
   * A number.
   *
   * @param value absent where it is not there; {@code basis} says why. An end that is open is
   *     absent
   * @param basis what the interval is, or why there is none
   */
  public record FigureJson(
      String measure,
      String of,
      @Nullable Double value,
      String unit,
      @Nullable Double lower,
      @Nullable Double upper,
      String basis,
      String period,
      String source) {

    static FigureJson from(SheetFigure figure) {
      return new FigureJson(
          figure.measure(),
          figure.of(),
          finite(figure.value()),
          figure.unit(),
          finite(figure.lower()),
          finite(figure.upper()),
          figure.basis(),
          figure.period(),
          figure.source());
    }

    private static @Nullable Double finite(@Nullable Double number) {
      return number == null ? null : Numbers.finite(number);
    }
  }

  /** Something that happened, with its position in the ledger. */
  public record EventJson(
      long entry, Instant at, String kind, String subject, String by, String sentence) {

    static EventJson from(SheetEvent event) {
      return new EventJson(
          event.entry(), event.at(), event.kind(), event.subject(), event.by(), event.sentence());
    }
  }

  static SheetJson from(FactSheet sheet, @Nullable ReportJson published) {
    return new SheetJson(
        published,
        sheet.title(),
        sheet.hash().hex(),
        sheet.head().stream().map(FactJson::from).toList(),
        sheet.chapters().stream().map(ChapterJson::from).toList());
  }
}
