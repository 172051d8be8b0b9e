package io.plumbline.adapters.web.ui.chart;

import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * A chart and its twin in words: the same numbers as a table, for the eye that cannot see the chart
 * and the hand that wants the numbers.
 *
 * @param description one sentence on what is drawn
 * @param options the chart, as ECharts options; not to be changed any more
 * @param numbers makes the table, which few ask for
 */
public record Drawn(String description, ObjectNode options, Supplier<Table> numbers) {

  /** The library would else describe the chart in words of its own, series by series. */
  public Drawn {
    options.withObject("/aria/label").put("description", description);
  }

  /** Returns the same numbers as a table. */
  public Table table() {
    return numbers.get();
  }

  /** The numbers behind a chart, as they are written. */
  public record Table(List<String> head, List<List<String>> rows) {

    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
