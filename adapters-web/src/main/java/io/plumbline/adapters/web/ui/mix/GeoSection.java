package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.plumbline.adapters.web.ui.ForestCell;
import io.plumbline.adapters.web.ui.ForestScale;
import io.plumbline.adapters.web.ui.Markup;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import java.util.Comparator;

/** What a channel did in every geo, to be sorted, with the nation's line below. */
final class GeoSection extends Div {

  private static final long serialVersionUID = 1L;

  /** So many geos are shown at once; more are scrolled. */
  private static final int SHOWN = 16;

  private static final String SCROLLED = "520px";

  private final transient GeoPage page;
  private final Div table = new Div();

  GeoSection(GeoPage page) {
    this.page = page;
    setId("geos");
    SaveMenu save = new SaveMenu("geos", "geos", page::sheet);
    Section section =
        page.channels().size() == 1
            ? Tags.section("By geo", remark(), save)
            : Tags.section("By geo", remark(), choice(), save);
    section.add(table);
    add(section);
    show(page.channels().getFirst());
  }

  private String remark() {
    return "%s and ROI with 90%% intervals; line: the nation"
        .formatted("incremental " + page.units().outcomeName());
  }

  private Select<GeoPage.OfChannel> choice() {
    Select<GeoPage.OfChannel> choice = new Select<>();
    choice.setId("geo-channel");
    choice.setAriaLabel("Channel");
    choice.setItems(page.channels());
    choice.setItemLabelGenerator(GeoPage.OfChannel::name);
    choice.setValue(page.channels().getFirst());
    choice.addValueChangeListener(change -> show(change.getValue()));
    return choice;
  }

  private void show(GeoPage.OfChannel channel) {
    table.removeAll();
    Grid<GeoPage.Row> grid = new Grid<>();
    grid.addClassName("pl-grid");
    Units units = page.units();
    GeoPage.Row nation = channel.nation();
    grid.addColumn(GeoPage.Row::geo)
        .setHeader("Geo")
        .setComparator(Comparator.comparing(GeoPage.Row::geo))
        .setFooter("All geos");
    grid.addColumn(row -> units.spend(row.spend()))
        .setHeader("Spend")
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingDouble(GeoPage.Row::spend))
        .setFooter(units.spend(nation.spend()));
    grid.addColumn(Markup.<GeoPage.Row>cell(row -> units.outcome(row.contribution()).stacked()))
        .setHeader("Incremental " + units.outcomeName())
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingDouble(row -> row.contribution().mean()))
        .setFooter(units.outcome(nation.contribution()).stacked());
    grid.addColumn(Markup.<GeoPage.Row>cell(row -> row.returned().stacked()))
        .setHeader("ROI")
        .setTextAlign(ColumnTextAlign.END)
        .setComparator(Comparator.comparingDouble(GeoPage.Row::byReturn))
        .setFooter(nation.returned().stacked());
    if (nation.roi() != null) {
      ForestScale scale = channel.scale();
      grid.addColumn(
              Markup.<GeoPage.Row>cell(row -> new ForestCell(row.roi(), scale, channel.tested())))
          .setHeader(new Span(""));
    }
    grid.setItems(channel.rows());
    if (channel.rows().size() <= SHOWN) {
      grid.setAllRowsVisible(true);
    } else {
      grid.setHeight(SCROLLED);
    }
    table.add(grid);
  }
}
