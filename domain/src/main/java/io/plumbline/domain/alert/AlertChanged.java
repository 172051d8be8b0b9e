package io.plumbline.domain.alert;

import io.plumbline.domain.alert.Alert.Standing;
import io.plumbline.domain.ledger.Fact;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fact that an alert was raised, answered or cleared, with what it said then. */
public record AlertChanged(Alert alert) implements Fact {

  @Override
  public Kind kind() {
    return switch (alert.standing()) {
      case Standing.Open _ -> Kind.ALERT_RAISED;
      case Standing.Acknowledged _ -> Kind.ALERT_ACKNOWLEDGED;
      case Standing.Snoozed _ -> Kind.ALERT_SNOOZED;
      case Standing.Cleared _ -> Kind.ALERT_CLEARED;
    };
  }

  @Override
  public String subject() {
    return alert.label();
  }

  @Override
  public SortedMap<String, String> details() {
    Condition condition = alert.condition();
    AlertFigure figure = condition.figure();
    SortedMap<String, String> details = new TreeMap<>();
    details.put("alert", alert.id().toString());
    details.put("rule", condition.rule().key());
    details.put("of", condition.subject());
    details.put("title", condition.title());
    details.put("detail", condition.detail());
    details.put("value", Double.toString(figure.value()));
    details.put("unit", figure.unit().name());
    details.put("basis", figure.basis());
    details.put("period", figure.period());
    if (figure.range() instanceof AlertFigure.Range(double lower, double upper)) {
      details.put("lower", Double.toString(lower));
      details.put("upper", Double.toString(upper));
    }
    switch (alert.standing()) {
      case Standing.Acknowledged(var _, var _, var note) when !note.isEmpty() ->
          details.put("note", note);
      case Standing.Snoozed(var _, var _, var until) -> details.put("until", until.toString());
      default -> {}
    }
    return details;
  }

  @Override
  public String summary() {
    String title = alert.condition().title();
    return switch (alert.standing()) {
      case Standing.Open _ -> "%s raised: %s".formatted(alert.label(), title);
      case Standing.Acknowledged _ -> "%s acknowledged: %s".formatted(alert.label(), title);
      case Standing.Snoozed(var _, var _, var until) ->
          "%s snoozed until %s: %s".formatted(alert.label(), until, title);
      case Standing.Cleared _ -> "%s cleared: %s".formatted(alert.label(), title);
    };
  }
}
