package io.plumbline.adapters.web.ui.media;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.shared.Finding;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Findings, the worst first: where each is, what it is, and what would be accepted. */
public final class FindingsTable extends Div {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 100;

  public FindingsTable(String file, List<Finding> findings) {
    addClassName("pl-findings");
    PlainTable table = new PlainTable();
    table
        .column("", "pl-nw")
        .column("Row", "pl-num")
        .column("Column", "pl-nw")
        .column("What is wrong", "")
        .column("What would be accepted", "");
    findings.stream()
        .sorted(Comparator.comparing(Finding::severity))
        .limit(SHOWN)
        .forEach(finding -> add(table, finding));
    add(table);
    Div foot = Tags.div("pl-actions");
    if (findings.size() > SHOWN) {
      foot.add(
          Tags.span(
              "pl-help",
              "The first %d of %s are shown; the file has them all."
                  .formatted(SHOWN, Format.count(findings.size()))));
    }
    foot.add(new SaveMenu("findings", file, () -> sheet(findings)));
    add(foot);
  }

  private static void add(PlainTable table, Finding finding) {
    Long row = finding.place().row();
    String column = finding.place().column();
    table.row(
        severity(finding.severity()),
        new Span(row == null ? "" : Format.count(row)),
        Tags.span("pl-b", column == null ? "" : column),
        new Span(finding.problem()),
        Tags.span("pl-t2", finding.accepted()));
  }

  private static Span severity(Finding.Severity severity) {
    return switch (severity) {
      case ERROR -> Badges.chip("pl-fail", Glyph.FAIL, "Error");
      case WARNING -> Badges.chip("pl-review", Glyph.REVIEW, "Warning");
      case NOTE -> Badges.chip("pl-hold", Glyph.HOLD, "Note");
    };
  }

  /** Returns findings as they leave the page. */
  static Spreadsheet sheet(List<Finding> findings) {
    return new Spreadsheet(
        List.of("severity", "rule", "file", "row", "column", "problem", "accepted"),
        findings.stream()
            .map(
                finding ->
                    List.of(
                        finding.severity().name(),
                        finding.rule(),
                        text(finding.place().file()),
                        text(finding.place().row()),
                        text(finding.place().column()),
                        finding.problem(),
                        finding.accepted()))
            .toList());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
