package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;

/** What each series is worth, the weakest first, and what was found in them. */
final class QualitySection extends Div {

  private static final long serialVersionUID = 1L;

  QualitySection(DataPage page) {
    setId("quality");
    Section section =
        Tags.section(
            "Data quality %d".formatted(page.score()),
            "mean of the series, 0 to 100, as of %s; a score is half completeness, 30%% consistency, 20%% recency"
                .formatted(page.asOf()));
    PlainTable table = new PlainTable();
    table
        .column("Series", "")
        .column("Kind", "")
        .column("Last reported", "")
        .column("Complete", "pl-num")
        .column("Consistent", "pl-num")
        .column("Recent", "pl-num")
        .column("Score", "pl-num")
        .column("", "pl-nw");
    for (DataPage.Series series : page.series()) {
      table.row(
          Tags.span("pl-b", series.name()),
          Tags.span("pl-t2", series.kind()),
          Tags.span("pl-t2", series.last()),
          new Span(series.completeness()),
          new Span(series.consistency()),
          new Span(series.recency()),
          Tags.span("pl-b", Integer.toString(series.score())),
          series.low() ? Badges.chip("pl-review", Glyph.REVIEW, "Review") : new Span());
    }
    section.add(table);
    add(section);
    if (!page.findings().isEmpty()) {
      Section findings =
          Tags.section(
              "Findings in the data", "%d, the worst first".formatted(page.findings().size()));
      findings.addClassName("pl-later");
      findings.add(new FindingsTable("data-quality", page.findings()));
      add(findings);
    }
  }
}
