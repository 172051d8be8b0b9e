package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.ForestCell;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.domain.shared.BrandId;
import java.util.Locale;

/** The channels by rank: all columns by themselves, the narrow ones beside a detail. */
final class RankTable extends Div {

  private static final long serialVersionUID = 1L;

  RankTable(ChannelsPage page, BrandId brand, String selected) {
    boolean narrow = !selected.isEmpty();
    addClassName(narrow ? "pl-rank-narrow" : "pl-rank-full");
    PlainTable table = new PlainTable();
    table.addClassName("pl-rank");
    table.column("Channel", "");
    table.column("Spend, " + page.spendUnit(), "pl-num pl-spend");
    if (!narrow) {
      table.column("Incremental " + page.units().outcomeName(), "pl-num");
      table.column("ROI, " + page.units().returnName(), "pl-num");
    }
    table.column(page.units().nextName(), "pl-num");
    table.column(axis(page.scale(), page.units()), "pl-forest-column");
    table.column("Verdict and evidence", "");
    page.rows().forEach(row -> add(table, row, page, brand, selected));
    table
        .row(new Span("All channels"), new Span(page.totalSpend()), new Span(""))
        .addClassName("tot");
    add(table);
  }

  private static void add(
      PlainTable table, ChannelsPage.Row row, ChannelsPage page, BrandId brand, String selected) {
    Anchor link =
        Tags.link("pl-b pl-row-link", Links.toChannel(row.channel(), brand), row.channel());
    Span spend = Tags.span("", row.spend());
    Span next = row.next().stacked();
    ForestCell forest = new ForestCell(row.nextEstimate(), page.scale(), row.tested());
    Div judged = Tags.div("pl-judged", Badges.of(row.verdict()), Badges.of(row.evidence()));
    NativeTableRow added =
        selected.isEmpty()
            ? table.row(
                link,
                spend,
                row.contribution().stacked(),
                row.roi().stacked(),
                next,
                forest,
                judged)
            : table.row(link, spend, next, forest, judged);
    if (row.channel().equals(selected)) {
      added.addClassName("sel");
      added.getElement().setAttribute("aria-current", "true");
    }
  }

  /** The head of the forest column: the scale's ticks, the plumb line's in ink. */
  private static Div axis(ForestScale scale, Units units) {
    Div axis = Tags.div("pl-forest-axis");
    axis.getElement().setAttribute("aria-hidden", "true");
    axis.add(tick(0, scale, "0", false));
    Double even = scale.reference();
    if (even != null) {
      axis.add(tick(even, scale, units.onScale(even), true));
      if (scale.max() > 2.2 * even) {
        axis.add(tick(2 * even, scale, units.onScale(2 * even), false));
      }
    }
    return axis;
  }

  private static Span tick(double at, ForestScale scale, String words, boolean reference) {
    Span tick = Tags.span(reference ? "pl-reference" : "", words);
    tick.getElement()
        .setAttribute("style", String.format(Locale.ROOT, "left:%.2f%%", 100 * scale.position(at)));
    return tick;
  }
}
