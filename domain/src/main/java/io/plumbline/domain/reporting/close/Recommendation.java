package io.plumbline.domain.reporting.close;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A better allocation that Plumbline stored by itself in the period, and what people made of it.
 *
 * @param label such as {@code S-0007}
 * @param run that was asked
 * @param lift what it would bring, in the KPI's own unit
 * @param at when it was stored
 * @param sequence the entry
 * @param answer of people, by the end of the period
 * @param decided the entry that says so; absent while there is none
 */
public record Recommendation(
    String label,
    String name,
    String run,
    @Nullable Band lift,
    Instant at,
    long sequence,
    Answer answer,
    @Nullable Long decided) {

  /** What people made of it. */
  public enum Answer {
    /** Nobody decided. */
    OPEN,
    /** It was chosen. */
    CHOSEN,
    /** Something else was chosen, or nothing. */
    REJECTED;

    /** Returns it in words. */
    public String words() {
      return this == OPEN ? "no decision" : name().toLowerCase(Locale.ROOT);
    }
  }
}
