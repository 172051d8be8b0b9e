package io.plumbline.adapters.web.ui.experiment;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.experiment.Look;
import io.plumbline.domain.experiment.TestPlan;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** A look as somebody enters it: what was seen, and the interval valid at it. */
final class LookForm extends Div {

  private static final long serialVersionUID = 1L;

  private final TextField through;
  private final NumberField estimate = Entry.number("Incremental so far", "look-estimate");
  private final NumberField error = Entry.number("Standard error", "look-error");
  private final NumberField lower = Entry.number("Interval from", "look-lower");
  private final NumberField upper = Entry.number("Interval to", "look-upper");
  private final Select<Look.Verdict> verdict = new Select<>();
  private final TextArea note = new TextArea("Note");

  LookForm(
      TestPlan plan, LocalDate today, Function<TestDesk.Seen, Said> send, Consumer<Said> then) {
    addClassName("pl-confirm");
    setId("look-form");
    LocalDate yesterday = today.minusDays(1);
    through = Entry.day("Seen through", yesterday.isAfter(plan.last()) ? plan.last() : yesterday);
    through.setId("look-through");
    lower.setHelperText("empty: open");
    upper.setHelperText("empty: open");
    verdict.setLabel("What it says");
    verdict.setId("look-verdict");
    verdict.setItems(Look.Verdict.values());
    verdict.setItemLabelGenerator(TestAnswers::verdict);
    verdict.setValue(Look.Verdict.CONTINUE);
    note.setId("look-note");
    note.setMaxLength(1000);
    add(
        Tags.paragraph(
            "pl-s pl-t2",
            "Figures are those of the monitor: in the unit of %s, with the interval that is valid at this look. Planned: %s."
                .formatted(plan.kpi(), PlanWords.looks(plan.looks()))),
        Tags.div("pl-wish-fields", through, estimate, error, lower, upper, verdict),
        note,
        new SendBar(this, "Put it on record", "send-look", () -> send.apply(seen()), then));
  }

  private TestDesk.Seen seen() {
    return new TestDesk.Seen(
        Entry.day(through),
        Entry.number(estimate),
        Entry.number(error),
        Entry.number(lower, Double.NEGATIVE_INFINITY),
        Entry.number(upper, Double.POSITIVE_INFINITY),
        Objects.requireNonNull(verdict.getValue()),
        note.getValue().strip());
  }
}
