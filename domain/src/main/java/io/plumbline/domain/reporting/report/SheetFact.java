package io.plumbline.domain.reporting.report;

import static io.plumbline.domain.shared.Require.that;

/** Something known in words, under its name. */
public record SheetFact(String name, String words) {

  public SheetFact {
    that(!name.isBlank(), "A fact has a name.");
  }
}
