package io.plumbline.adapters.web.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import io.plumbline.adapters.web.ui.save.Spreadsheet;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A chart under its heading, with a switch to the table of the same numbers, and ways to save both.
 * The table is made when somebody turns to it: most never do, and it is most of a page.
 */
public final class ChartSection extends Div {

  private static final long serialVersionUID = 1L;

  private final EChart chart;
  private final Div table;
  private final Button toggle;
  private final Span said;
  private transient Drawn drawn;

  /**
   * @param choices of what is drawn, before the switch
   */
  public ChartSection(
      String heading, String remark, Drawn drawn, int heightInPixels, Component... choices) {
    this.drawn = drawn;
    chart = new EChart(drawn, heightInPixels);
    table = Tags.div("pl-chart-table");
    table.setVisible(false);
    toggle = new Button("Data table", click -> turn());
    toggle.addThemeVariants(ButtonVariant.TERTIARY);
    toggle.addClassName("pl-link");
    toggle.getElement().setAttribute("aria-pressed", "false");
    said = Tags.span("pl-m", remark);
    Component[] atEnd =
        Stream.concat(Arrays.stream(choices), Stream.of(toggle, save(heading)))
            .toArray(Component[]::new);
    Section section = Tags.section(heading, said, atEnd);
    section.add(chart, table);
    add(section);
  }

  /** Draws something else in the same place. */
  public void show(String remark, Drawn drawn) {
    this.drawn = drawn;
    said.setText(remark);
    chart.show(drawn);
    if (table.isVisible()) {
      fill();
    }
  }

  private void fill() {
    table.removeAll();
    table.add(table(drawn.table()));
  }

  private SaveMenu save(String heading) {
    String file =
        heading
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}]+", "-")
            .replaceAll("^-|-$", "");
    SaveMenu menu =
        new SaveMenu(
            heading, file, () -> new Spreadsheet(drawn.table().head(), drawn.table().rows()));
    for (ChartPicture picture : ChartPicture.values()) {
      menu.add("Picture as " + picture, () -> picture.save(chart, file));
    }
    return menu;
  }

  private void turn() {
    boolean asTable = !table.isVisible();
    if (asTable) {
      fill();
    }
    table.setVisible(asTable);
    chart.setVisible(!asTable);
    toggle.setText(asTable ? "Chart" : "Data table");
    toggle.getElement().setAttribute("aria-pressed", Boolean.toString(asTable));
  }

  private static PlainTable table(Drawn.Table twin) {
    PlainTable table = new PlainTable();
    for (int i = 0; i < twin.head().size(); i++) {
      table.column(twin.head().get(i), i == 0 ? "" : "pl-num");
    }
    for (List<String> row : twin.rows()) {
      table.row(row);
    }
    return table;
  }
}
