package io.plumbline.adapters.web.ui.alert;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plumbline.adapters.web.ui.Icon;
import io.plumbline.adapters.web.ui.Tags;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.AlertRule;
import io.plumbline.domain.alert.Condition;
import java.time.LocalDate;

/** An alert in a list: what is so, and what to do. */
final class AlertLine extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param quiet whether its state goes without saying
   */
  AlertLine(Alert alert, LocalDate today, Role role, boolean quiet) {
    addClassName("pl-alert");
    setId("alert-" + alert.label());
    Condition condition = alert.condition();
    Anchor title = Tags.link("pl-b", AlertLinks.to(alert), condition.title());
    title.setRouterIgnore(false);
    Div words =
        Tags.div(
            "pl-alert-words",
            Tags.div(
                "pl-alert-head",
                title,
                AlertLinks.to(
                    condition.next().to(), condition.next().words(), alert.brand(), role)),
            Tags.text("pl-s pl-t2", condition.detail()));
    if (!quiet) {
      words.add(
          Tags.text(
              "pl-s pl-q", "%s, %s".formatted(alert.label(), AlertWords.standing(alert, today))));
    }
    add(sign(alert, today), words);
  }

  private static Span sign(Alert alert, LocalDate today) {
    if (alert.state(today) != Alert.State.OPEN) {
      return Tags.span("pl-q", Icon.BELL.drawing());
    }
    if (alert.condition().rule().urgent()) {
      return Tags.span("pl-bad", Icon.STOP.drawing());
    }
    return alert.condition().rule() == AlertRule.TEST_SIGNIFICANT
        ? Tags.span("pl-acc", Icon.FLASK.drawing())
        : Tags.span("pl-warn", Icon.WARNING.drawing());
  }
}
