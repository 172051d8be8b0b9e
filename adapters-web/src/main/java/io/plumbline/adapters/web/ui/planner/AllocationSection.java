package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.planning.MoveCaps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Custom: a slider a channel, and the total. */
final class AllocationSection extends Div {

  private static final long serialVersionUID = 1L;

  /** Somebody wants a channel to spend an amount. */
  @FunctionalInterface
  interface Moved {

    void to(int place, double amount);
  }

  private final transient List<SliderRow> rows = new ArrayList<>();
  private final Span today = new Span();
  private final Span then = new Span();
  private final Span change = new Span();

  AllocationSection(
      AllocationTable table, MoveCaps caps, boolean editable, Moved moved, IntConsumer turned) {
    setId("allocation");
    Section section =
        Tags.section(
            "Custom allocation",
            table.unit(),
            Tags.span(
                "pl-key",
                key("pl-key-cap", "[ ]", "one step, %s of the budget".formatted(share(caps))),
                key("pl-key-observed", "—", "observed"),
                key("pl-key-today", "|", "today")));
    PlainTable sliders = new PlainTable();
    sliders.addClassName("pl-sliders");
    sliders
        .column("Channel", "")
        .column("Today", "pl-num")
        .column("", "pl-track-column")
        .column("New", "pl-num")
        .column("Change", "pl-num")
        .column("", "pl-num pl-percent-column")
        .column("Moves", "pl-num");
    for (int i = 0; i < table.rows().size(); i++) {
      int place = i;
      SliderRow row =
          new SliderRow(
              table.rows().get(i),
              table.unit(),
              editable,
              amount -> moved.to(place, amount),
              () -> turned.accept(place));
      rows.add(row);
      sliders.row(row.cells());
    }
    NativeTableRow total =
        sliders.row(new Span("Total"), today, new Span(), then, change, new Span(), new Span());
    total.addClassName("tot");
    section.add(sliders);
    add(section);
    show(table);
  }

  private static String share(MoveCaps caps) {
    return Format.fixed(100 * caps.ofBudget(), 0) + "%";
  }

  private static Component key(String classes, String sign, String words) {
    Span drawn = Tags.span(classes, sign);
    drawn.getElement().setAttribute("aria-hidden", "true");
    return Tags.span("", drawn, new Span(" " + words));
  }

  /** Shows the amounts as they are now. */
  void show(AllocationTable table) {
    for (int i = 0; i < rows.size(); i++) {
      rows.get(i).show(table.rows().get(i), table.divisor());
    }
    today.setText(table.today());
    then.setText(table.then());
    change.setText(table.change());
  }
}
