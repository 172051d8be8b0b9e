package io.plumbline.adapters.web.ui.models;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Glyph;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.chart.ChartSection;
import io.plumbline.adapters.web.ui.chart.PairedChart;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.registry.CheckComparison;
import io.plumbline.domain.mix.registry.ResultComparison.Quantity;
import io.plumbline.domain.mix.registry.RunComparison;
import io.plumbline.domain.mix.registry.RunSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two runs side by side: results, accuracy, checks, and what they were made of. */
final class ComparisonSheet extends Div {

  private static final long serialVersionUID = 1L;

  private final transient ComparisonPage page;
  private final Div results = Tags.div("pl-row pl-compared");

  ComparisonSheet(ComparisonPage page) {
    this.page = page;
    addClassName("pl-health-sheet");
    setId("comparison");
    RunComparison comparison = page.comparison();
    Section heading =
        Tags.section("Results", "moved: %s less %s".formatted(page.right(), page.left()), choice());
    heading.add(results);
    add(
        heading,
        Tags.div(
            "pl-health-columns",
            Tags.div("", made(comparison), accuracy()),
            Tags.div("", checks(comparison.checks()))),
        new KeysSection(
            page, "Specification", comparison.spec(), "The specifications are the same."),
        new KeysSection(
            page,
            "Beliefs",
            comparison.priors().stream().filter(key -> !key.same()).toList(),
            "What is believed about every channel beforehand is the same."));
    show(Quantity.ROI);
  }

  private Select<Quantity> choice() {
    Select<Quantity> choice = new Select<>();
    choice.setId("quantity");
    choice.setAriaLabel("Quantity");
    choice.setItems(Quantity.values());
    choice.setItemLabelGenerator(page::title);
    choice.setValue(Quantity.ROI);
    choice.addValueChangeListener(change -> show(change.getValue()));
    return choice;
  }

  private void show(Quantity quantity) {
    results.removeAll();
    PlainTable table = table("Channel", page.left(), page.right());
    table.column("Moved", "pl-num").column("Judged", "");
    List<ComparisonPage.Row> rows = page.rows(quantity);
    for (ComparisonPage.Row row : rows) {
      table.row(
          Tags.span("pl-b", row.subject()),
          row.left().stacked(),
          row.right().stacked(),
          new Span(row.moved()),
          held(row.held()));
    }
    table.addClassName("pl-compared-table");
    results.add(table);
    page.drawn(quantity)
        .ifPresent(
            drawn ->
                results.add(
                    new ChartSection(
                        page.title(quantity),
                        page.remark(quantity),
                        drawn,
                        PairedChart.height(rows.size()))));
  }

  private static PlainTable table(String what, String left, String right) {
    return new PlainTable().column(what, "").column(left, "pl-num").column(right, "pl-num");
  }

  private static Component held(@Nullable Boolean held) {
    if (held == null) {
      return new Span();
    }
    return held
        ? Badges.chip("pl-pass", Glyph.PASS, "Held")
        : Badges.chip("pl-review", Glyph.REVIEW, "Moved");
  }

  private Section accuracy() {
    Section section =
        Tags.section(
            "Accuracy",
            page.comparison().accuracy().samePeriodsHeldOut()
                ? "scored on the same held-out periods"
                : "not scored on the same held-out periods");
    PlainTable table = table("Measure", page.left(), page.right());
    page.accuracy()
        .forEach(measure -> table.row(List.of(measure.name(), measure.left(), measure.right())));
    section.add(table);
    return section;
  }

  private Section made(RunComparison comparison) {
    Section section =
        Tags.section(
            "What they were made of", comparison.sameData() ? "the same data" : "other data");
    PlainTable table = new PlainTable();
    table.column("Part", "").column(page.left(), "").column(page.right(), "").column("Differs", "");
    RunSummary left = comparison.left();
    RunSummary right = comparison.right();
    row(table, "Data from", Format.date(left.data().first()), Format.date(right.data().first()));
    row(table, "Data to", Format.date(left.data().last()), Format.date(right.data().last()));
    String before = left.data().sha256();
    String after = right.data().sha256();
    table.row(
        new Span("Hash of the data"),
        Tags.span("pl-hash", Format.hash(before)),
        Tags.span("pl-hash", Format.hash(after)),
        differs(!before.equals(after)));
    row(table, "Family", left.family(), right.family());
    row(table, "Program", left.code().toString(), right.code().toString());
    row(table, "Seed", Long.toString(left.seed().value()), Long.toString(right.seed().value()));
    row(table, "Fitted for", left.requestedBy().name(), right.requestedBy().name());
    section.add(table);
    return section;
  }

  private static void row(PlainTable table, String name, String left, String right) {
    table.row(new Span(name), new Span(left), new Span(right), differs(!left.equals(right)));
  }

  /** Marks a line on which the two differ; where they agree nothing stands. */
  private static Component differs(boolean differs) {
    return differs ? Badges.chip("pl-review", Glyph.REVIEW, "Differs") : new Span();
  }

  private Section checks(List<CheckComparison> checks) {
    Section section = Tags.section("Review", "every check of either run");
    PlainTable table = new PlainTable();
    table
        .column("Check", "")
        .column(page.left(), "")
        .column(page.right(), "")
        .column("Differs", "");
    for (CheckComparison check : checks) {
      table.row(
          new Span(check.check()),
          said(check.left()),
          said(check.right()),
          differs(verdict(check.left()) != verdict(check.right())));
    }
    section.add(table);
    return section;
  }

  private static Diagnostics.@Nullable Verdict verdict(Diagnostics.@Nullable Check check) {
    return check == null ? null : check.verdict();
  }

  private static Component said(Diagnostics.@Nullable Check check) {
    if (check == null) {
      return Tags.span("pl-q pl-s", "not checked");
    }
    var badge = Badges.of(check.verdict());
    badge.setTitle(check.detail());
    return badge;
  }
}
