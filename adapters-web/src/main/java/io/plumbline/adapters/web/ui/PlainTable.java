package io.plumbline.adapters.web.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of few rows as the browser knows it: read well aloud, printed well, copied well. */
public final class PlainTable extends NativeTable {

  private static final long serialVersionUID = 1L;

  private final NativeTableRow head = new NativeTableRow();
  private final NativeTableBody body = new NativeTableBody();
  private final List<String> columns = new ArrayList<>();

  public PlainTable() {
    addClassName("pl-table");
    add(new NativeTableHeader(head), body);
  }

  /** Adds a column; its classes go on the head and on every cell below. */
  public PlainTable column(String title, String classes) {
    return column(Tags.span("", title), classes);
  }

  /** Adds a column; its classes go on the head and on every cell below. */
  public PlainTable column(Component title, String classes) {
    NativeTableHeaderCell cell = Tags.styled(new NativeTableHeaderCell(title), classes);
    cell.getElement().setAttribute("scope", "col");
    head.add(cell);
    columns.add(classes);
    return this;
  }

  /** Says in which order the column added last puts the rows: as aria-sort has it. */
  public void ordered(String order) {
    head.getChildren()
        .reduce((before, last) -> last)
        .ifPresent(last -> last.getElement().setAttribute("aria-sort", order));
  }

  /** Adds a row of text. */
  public NativeTableRow row(List<String> texts) {
    return add(texts.stream().map(NativeTableCell::new).toList());
  }

  /** Adds a row; there may be fewer cells than columns. */
  public NativeTableRow row(Component... cells) {
    return add(Arrays.stream(cells).map(NativeTableCell::new).toList());
  }

  /** A row that only says something is one piece of markup. */
  private NativeTableRow add(List<NativeTableCell> cells) {
    for (int i = 0; i < cells.size(); i++) {
      Tags.styled(cells.get(i), columns.get(i));
    }
    NativeTableRow row = new NativeTableRow();
    Markup.of(cells)
        .ifPresentOrElse(
            markup -> row.getElement().setProperty("innerHTML", markup),
            () -> cells.forEach(row::add));
    body.add(row);
    return row;
  }
}
