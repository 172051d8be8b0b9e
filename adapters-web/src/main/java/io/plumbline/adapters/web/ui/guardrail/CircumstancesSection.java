package io.plumbline.adapters.web.ui.guardrail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.PlainTable;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ListCircumstances.Standing;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** What was stated of the days to come, what it is worth today, and the way to take it back. */
final class CircumstancesSection extends Div {

  private static final long serialVersionUID = 1L;

  private final transient BiFunction<UUID, String, Said> withdraw;
  private final transient Consumer<Said> whenWithdrawn;
  private final boolean mayWithdraw;
  private final Div answer = Tags.div("pl-answer");

  /**
   * @param mayWithdraw whether whoever looks at it states circumstances
   * @param withdraw takes a statement back for a reason, and says what came of it
   * @param whenWithdrawn is told what to say once it is withdrawn
   */
  CircumstancesSection(
      List<ListCircumstances.Line> lines,
      boolean mayWithdraw,
      BiFunction<UUID, String, Said> withdraw,
      Consumer<Said> whenWithdrawn) {
    this.withdraw = withdraw;
    this.whenWithdrawn = whenWithdrawn;
    this.mayWithdraw = mayWithdraw;
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    Section section =
        Tags.section("Circumstances", "launches, tests, stock: what moves are judged by");
    section.setId("circumstances");
    if (lines.isEmpty()) {
      section.add(
          Tags.paragraph(
              "pl-t2",
              "Nothing is stated yet: no launch freezes changes, no test is protected, and stock is not"
                  + " judged."));
    } else {
      section.add(table(lines));
    }
    section.add(answer);
    add(section);
  }

  private PlainTable table(List<ListCircumstances.Line> lines) {
    PlainTable table = new PlainTable();
    table
        .column("About", "")
        .column("What is so", "pl-wide")
        .column("Stated", "")
        .column("Today", "")
        .column("Action", "");
    for (ListCircumstances.Line line : lines) {
      table.row(
          Tags.span("pl-b", line.stated().what().kind().label()),
          new Span(
              line.stated().note().isBlank()
                  ? line.stated().what().sentence()
                  : "%s (%s)".formatted(line.stated().what().sentence(), line.stated().note())),
          Tags.span(
              "pl-s pl-t2",
              "%s, %s".formatted(line.stated().by().name(), Format.time(line.stated().at()))),
          Tags.span(line.standing() == Standing.STALE ? "pl-warn" : "", words(line)),
          action(line));
    }
    return table;
  }

  private static String words(ListCircumstances.Line line) {
    var withdrawal = line.stated().withdrawal();
    return switch (line.standing()) {
      case HOLDS -> "Counts";
      case STALE -> "Counts, but stale: state it anew";
      case OVER -> "Over";
      case REPLACED -> "Replaced by a later one";
      case WITHDRAWN ->
          withdrawal == null
              ? "Taken back"
              : "Taken back by %s: “%s”".formatted(withdrawal.by().name(), withdrawal.reason());
    };
  }

  private Component action(ListCircumstances.Line line) {
    boolean stands = line.standing() == Standing.HOLDS || line.standing() == Standing.STALE;
    if (!stands || !mayWithdraw) {
      return new Span();
    }
    Div cell = Tags.div("pl-actions");
    cell.add(new Button("Take back", click -> ask(cell, line)));
    return cell;
  }

  private void ask(Div cell, ListCircumstances.Line line) {
    TextField why = new TextField("Why");
    why.setMaxLength(1000);
    why.setManualValidation(true);
    Button sure =
        new Button(
            "Take it back",
            click -> {
              Said said = withdraw.apply(line.stated().id(), why.getValue());
              if (said.done()) {
                whenWithdrawn.accept(said);
              } else {
                why.setErrorMessage(said.words());
                why.setInvalid(true);
              }
            });
    cell.removeAll();
    cell.add(why, sure);
    why.focus();
  }
}
