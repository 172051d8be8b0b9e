package io.plumbline.adapters.web.ui.change;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Line items before and after, to the cent, with the sums of their channels and of all. */
final class DiffSection extends Div {

  private static final long serialVersionUID = 1L;
  private static final List<String> HEAD =
      List.of("channel", "item", "currency", "before_a_week", "after_a_week", "change");

  DiffSection(String heading, List<BudgetLine> lines, String currency, String file) {
    setId("diff");
    Section section =
        Tags.section(
            heading,
            currency + " per week",
            new SaveMenu(heading, file, () -> sheet(lines, currency)));
    PlainTable table = new PlainTable();
    table
        .column("Line item", "")
        .column("Before", "pl-num")
        .column("After", "pl-num")
        .column("Change", "pl-num")
        .column("%", "pl-num pl-optional");
    Map<ChannelId, List<BudgetLine>> channels = new LinkedHashMap<>();
    lines.forEach(
        line -> channels.computeIfAbsent(line.channel(), _ -> new ArrayList<>()).add(line));
    channels.forEach((channel, own) -> rows(table, channel, own));
    sum(table, channels.size() == 1 ? "In all" : "All channels", lines);
    section.add(table);
    add(section);
  }

  private static void rows(PlainTable table, ChannelId channel, List<BudgetLine> own) {
    sum(table, channel.value(), own);
    if (own.size() > 1) {
      own.forEach(line -> row(table, "pl-line-item", line.item(), line.before(), line.after()));
    }
  }

  private static void sum(PlainTable table, String name, List<BudgetLine> lines) {
    row(
        table,
        "pl-b",
        name,
        lines.stream().mapToLong(BudgetLine::before).sum(),
        lines.stream().mapToLong(BudgetLine::after).sum());
  }

  private static void row(PlainTable table, String style, String name, long before, long after) {
    Span was = new Span(Cents.of(before));
    if (before != after) {
      was.addClassName("pl-was");
    }
    NativeTableRow row =
        table.row(
            new Span(name),
            was,
            new Span(Cents.of(after)),
            new Span(Cents.change(after - before)),
            Tags.span("pl-q pl-s", percent(before, after)));
    row.addClassName(style);
  }

  private static String percent(long before, long after) {
    return before == 0 ? "new" : Format.change(100.0 * (after - before) / before, 1) + "%";
  }

  static Spreadsheet sheet(List<BudgetLine> lines, String currency) {
    return new Spreadsheet(
        HEAD,
        lines.stream()
            .map(
                line ->
                    List.of(
                        line.channel().value(),
                        line.item(),
                        currency,
                        Cents.plain(line.before()),
                        Cents.plain(line.after()),
                        Cents.plain(line.after() - line.before())))
            .toList());
  }
}
