package io.plumbline.adapters.web.ui.alert;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.usecase.ShowAlerts;
import java.time.LocalDate;
import java.util.Currency;
import java.util.function.Consumer;

/** One alert: its figure, its cause, its next step, who was told, and what can be done about it. */
final class AlertSheet extends Div {

  private static final long serialVersionUID = 1L;
  private static final int PROPOSED_DAYS = 7;

  AlertSheet(
      Alert alert,
      ShowAlerts.Shown shown,
      Currency currency,
      AlertsDesk desk,
      Consumer<Said> whenDone) {
    setId("alert-sheet");
    addClassName("pl-alert-sheet");
    Condition condition = alert.condition();
    add(
        new H2(condition.title()),
        Tags.text(
            "pl-s pl-q",
            "%s, %s".formatted(alert.label(), AlertWords.standing(alert, shown.today()))),
        Tags.paragraph("", condition.detail()),
        fact("Rule", "%s; fires %s".formatted(condition.rule().label(), condition.rule().fires())),
        fact("Figure", AlertWords.figure(condition.figure(), currency)),
        Tags.div(
            "pl-actions",
            AlertLinks.to(
                condition.cause(), AlertLinks.cause(condition.cause()), alert.brand(), desk.role()),
            AlertLinks.to(
                condition.next().to(), condition.next().words(), alert.brand(), desk.role())));
    for (AlertDelivery delivery : shown.deliveriesOf(alert)) {
      Div line = Tags.text("pl-s", AlertWords.delivery(delivery));
      line.setClassName("pl-warn", delivery.failure() != null);
      add(line);
    }
    if (!alert.isCleared() && desk.editor().isPresent()) {
      add(answers(alert, shown.today(), desk, whenDone));
    }
  }

  private static Component fact(String name, String value) {
    return Tags.div("pl-s", Tags.span("pl-q", name + ": "), Tags.span("", value));
  }

  private static Component answers(
      Alert alert, LocalDate today, AlertsDesk desk, Consumer<Said> whenDone) {
    TextArea note = new TextArea("Note");
    note.setId("alert-note");
    note.setHelperText("What is done about it; may stay empty");
    note.setMaxLength(Alert.LONGEST_NOTE);
    Button acknowledge =
        new Button(
            "Acknowledge", click -> whenDone.accept(desk.acknowledge(alert, note.getValue())));
    acknowledge.setId("acknowledge");
    acknowledge.addThemeName("primary");
    DatePicker until = new DatePicker("Snooze until");
    until.setId("snooze-until");
    until.setMin(today.plusDays(1));
    until.setMax(today.plusDays(Alert.LONGEST_SNOOZE));
    until.setValue(today.plusDays(PROPOSED_DAYS));
    Button snooze =
        new Button(
            "Snooze",
            click ->
                whenDone.accept(
                    until.getValue() == null
                        ? Said.refused("Choose the day from which on it is open again.")
                        : desk.snooze(alert, until.getValue())));
    snooze.setId("snooze");
    return Tags.div(
        "pl-form",
        note,
        Tags.div("pl-actions", acknowledge),
        until,
        Tags.div("pl-actions", snooze));
  }
}
