package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.experiment.ReadoutScope;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.shared.Probability;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** The result of a test as its readout gives it; what departs from the plan is told, not hidden. */
final class ReadOutForm extends Div {

  private static final long serialVersionUID = 1L;

  private final transient TestPlan plan;
  private final TextField first;
  private final TextField last;
  private final NumberField estimate;
  private final NumberField error = Entry.number("Standard error", "result-error");
  private final NumberField lower = Entry.number("Interval from", "result-lower");
  private final NumberField upper = Entry.number("Interval to", "result-upper");
  private final NumberField level = Entry.number("Level, %", "result-level");
  private final NumberField pValue = Entry.number("p-value", "result-p");
  private final NumberField lift = Entry.number("Lift, %", "result-lift");
  private final TextField spend = new TextField("Change of spend");
  private final TextField method = new TextField("Method");
  private final TextField data = new TextField("Where the data are from");
  private final TextArea checks = new TextArea("Checks");

  ReadOutForm(
      TestPlan plan,
      Optional<ReadoutView> computed,
      BiFunction<ExperimentResult, ReadoutScope, Said> send,
      Consumer<Said> then) {
    this.plan = plan;
    addClassName("pl-confirm");
    setId("read-out-form");
    first = Entry.day("First day", plan.first());
    last = Entry.day("Last day", plan.last());
    estimate = Entry.number("Incremental " + plan.kpi(), "result-estimate");
    lower.setHelperText("empty: open");
    upper.setHelperText("empty: open");
    level.setValue(100 * (1 - plan.alpha().value()));
    spend.setId("result-spend");
    spend.setValue(plan.spendChange() == 0 ? "" : signed(plan.spendChange()));
    spend.setHelperText("less than 0: cut; empty: none");
    method.setId("result-method");
    method.setMaxLength(200);
    data.setId("result-data");
    data.setMaxLength(1000);
    data.setHelperText("a batch, a hash: so that others can do it again");
    checks.setId("result-checks");
    checks.setMaxLength(4000);
    checks.setHelperText("one a line");
    computed.ifPresent(this::fill);
    add(
        Tags.paragraph(
            "pl-s pl-t2",
            "It is read out once; only what it taught is added later. Markets, KPI and alternative are those of the plan."),
        Tags.div(
            "pl-wish-fields",
            first,
            last,
            estimate,
            error,
            lower,
            upper,
            level,
            pValue,
            lift,
            spend),
        Tags.div("pl-form", method, data, checks),
        new SendBar(this, "Read it out", "send-result", () -> send.apply(result(), scope()), then));
  }

  private void fill(ReadoutView view) {
    ExperimentResult result = view.result();
    last.setValue(view.last().toString());
    estimate.setValue(result.estimate());
    error.setValue(result.standardError());
    lower.setValue(Double.isFinite(result.lower()) ? result.lower() : null);
    upper.setValue(Double.isFinite(result.upper()) ? result.upper() : null);
    pValue.setValue(result.pValue());
    lift.setValue(100 * result.lift());
    if (result.spendChange() != 0) {
      spend.setValue(signed(Math.round(100 * result.spendChange())));
    }
    method.setValue(result.method());
    data.setValue(view.data());
    checks.setValue(result.checks());
  }

  private static String signed(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private ExperimentResult result() {
    return new ExperimentResult(
        Entry.number(estimate),
        Entry.number(error),
        Entry.number(lower, Double.NEGATIVE_INFINITY),
        Entry.number(upper, Double.POSITIVE_INFINITY),
        new Probability(Entry.number(level) / 100),
        Entry.number(pValue),
        Entry.number(lift) / 100,
        Entry.cents(spend) / 100.0,
        method.getValue().strip(),
        checks.getValue().strip());
  }

  private ReadoutScope scope() {
    return new ReadoutScope(
        Entry.day(first),
        Entry.day(last),
        plan.treated(),
        plan.control(),
        plan.kpi(),
        plan.alternative(),
        data.getValue().strip());
  }
}
