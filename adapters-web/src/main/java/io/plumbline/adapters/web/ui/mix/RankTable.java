package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Badges;
import io.plumbline.adapters.web.ui.ForestCell;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.shell.Links;
import io.plumbline.adapters.web.ui.table.Column;
import io.plumbline.adapters.web.ui.table.ListTable;
import io.plumbline.adapters.web.ui.table.TableAddress;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The channels by rank: all columns by themselves, the narrow ones beside a detail. */
final class RankTable extends Div {

  private static final long serialVersionUID = 1L;

  RankTable(ChannelsPage page, BrandId brand, String selected, TableAddress address) {
    boolean narrow = !selected.isEmpty();
    addClassName(narrow ? "pl-rank-narrow" : "pl-rank-full");
    ListTable<ChannelsPage.Row> table =
        new ListTable<>(
            columns(page, brand, narrow),
            page.rows(),
            address,
            row -> "%s %s %s".formatted(row.channel(), row.verdict().name(), row.evidence().name()),
            (row, added) -> mark(row, added, selected));
    table.styled("pl-rank");
    table.total(Map.of("channel", new Span("All channels"), "spend", new Span(page.totalSpend())));
    add(table);
  }

  private static List<Column<ChannelsPage.Row>> columns(
      ChannelsPage page, BrandId brand, boolean narrow) {
    List<Column<ChannelsPage.Row>> columns = new ArrayList<>();
    columns.add(
        Column.<ChannelsPage.Row>of(
                "channel",
                "Channel",
                "",
                row ->
                    Tags.link(
                        "pl-b pl-row-link", Links.toChannel(row.channel(), brand), row.channel()))
            .by(row -> row.channel().toLowerCase(Locale.ROOT)));
    columns.add(
        Column.<ChannelsPage.Row>of(
                "spend",
                "Spend, " + page.spendUnit(),
                "pl-num pl-spend",
                row -> new Span(row.spend()))
            .by(row -> page.result(row).spend()));
    if (!narrow) {
      columns.add(
          Column.<ChannelsPage.Row>of(
                  "incremental",
                  "Incremental " + page.units().outcomeName(),
                  "pl-num",
                  row -> row.contribution().stacked())
              .by(row -> page.result(row).contribution().mean()));
      columns.add(
          Column.<ChannelsPage.Row>of(
                  "roi", "ROI, " + page.units().returnName(), "pl-num", row -> row.roi().stacked())
              .by(row -> ChannelsPage.middle(page.result(row).roi())));
    }
    columns.add(
        Column.<ChannelsPage.Row>of(
                "next", page.units().nextName(), "pl-num", row -> row.next().stacked())
            .by(row -> ChannelsPage.middle(row.nextEstimate())));
    columns.add(
        Column.<ChannelsPage.Row>of(
                "interval",
                "90% interval",
                "pl-forest-column",
                row -> new ForestCell(row.nextEstimate(), page.scale(), row.tested()))
            .under(() -> axis(page.scale(), page.units())));
    columns.add(
        Column.<ChannelsPage.Row>of(
                "verdict",
                "Verdict and evidence",
                "",
                row -> Tags.div("pl-judged", Badges.of(row.verdict()), Badges.of(row.evidence())))
            .by(row -> row.verdict().ordinal()));
    return columns;
  }

  private static void mark(ChannelsPage.Row row, NativeTableRow added, String selected) {
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
