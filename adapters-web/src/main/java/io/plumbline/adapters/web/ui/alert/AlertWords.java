package io.plumbline.adapters.web.ui.alert;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.Alert.Standing;
import io.plumbline.domain.alert.AlertAnswer;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertFigure.Unit;
import io.plumbline.domain.alert.usecase.SetAlertRoute;
import java.time.LocalDate;
import java.util.Currency;

/** Alerts in sentences. */
final class AlertWords {

  private AlertWords() {}

  /** Says how many want eyes. */
  static String lead(int open, int standing) {
    String rest =
        standing == open
            ? ""
            : " %s snoozed or in somebody's care."
                .formatted(Format.counted(standing - open, "more is", "more are"));
    return switch (open) {
      case 0 -> "No alert is open." + rest;
      case 1 -> "One alert is open." + rest;
      default -> "%d alerts are open.%s".formatted(open, rest);
    };
  }

  /** Says where it stands on a day. */
  static String standing(Alert alert, LocalDate today) {
    return switch (alert.standing()) {
      case Standing.Open _ -> "Open since " + Format.time(alert.raised());
      case Standing.Acknowledged(var by, var at, var note) ->
          "Acknowledged by %s, %s%s"
              .formatted(by.name(), Format.time(at), note.isEmpty() ? "" : ": " + note);
      case Standing.Snoozed(var by, var _, var until) ->
          today.isBefore(until)
              ? "Snoozed by %s until %s".formatted(by.name(), Format.date(until))
              : "Open again: snoozed by %s until %s".formatted(by.name(), Format.date(until));
      case Standing.Cleared(var at) ->
          "Raised %s, cleared %s".formatted(Format.time(alert.raised()), Format.time(at));
    };
  }

  /** The figure with what it means: {@code 0.54, 0.34–0.76, 90 % interval}. */
  static String figure(AlertFigure figure, Currency currency) {
    AlertFigure.Range range = figure.range();
    return "%s%s, %s; %s"
        .formatted(
            number(figure.value(), figure.unit(), currency),
            range == null
                ? ""
                : ", %s to %s"
                    .formatted(
                        number(range.lower(), figure.unit(), currency),
                        number(range.upper(), figure.unit(), currency)),
            figure.basis(),
            figure.period());
  }

  private static String number(double value, Unit unit, Currency currency) {
    if (Double.isInfinite(value)) {
      return "no end";
    }
    return switch (unit) {
      case RATIO -> Format.fixed(value, 2);
      case MONEY -> Format.money(value, currency);
      case PART -> Format.percent(value);
      case OUTCOME -> Format.quantity(value);
      case PERIODS -> Format.counted(Math.round(value), "period", "periods");
      case DAYS -> Format.counted(Math.round(value), "day", "days");
      case FACTOR -> Format.quantity(value);
      case DEVIATIONS -> Format.fixed(value, 1) + " robust deviations";
    };
  }

  /** Says what became of a message. */
  static String delivery(AlertDelivery delivery) {
    String to =
        "%s to %s".formatted(delivery.receiver().way().label(), delivery.receiver().address());
    if (delivery.sent() != null) {
      return "%s, sent %s".formatted(to, Format.time(delivery.sent()));
    }
    String failure = delivery.failure() == null ? "" : ": " + delivery.failure();
    return delivery.due() == null
        ? "%s, given up%s".formatted(to, failure)
        : delivery.failure() == null
            ? "%s, on its way".formatted(to)
            : "%s, failed%s; tried again %s".formatted(to, failure, Format.time(delivery.due()));
  }

  /** Says what came of an answer. */
  static Said of(AlertAnswer answer, LocalDate today) {
    return switch (answer) {
      case AlertAnswer.Answered(var alert) ->
          Said.done("%s: %s".formatted(alert.label(), standing(alert, today)));
      case AlertAnswer.Unknown(var label) -> Said.refused("There is no alert %s.".formatted(label));
      case AlertAnswer.AlreadyCleared(var alert) ->
          Said.refused("%s is cleared: its condition has ended.".formatted(alert.label()));
      case AlertAnswer.NotAllowed _ -> Said.refused("Marketing leads and admins answer alerts.");
      case AlertAnswer.Refused(var why) -> Said.refused(why);
    };
  }

  /** Says what came of a route. */
  static Said of(SetAlertRoute.Outcome outcome) {
    return switch (outcome) {
      case SetAlertRoute.Outcome.Set(var route) ->
          Said.done(
              "“%s”: %s from the next alert on."
                  .formatted(
                      route.rule().label(),
                      route.receivers().isEmpty()
                          ? "the pages alone tell"
                          : Format.counted(route.receivers().size(), "receiver", "receivers")
                              + " told"));
      case SetAlertRoute.Outcome.Already(var route) ->
          Said.done("“%s” was told so already.".formatted(route.rule().label()));
      case SetAlertRoute.Outcome.NotAllowed _ -> Said.refused("Only admins say who is told.");
    };
  }
}
