package io.plumbline.adapters.web.ui.programme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.adapters.web.ui.change.Cents;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PeriodTerms;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.SuccessMetric;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Agrees a planning period, or one anew. */
final class PeriodForm extends Div {

  private static final long serialVersionUID = 1L;

  private record MetricFields(TextField target, TextField unit) {}

  private final transient BiFunction<@Nullable Kept<PlanningPeriod>, PeriodTerms, Said> set;
  private final transient Consumer<Said> whenSet;
  private transient @Nullable Kept<PlanningPeriod> seen;
  private final TextField name = field("period-name", "Name", "");
  private final DatePicker first = new DatePicker("First day");
  private final DatePicker last = new DatePicker("Last day");
  private final TextField budget;
  private final TextField floor;
  private final TextField ceiling;
  private final transient Map<SuccessMetric.Kind, MetricFields> metrics =
      new EnumMap<>(SuccessMetric.Kind.class);
  private final Answer answer = new Answer("period-answer");
  private final Button button = new Button("Agree it", click -> set());

  /**
   * @param set takes the period that changes, none for a new one, and its terms
   * @param whenSet is told what to say once it is agreed
   */
  PeriodForm(
      String currency,
      BiFunction<@Nullable Kept<PlanningPeriod>, PeriodTerms, Said> set,
      Consumer<Said> whenSet) {
    this.set = set;
    this.whenSet = whenSet;
    addClassNames("pl-form", "pl-period-form");
    first.setId("period-first");
    last.setId("period-last");
    budget = field("period-budget", "Budget, %s".formatted(currency), "");
    floor = field("period-floor", "At least, %s".formatted(currency), "May stay empty");
    ceiling = field("period-ceiling", "Never more than, %s".formatted(currency), "May stay empty");
    add(name, first, last, budget, floor, ceiling);
    for (SuccessMetric.Kind kind : SuccessMetric.Kind.values()) {
      TextField target = field("metric-" + kind.key(), kind.label(), "");
      TextField unit = field("unit-" + kind.key(), "Unit", "");
      metrics.put(kind, new MetricFields(target, unit));
      add(Tags.div("pl-metric-fields", target, unit));
    }
    add(Tags.paragraph("pl-help", "A metric counts where it has a target."));
    button.setId("set-period");
    add(answer, Tags.div("pl-actions", button));
  }

  private static TextField field(String id, String label, String help) {
    TextField field = new TextField(label);
    field.setId(id);
    if (!help.isEmpty()) {
      field.setHelperText(help);
    }
    return field;
  }

  /** Shows a period to be agreed anew. */
  void show(Kept<PlanningPeriod> period) {
    seen = period;
    PeriodTerms terms = period.value().terms();
    name.setValue(terms.name());
    first.setValue(terms.first());
    last.setValue(terms.last());
    budget.setValue(Cents.plain(terms.budgetCents()));
    floor.setValue(terms.floorCents() == null ? "" : Cents.plain(terms.floorCents()));
    ceiling.setValue(terms.ceilingCents() == null ? "" : Cents.plain(terms.ceilingCents()));
    metrics.values().forEach(fields -> fields.target().clear());
    for (SuccessMetric metric : terms.metrics()) {
      MetricFields fields = Objects.requireNonNull(metrics.get(metric.kind()));
      fields.target().setValue(metric.target().toPlainString());
      fields.unit().setValue(metric.unit());
    }
    button.setText("Agree %s anew".formatted(terms.name()));
    name.focus();
  }

  private void set() {
    Said said;
    try {
      said = set.apply(seen, terms());
    } catch (IllegalArgumentException refused) {
      said = Said.refused(String.valueOf(refused.getMessage()));
    }
    if (said.done()) {
      whenSet.accept(said);
    } else {
      answer.tell(said);
    }
  }

  private PeriodTerms terms() {
    if (first.getValue() == null || last.getValue() == null) {
      throw new IllegalArgumentException("A period has a first and a last day.");
    }
    return new PeriodTerms(
        name.getValue().strip(),
        first.getValue(),
        last.getValue(),
        wanted(),
        budget.isEmpty() ? 0 : cents(budget),
        floor.isEmpty() ? null : Long.valueOf(cents(floor)),
        ceiling.isEmpty() ? null : Long.valueOf(cents(ceiling)));
  }

  private static long cents(TextField field) {
    return Cents.read(field.getValue())
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "“%s” is no amount such as 250,000.00.".formatted(field.getValue())));
  }

  private List<SuccessMetric> wanted() {
    List<SuccessMetric> wanted = new ArrayList<>();
    metrics.forEach(
        (kind, fields) -> {
          if (!fields.target().isEmpty()) {
            wanted.add(new SuccessMetric(kind, number(fields.target()), fields.unit().getValue()));
          }
        });
    return wanted;
  }

  private static BigDecimal number(TextField field) {
    try {
      return new BigDecimal(field.getValue().strip().replace(",", ""));
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(
          "“%s” is no target such as 1.2.".formatted(field.getValue()), none);
    }
  }
}
