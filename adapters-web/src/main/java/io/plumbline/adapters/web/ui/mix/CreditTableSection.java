package io.plumbline.adapters.web.ui.mix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.save.SaveMenu;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every channel's credit by every account, side by side. */
final class CreditTableSection extends Div {

  private static final long serialVersionUID = 1L;

  CreditTableSection(CreditTable credit, Units units, String run) {
    setId("credits");
    Section section =
        Tags.section(
            credit.compared()
                ? "Shapley against contribution against last click"
                : "Shapley against contribution",
            "incremental %s over the whole window, 90%% intervals".formatted(units.outcomeName()),
            new SaveMenu("credit", "credit-%s".formatted(run), credit::sheet));
    PlainTable table = new PlainTable();
    table.addClassName("pl-credits");
    table
        .column("Channel", "")
        .column("Shapley", "pl-num")
        .column("% of media", "pl-num")
        .column("Contribution", "pl-num")
        .column("% of media", "pl-num");
    if (credit.compared()) {
      table.column("Last click", "pl-num").column("% of credited", "pl-num");
    }
    for (CreditTable.Row row : credit.rows()) {
      List<Component> cells =
          new ArrayList<>(
              List.of(
                  Tags.span("pl-b", row.channel()),
                  row.shapley().stacked(),
                  row.shapleyShare().stacked(),
                  row.contribution().stacked(),
                  row.contributionShare().stacked()));
      if (credit.compared()) {
        cells.add(elsewhere(row.lastClick(), "not in the table"));
        cells.add(elsewhere(row.lastClickShare(), "nothing credited"));
      }
      table.row(cells.toArray(Component[]::new));
    }
    table
        .row(Tags.span("", "All media"), credit.total().stacked(), Tags.span("", ""))
        .addClassName("tot");
    section.add(table, Tags.paragraph("pl-help", words(credit)));
    add(section);
  }

  /** Somebody else's number: it has no interval, and that is said. */
  private static Component elsewhere(@Nullable String value, String otherwise) {
    return (value == null ? Figure.none(otherwise) : new Figure(value, "no interval given"))
        .stacked();
  }

  private static String words(CreditTable credit) {
    return credit.words()
        + (credit.compared()
            ? " Last click is what the imported table credits; it also credits sales that would have"
                + " come without media, so compare its shares."
            : " To compare with a last-click table, name its columns by last_click in the"
                + " specification and import them.");
  }
}
