package io.plumbline.adapters.web.ui;

import static io.plumbline.domain.shared.Require.that;

import com.vaadin.flow.component.html.Span;

/**
 * An estimate as it is written: never a value alone. Only {@link Format} makes them from numbers.
 *
 * @param value the estimate, such as {@code 1.56}
 * @param interval its 90 % interval, such as {@code 1.17–1.98}, or the reason why there is none
 */
public record Figure(String value, String interval) {

  public Figure {
    that(
        !value.isBlank() && !interval.isBlank(),
        "A figure (%s) has an interval or the reason why it has none.",
        value);
  }

  /** What stands where a quantity does not exist, with the reason instead of an interval. */
  public static Figure none(String reason) {
    return new Figure("–", reason);
  }

  /** The value, and beside it the interval in a lighter weight. */
  public Span inline() {
    return Tags.span("pl-figure", Tags.span("pl-value", value), Tags.span("pl-interval", interval));
  }

  /** The value, and under it the interval: for narrow table cells. */
  public Span stacked() {
    return Tags.span(
        "pl-figure pl-stacked", Tags.span("pl-value", value), Tags.span("pl-interval", interval));
  }

  /** The figure in running text: {@code 1.56 (1.17–1.98)}. */
  public String inProse() {
    return "%s (%s)".formatted(value, interval);
  }
}
