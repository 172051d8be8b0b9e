package io.plumbline.domain.mix.forecast;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A promise as it is kept: never changed, so that what comes is judged against what was said then.
 *
 * @param number its number within the brand, from 1
 * @param run the run it was made from
 * @param runLabel its name, {@code R-0007}
 */
public record Forecast(
    UUID id,
    BrandId brand,
    int number,
    UUID run,
    String runLabel,
    Instant at,
    Actor madeBy,
    Promise promise) {

  /** Reads the number of {@code F-0003}; empty if the text is no such name. */
  public static OptionalInt numberOf(String label) {
    return label.matches("F-\\d{1,9}")
        ? OptionalInt.of(Integer.parseInt(label.substring(2)))
        : OptionalInt.empty();
  }

  /** Returns the name people use: {@code F-0003}. */
  public String label() {
    return "F-%04d".formatted(number);
  }
}
