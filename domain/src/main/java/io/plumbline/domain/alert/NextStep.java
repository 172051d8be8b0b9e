package io.plumbline.domain.alert;

import static io.plumbline.domain.shared.Require.that;

/**
 * What is to be done about it.
 *
 * @param words an order: {@code Plan a reduction}
 */
public record NextStep(String words, AlertLink to) {
  public NextStep {
    that(!words.isBlank(), "A next step says what to do.");
  }
}
