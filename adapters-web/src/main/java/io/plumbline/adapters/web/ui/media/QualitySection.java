package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.adapters.web.ui.table.Column;
import io.plumbline.adapters.web.ui.table.ListTable;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.media.quality.SeriesQuality;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What each series is worth, the weakest first, and what was found in them. */
final class QualitySection extends Div {

  private static final long serialVersionUID = 1L;

  private static final List<Column<DataPage.Series>> COLUMNS =
      List.of(
          Column.<DataPage.Series>of("series", "Series", "", one -> Tags.span("pl-b", one.name()))
              .by(one -> one.name().toLowerCase(Locale.ROOT)),
          Column.<DataPage.Series>words("kind", "Kind", DataPage.Series::kind),
          Column.<DataPage.Series>of("last", "Last reported", "", one -> new Span(one.last()))
              .by(one -> one.quality().last()),
          part("complete", "Complete", DataPage.Series::completeness, SeriesQuality::completeness),
          part(
              "consistent", "Consistent", DataPage.Series::consistency, SeriesQuality::consistency),
          part("recent", "Recent", DataPage.Series::recency, SeriesQuality::recency),
          Column.<DataPage.Series>of(
                  "score",
                  "Score",
                  "pl-num",
                  one -> Tags.span("pl-b", Integer.toString(one.score())))
              .by(DataPage.Series::score),
          Column.<DataPage.Series>of(
              "judged",
              "Judged",
              "pl-nw",
              one -> one.low() ? Badges.chip("pl-review", Glyph.REVIEW, "Review") : new Span()));

  private static Column<DataPage.Series> part(
      String key,
      String title,
      Function<DataPage.Series, String> words,
      Function<SeriesQuality, Double> part) {
    return Column.<DataPage.Series>of(key, title, "pl-num", one -> new Span(words.apply(one)))
        .by(one -> part.apply(one.quality()));
  }

  QualitySection(DataPage page, Location here) {
    setId("quality");
    Section section =
        Tags.section(
            "Data quality %d".formatted(page.score()),
            "mean of the series, 0 to 100, as of %s; a score is half completeness, 30%% consistency, 20%% recency"
                .formatted(page.asOf()),
            new SaveMenu("data quality", "data-quality-of-series", () -> sheet(page.series())));
    section.add(
        new ListTable<>(
            COLUMNS,
            page.series(),
            new TableAddress(here, "series."),
            one -> "%s %s".formatted(one.name(), one.kind())));
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

  /** Parts of one, and the score from 0 to 100. */
  static Spreadsheet sheet(List<DataPage.Series> series) {
    return new Spreadsheet(
        List.of("series", "kind", "last", "completeness", "consistency", "recency", "score"),
        series.stream()
            .map(
                one ->
                    List.of(
                        one.name(),
                        one.kind(),
                        one.quality().last().toString(),
                        Double.toString(one.quality().completeness()),
                        Double.toString(one.quality().consistency()),
                        Double.toString(one.quality().recency()),
                        Integer.toString(one.score())))
            .toList());
  }
}
