package io.plumbline.adapters.web.rest.alert;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.Alert.Standing;
import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.alert.AlertFigure;
import io.plumbline.domain.alert.AlertLink;
import io.plumbline.domain.alert.Condition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it stands today.
 *
 * @param alert its name, {@code A-0007}
 * @param of what its condition is of: a channel, a test, a series
 * @param state open, snoozed, acknowledged or cleared
 * @param answeredBy who answered it last
 * @param until until when it sleeps
 */
public record AlertJson(
    String alert,
    String rule,
    String of,
    String state,
    String title,
    String detail,
    Figure figure,
    Link cause,
    Step next,
    Instant raised,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String note,
    @Nullable LocalDate until,
    List<Delivery> deliveries) {

  /**
   * The number it is about.
   *
   * @param value absent where a cost has no end
   * @param basis what the range is, or why there is none
   */
  public record Figure(
      @Nullable Double value,
      String unit,
      @Nullable Double lower,
      @Nullable Double upper,
      String basis,
      String period) {

    static Figure from(AlertFigure figure) {
      AlertFigure.Range range = figure.range();
      return new Figure(
          finite(figure.value()),
          named(figure.unit()),
          range == null ? null : finite(range.lower()),
          range == null ? null : finite(range.upper()),
          figure.basis(),
          figure.period());
    }
  }

  /** Where it leads: a page, and which one there. */
  public record Link(String page, String about) {

    static Link from(AlertLink link) {
      return new Link(named(link.page()), link.about());
    }
  }

  /** What is to be done. */
  public record Step(String words, Link to) {}

  /**
   * Who is told besides the pages.
   *
   * @param attempts how many failed
   * @param due when it is tried next; absent once it is sent or given up
   */
  public record Delivery(
      String way,
      String address,
      @Nullable Instant sent,
      int attempts,
      @Nullable Instant due,
      @Nullable String failure) {

    static Delivery from(AlertDelivery delivery) {
      return new Delivery(
          named(delivery.receiver().way()),
          delivery.receiver().address(),
          delivery.sent(),
          delivery.attempt(),
          delivery.due(),
          delivery.failure());
    }
  }

  static AlertJson from(Alert alert, LocalDate today, List<AlertDelivery> deliveries) {
    Condition condition = alert.condition();
    return switch (alert.standing()) {
      case Standing.Open _ -> of(alert, condition, today, deliveries, null, null, null, null);
      case Standing.Acknowledged(var by, var at, var note) ->
          of(alert, condition, today, deliveries, by.name(), at, note, null);
      case Standing.Snoozed(var by, var at, var until) ->
          of(alert, condition, today, deliveries, by.name(), at, null, until);
      case Standing.Cleared(var at) ->
          of(alert, condition, today, deliveries, null, at, null, null);
    };
  }

  private static AlertJson of(
      Alert alert,
      Condition condition,
      LocalDate today,
      List<AlertDelivery> deliveries,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String note,
      @Nullable LocalDate until) {
    return new AlertJson(
        alert.label(),
        condition.rule().key(),
        condition.subject(),
        named(alert.state(today)),
        condition.title(),
        condition.detail(),
        Figure.from(condition.figure()),
        Link.from(condition.cause()),
        new Step(condition.next().words(), Link.from(condition.next().to())),
        alert.raised(),
        by,
        at,
        note,
        until,
        deliveries.stream().map(Delivery::from).toList());
  }

  private static String named(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
