package io.plumbline.adapters.web.ui.planner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.mix.planning.ContingencyTrigger;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.shared.ChannelId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds something that the scenario does; the fields are those of the kind that is chosen. */
final class OperatorForm extends Div {

  private static final long serialVersionUID = 1L;

  /** What can be added. */
  private enum Kind {
    SHIFT("Move money"),
    SCALE("Scale a channel"),
    PULL("Pull a promotion forward"),
    SET("Set a control"),
    CHANGE("Change a control"),
    CAP("Cap what can be delivered"),
    TRIGGER("Make it a contingency plan");

    private final String title;

    Kind(String title) {
      this.title = title;
    }
  }

  private final transient OperatorsSection.Change change;
  private final Select<Kind> kind = new Select<>();
  private final Select<ChannelId> from = new Select<>();
  private final Select<ChannelId> to = new Select<>();
  private final Select<String> column = new Select<>();
  private final NumberField percent = amount("Per cent", 10);
  private final NumberField factor = amount("Times", 1);
  private final NumberField plus = amount("Plus", 0);
  private final NumberField value = amount("Value", 0);
  private final NumberField most = amount("At most, a period", 0);
  private final NumberField below = amount("Outcome below", 0);
  private final IntegerField sooner = count("Periods sooner", 2);
  private final IntegerField inARow = count("Periods in a row", 2);
  private final IntegerField periods = count("For periods", null);
  private final IntegerField after = count("After", null);
  private final Div answer = Tags.div("pl-refusal");
  private final transient Map<Kind, List<Component>> fields =
      Map.of(
          Kind.SHIFT, List.of(percent, from, to, periods, after),
          Kind.SCALE, List.of(from, factor, periods, after),
          Kind.PULL, List.of(column, sooner),
          Kind.SET, List.of(column, value, periods, after),
          Kind.CHANGE, List.of(column, factor, plus, periods, after),
          Kind.CAP, List.of(most),
          Kind.TRIGGER, List.of(below, inARow));

  /**
   * @param columns controls and treatments of the model
   */
  OperatorForm(List<ChannelId> channels, List<String> columns, OperatorsSection.Change change) {
    this.change = change;
    addClassName("pl-operator-form");
    kind.setLabel("Add");
    kind.setId("operator-kind");
    kind.setItemLabelGenerator(one -> one.title);
    kind.setItems(
        columns.isEmpty()
            ? List.of(Kind.SHIFT, Kind.SCALE, Kind.CAP, Kind.TRIGGER)
            : List.of(Kind.values()));
    from.setId("operator-from");
    to.setId("operator-to");
    from.setItems(channels);
    to.setLabel("To");
    to.setItems(channels);
    column.setLabel("Column");
    column.setItems(columns);
    percent.setId("operator-percent");
    periods.setId("operator-periods");
    periods.setPlaceholder("all");
    after.setPlaceholder("0");
    Button add = new Button("Add", click -> add());
    add.setId("add-operator");
    answer.getElement().setAttribute("role", "status");
    answer.setVisible(false);
    add(kind, percent, from, to, column, factor, plus, value, most, below, sooner, inARow);
    add(periods, after, add, answer);
    kind.addValueChangeListener(chosen -> offer(chosen.getValue()));
    kind.setValue(Kind.SHIFT);
  }

  private static NumberField amount(String label, double usual) {
    NumberField field = new NumberField(label);
    field.setValue(usual);
    field.addClassName("pl-narrow");
    return field;
  }

  private static IntegerField count(String label, @Nullable Integer usual) {
    IntegerField field = new IntegerField(label);
    field.setValue(usual);
    field.addClassName("pl-narrow");
    return field;
  }

  private void offer(Kind chosen) {
    from.setLabel(chosen == Kind.SHIFT ? "From" : "Channel");
    getChildren()
        .filter(child -> fields.values().stream().anyMatch(all -> all.contains(child)))
        .forEach(child -> child.setVisible(fields.getOrDefault(chosen, List.of()).contains(child)));
    answer.setVisible(false);
  }

  private void add() {
    answer.setVisible(false);
    try {
      if (kind.getValue() == Kind.TRIGGER) {
        ContingencyTrigger trigger =
            new ContingencyTrigger(number(below), whole(inARow, "Periods in a row"));
        change.to(draft -> draft.triggered(trigger));
      } else {
        ScenarioOperator operator = operator();
        change.to(draft -> draft.with(operator));
      }
    } catch (IllegalArgumentException refused) {
      answer.setText(String.valueOf(refused.getMessage()));
      answer.setVisible(true);
    }
  }

  private ScenarioOperator operator() {
    return switch (kind.getValue()) {
      case SHIFT ->
          new ScenarioOperator.Shift(
              chosen(from, "From"), chosen(to, "To"), number(percent) / 100, span());
      case SCALE -> new ScenarioOperator.Scale(chosen(from, "Channel"), number(factor), span());
      case PULL ->
          new ScenarioOperator.PullForward(
              chosen(column, "Column"), whole(sooner, "Periods sooner"));
      case SET -> ScenarioOperator.Adjust.to(chosen(column, "Column"), number(value), span());
      case CHANGE ->
          new ScenarioOperator.Adjust(
              chosen(column, "Column"), number(factor), number(plus), span());
      case CAP -> new ScenarioOperator.InventoryCap(number(most));
      case TRIGGER -> throw new IllegalStateException("A trigger is no operator.");
    };
  }

  private Span span() {
    Integer count = periods.getValue();
    Integer first = after.getValue();
    return new Span(first == null ? 0 : first, count == null ? Integer.MAX_VALUE : count);
  }

  private static <T> T chosen(Select<T> field, String label) {
    T chosen = field.getValue();
    if (chosen == null) {
      throw new IllegalArgumentException("%s: choose one.".formatted(label));
    }
    return chosen;
  }

  private static double number(NumberField field) {
    Double number = field.getValue();
    if (number == null) {
      throw new IllegalArgumentException("%s: a number, such as 10.".formatted(field.getLabel()));
    }
    return number;
  }

  private static int whole(IntegerField field, String label) {
    Integer number = field.getValue();
    if (number == null) {
      throw new IllegalArgumentException("%s: a whole number, such as 2.".formatted(label));
    }
    return number;
  }

  /** Writes a number without an exponent. */
  static String plain(double value) {
    return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
  }
}
