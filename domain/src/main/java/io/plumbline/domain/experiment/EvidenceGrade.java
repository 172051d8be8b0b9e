package io.plumbline.domain.experiment;

import java.util.Locale;

/**
 * How far a result is to be believed for the way it came about, the best first. Names are kept in
 * the ledger: never rename.
 */
public enum EvidenceGrade {
  /** Chance decided who was treated. */
  RANDOMISED,
  /** Somebody chose; what was not treated tells what would have been. */
  MATCHED,
  /** Only the time before tells what would have been: season and all else is in it. */
  BEFORE_AFTER,
  /** Somebody else's figure. */
  REPORTED;

  /** Returns its name for people: {@code before after}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
