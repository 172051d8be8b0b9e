package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

/** Something that must be so before a test begins, and whether it is: bids constant, say. */
public record Precondition(String text, boolean met) {
  public Precondition {
    that(
        !text.isBlank() && text.length() <= 300,
        "A precondition (%s characters) has 1 to 300 characters.",
        text.length());
  }
}
