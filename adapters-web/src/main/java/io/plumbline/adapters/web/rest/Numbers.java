package io.plumbline.adapters.web.rest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers as JSON knows them: what is not finite is null. */
public final class Numbers {

  private Numbers() {}

  public static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }

  /** Returns a series with a null wherever nothing was observed. */
  public static List<@Nullable Double> finite(double[] values) {
    List<@Nullable Double> numbers = new ArrayList<>(values.length);
    for (double value : values) {
      numbers.add(finite(value));
    }
    return numbers;
  }
}
