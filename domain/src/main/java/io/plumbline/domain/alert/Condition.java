package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

/**
 * Something that is so now and that people have to be told of.
 *
 * @param subject what it is so of: with brand and rule it says which alert it is
 * @param title a few words
 * @param detail sentences, with the figure, its interval and its period
 * @param cause where it can be seen
 */
public record Condition(
    AlertRule rule,
    String subject,
    String title,
    String detail,
    AlertFigure figure,
    AlertLink cause,
    NextStep next) {
  public Condition {
    that(!subject.isBlank() && subject.length() <= 200, "A condition is of something.");
    that(!title.isBlank() && !detail.isBlank(), "A condition says what is so.");
  }
}
