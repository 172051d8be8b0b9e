package io.plumbline.domain.mix.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a refresh told the same story: how the channels' returns moved.
 *
 * @param compared how many channels have a return in both runs
 * @param stable how many of them moved by at most one pooled standard deviation
 * @param overlap the mean overlap of their intervals, in [0, 1]; NaN if none was compared
 * @param furthest the channel that moved most; absent if none was compared
 */
public record RefreshStability(
    int compared, int stable, double overlap, @Nullable String furthest, double furthestShift) {

  /** Sums up the returns among {@code results}. */
  static RefreshStability of(List<ResultComparison> results) {
    List<ResultComparison> returns =
        results.stream()
            .filter(result -> result.quantity() == ResultComparison.Quantity.ROI)
            .filter(result -> result.shift() != null)
            .toList();
    ResultComparison furthest =
        returns.stream()
            .max(Comparator.comparingDouble(result -> Math.abs(shift(result).shift())))
            .orElse(null);
    return new RefreshStability(
        returns.size(),
        (int) returns.stream().filter(result -> shift(result).stable()).count(),
        returns.stream()
            .mapToDouble(result -> shift(result).overlap())
            .average()
            .orElse(Double.NaN),
        furthest == null ? null : furthest.subject(),
        furthest == null ? 0 : shift(furthest).shift());
  }

  private static EstimateShift shift(ResultComparison result) {
    return Objects.requireNonNull(result.shift());
  }
}
