package io.plumbline.adapters.web.ui.table;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.PopoverButton;
import io.plumbline.adapters.web.ui.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** A list as a table that people arrange; the first column always stays. */
public final class ListTable<T> extends Div {

  private static final long serialVersionUID = 1L;

  /** From how many lines on one looks for something. */
  static final int LONG = 12;

  private final transient List<Column<T>> columns;
  private final transient TableAddress address;
  private final PlainTable table = new PlainTable();

  /**
   * @param things in the order they come in
   * @param words what of a thing is looked through, as it is written
   */
  public ListTable(
      List<Column<T>> columns, List<T> things, TableAddress address, Function<T, String> words) {
    this(columns, things, address, words, (thing, row) -> {});
  }

  /**
   * @param dress is handed each row with its thing
   */
  public ListTable(
      List<Column<T>> columns,
      List<T> things,
      TableAddress address,
      Function<T, String> words,
      BiConsumer<T, NativeTableRow> dress) {
    this.columns =
        columns.stream()
            .filter(one -> one == columns.getFirst() || !address.hidden().contains(one.key()))
            .toList();
    this.address = address;
    addClassName("pl-list-table");
    List<T> found = arranged(columns, things, address, words);
    add(tools(columns, things.size()));
    this.columns.forEach(this::head);
    for (T thing : found) {
      Component[] cells =
          this.columns.stream().map(one -> one.cell().apply(thing)).toArray(Component[]::new);
      dress.accept(thing, table.row(cells));
    }
    add(table);
    if (found.isEmpty() && !address.find().isEmpty()) {
      Anchor all = followed(address.toFind(""), "Show all");
      add(
          Tags.div(
              "pl-help",
              new Span("Nothing here has \u201c%s\u201d. ".formatted(address.find())),
              all));
    }
  }

  /** Returns the things that are looked for, in the order that is asked for. */
  static <T> List<T> arranged(
      List<Column<T>> columns, List<T> things, TableAddress address, Function<T, String> words) {
    String needle = address.find().toLowerCase(Locale.ROOT);
    List<T> found = new ArrayList<>(things);
    found.removeIf(thing -> !words.apply(thing).toLowerCase(Locale.ROOT).contains(needle));
    for (Column<T> column : columns) {
      Comparator<T> order = column.order();
      if (order != null && column.key().equals(address.sort())) {
        found.sort(address.descending() ? order.reversed() : order);
      }
    }
    return found;
  }

  /** Adds a last row that sums up; columns without a cell stay empty. */
  public void total(Map<String, Component> cells) {
    table
        .row(
            columns.stream()
                .map(one -> cells.getOrDefault(one.key(), new Span()))
                .toArray(Component[]::new))
        .addClassName("tot");
  }

  /** Gives the table style classes of its own. */
  public ListTable<T> styled(String classes) {
    table.addClassNames(classes.split(" "));
    return this;
  }

  private void head(Column<T> column) {
    Component title = column.head() != null ? column.head().get() : Tags.span("", column.title());
    if (column.order() == null) {
      table.column(title, column.classes());
      return;
    }
    boolean sorted = column.key().equals(address.sort());
    Anchor link = followed(address.toSort(column.key()), "");
    link.addClassName("pl-sort");
    link.add(title);
    if (sorted) {
      link.add(Tags.span("pl-sorted", address.descending() ? " \u2193" : " \u2191"));
    }
    table.column(link, column.classes());
    table.ordered(sorted ? address.descending() ? "descending" : "ascending" : "none");
  }

  private Div tools(List<Column<T>> all, int count) {
    Div tools = Tags.div("pl-table-tools");
    if (count > LONG || !address.find().isEmpty()) {
      TextField find = new TextField();
      find.setPlaceholder("Find in %d lines".formatted(count));
      find.setAriaLabel("Find in this table");
      find.setClearButtonVisible(true);
      find.setValue(address.find());
      find.addClassName("pl-find");
      find.addValueChangeListener(
          change -> {
            if (change.isFromClient()) {
              follow(address.toFind(change.getValue().strip()));
            }
          });
      tools.add(find);
    }
    tools.add(choice(all));
    return tools;
  }

  private PopoverButton choice(List<Column<T>> all) {
    return new PopoverButton(
        new Button("Columns"),
        "Columns of this table",
        "Which columns this table has",
        popover -> {
          Div boxes = Tags.div("pl-column-choice");
          for (Column<T> column : all.subList(1, all.size())) {
            Checkbox box = new Checkbox(column.title(), !address.hidden().contains(column.key()));
            box.addValueChangeListener(change -> follow(address.toToggle(column.key())));
            boxes.add(box);
          }
          return boxes;
        });
  }

  private static void follow(String address) {
    Location to = new Location(address);
    UI.getCurrent().navigate(to.getPath(), to.getQueryParameters());
  }

  private static Anchor followed(String address, String words) {
    Anchor link = Tags.link("", address, words);
    link.setRouterIgnore(false);
    return link;
  }
}
