package io.plumbline.adapters.web.sheet;

import static io.plumbline.adapters.web.sheet.Markup.escaped;

import io.plumbline.domain.reporting.report.Chapter;
import io.plumbline.domain.reporting.report.FactSheet;
import io.plumbline.domain.reporting.report.SheetEvent;
import io.plumbline.domain.reporting.report.SheetFact;
import io.plumbline.domain.reporting.report.SheetFigure;
import java.util.List;
import java.util.Set;

/** A fact sheet as a page that stands alone: nothing is loaded, everything is escaped. */
public final class SheetHtml {

  /** The media type. */
  public static final String TYPE = "text/html;charset=utf-8";

  private static final String STYLE =
      """
      body{margin:0;background:#fff;color:#14201E;font:14px/1.45 'Instrument Sans',system-ui,sans-serif}
      main{max-width:960px;margin:0 auto;padding:28px 24px 60px}
      h1{font-size:22px;margin:0 0 12px}h2{font-size:16px;margin:0 0 6px}
      section{border-top:1px solid #B9C3C0;padding-top:10px;margin-top:26px}
      p{margin:4px 0;max-width:75ch}dl{display:grid;grid-template-columns:minmax(130px,auto) 1fr;gap:2px 16px;margin:6px 0}
      dt{color:#4A5956}dd{margin:0;overflow-wrap:anywhere}
      table{border-collapse:collapse;width:100%;margin:8px 0;font-size:12px}
      caption{text-align:left;color:#4A5956;padding-bottom:3px}
      th{text-align:left;font-weight:500;color:#4A5956;border-bottom:1px solid #B9C3C0;padding:2px 10px 3px 0}
      td{border-bottom:1px solid #DCE2E0;padding:3px 10px 3px 0;vertical-align:top;overflow-wrap:break-word}
      .n,th.n{text-align:right;white-space:nowrap}figure{margin:10px 0}figcaption{color:#4A5956;font-size:12px}
      svg{max-width:100%;height:auto}
      @media print{main{max-width:none;padding:0}section,tr,figure{break-inside:avoid}thead{display:table-header-group}
      section.long{break-inside:auto}@page{size:A4;margin:16mm}}
      """;

  private static final int LONG = 12;
  private static final Set<String> NUMBERS = Set.of("Value", "Entry");

  private SheetHtml() {}

  /**
   * Returns the page.
   *
   * @param provenance what is known of it besides its own facts: that it is published, or a preview
   */
  public static String of(FactSheet sheet, List<SheetFact> provenance) {
    StringBuilder html = new StringBuilder(8_192);
    html.append("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        .append(
            "<title>%s</title><style>\n%s</style></head>\n<body><main>\n"
                .formatted(escaped(sheet.title()), STYLE))
        .append("<h1>%s</h1>\n".formatted(escaped(sheet.title())));
    facts(html, provenance);
    facts(html, sheet.head());
    sheet.chapters().forEach(chapter -> chapter(html, chapter));
    return html.append("</main></body></html>\n").toString();
  }

  private static void chapter(StringBuilder html, Chapter chapter) {
    boolean isLong = chapter.figures().size() + chapter.events().size() > LONG;
    html.append(
        "<section id=\"%s\"%s aria-labelledby=\"%s-title\"><h2 id=\"%s-title\">%s</h2>\n"
            .formatted(
                escaped(chapter.key()),
                isLong ? " class=\"long\"" : "",
                escaped(chapter.key()),
                escaped(chapter.key()),
                escaped(chapter.title())));
    if (chapter.isEmpty()) {
      paragraph(html, chapter.ifNothing());
    }
    chapter.sentences().forEach(sentence -> paragraph(html, sentence));
    facts(html, chapter.facts());
    for (SheetCharts.Chart chart : SheetCharts.of(chapter)) {
      html.append(
          "<figure>%s<figcaption>%s.</figcaption></figure>\n"
              .formatted(chart.svg(), escaped(chart.words())));
    }
    figures(html, chapter);
    events(html, chapter);
    html.append("</section>\n");
  }

  private static void paragraph(StringBuilder html, String sentence) {
    html.append("<p>%s</p>\n".formatted(escaped(sentence)));
  }

  private static void facts(StringBuilder html, List<SheetFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    html.append("<dl>\n");
    for (SheetFact fact : facts) {
      html.append(
          "<dt>%s</dt><dd>%s</dd>\n".formatted(escaped(fact.name()), escaped(fact.words())));
    }
    html.append("</dl>\n");
  }

  private static void figures(StringBuilder html, Chapter chapter) {
    if (chapter.figures().isEmpty()) {
      return;
    }
    head(html, "Figures of: " + chapter.title(), SheetTable.FIGURES);
    for (SheetFigure figure : chapter.figures()) {
      html.append("<tr>");
      cell(html, "", figure.measure());
      cell(html, "", figure.of());
      cell(html, "n", SheetWords.value(figure));
      cell(html, "", SheetWords.unit(figure));
      cell(html, "", SheetWords.interval(figure));
      cell(html, "", figure.period());
      cell(html, "", figure.source());
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private static void events(StringBuilder html, Chapter chapter) {
    if (chapter.events().isEmpty()) {
      return;
    }
    head(html, "On record of: " + chapter.title(), SheetTable.EVENTS);
    for (SheetEvent event : chapter.events()) {
      html.append("<tr>");
      cell(html, "n", Long.toString(event.entry()));
      cell(html, "", event.at().toString());
      cell(html, "", event.kind());
      cell(html, "", event.sentence());
      cell(html, "", event.by());
      html.append("</tr>\n");
    }
    html.append("</tbody></table>\n");
  }

  private static void head(StringBuilder html, String caption, List<String> columns) {
    html.append("<table><caption>%s</caption><thead><tr>".formatted(escaped(caption)));
    for (String column : columns) {
      html.append(
          "<th scope=\"col\"%s>%s</th>"
              .formatted(NUMBERS.contains(column) ? " class=\"n\"" : "", escaped(column)));
    }
    html.append("</tr></thead><tbody>\n");
  }

  private static void cell(StringBuilder html, String styled, String words) {
    html.append(
        styled.isEmpty()
            ? "<td>%s</td>".formatted(escaped(words))
            : "<td class=\"%s\">%s</td>".formatted(styled, escaped(words)));
  }
}
