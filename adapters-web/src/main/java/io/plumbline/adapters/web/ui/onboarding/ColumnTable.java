package io.plumbline.adapters.web.ui.onboarding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.mapping.ColumnRole;
import io.plumbline.domain.mix.mapping.MappedColumn;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The columns of a file, each with what it is taken for and its first values. */
final class ColumnTable extends Div {

  private static final long serialVersionUID = 1L;
  private static final int VALUES = 3;

  private final transient Consumer<MappedColumn> set;

  /**
   * @param set is told when a column is taken for something else
   */
  ColumnTable(HeldFile held, Consumer<MappedColumn> set) {
    this.set = set;
    setId("columns");
    addClassName("pl-wide-table");
    PlainTable table = new PlainTable();
    table
        .column("Column", "")
        .column("Taken for", "")
        .column("Channel", "")
        .column("First values", "pl-wide");
    List<MappedColumn> columns = held.draft().columns();
    for (int i = 0; i < columns.size(); i++) {
      row(table, columns.get(i), values(held.rows(), i));
    }
    add(table);
  }

  private static String values(List<List<String>> rows, int column) {
    return rows.stream()
        .limit(VALUES)
        .map(row -> row.get(column))
        .collect(Collectors.joining(" · "));
  }

  private void row(PlainTable table, MappedColumn column, String values) {
    Select<ColumnRole> role = new Select<>();
    role.setAriaLabel("What %s is taken for".formatted(column.name()));
    role.setItems(ColumnRole.values());
    role.setItemLabelGenerator(ColumnRole::label);
    role.setValue(column.role());
    TextField channel = new TextField();
    channel.setAriaLabel("Channel of %s".formatted(column.name()));
    channel.setMaxLength(80);
    channel.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    channel.setValue(column.channel());
    channel.setVisible(column.role().ofChannel());
    role.addValueChangeListener(
        change -> {
          boolean named = change.getValue().ofChannel();
          channel.setVisible(named);
          if (named && channel.isEmpty()) {
            channel.setValue(column.name());
          } else {
            set.accept(new MappedColumn(column.name(), change.getValue(), channel.getValue()));
          }
        });
    channel.addValueChangeListener(
        change -> set.accept(new MappedColumn(column.name(), role.getValue(), change.getValue())));
    table.row(
        Tags.span("pl-b", column.name().isBlank() ? "no name" : column.name()),
        role,
        channel,
        Tags.span("pl-q pl-s", values));
  }
}
