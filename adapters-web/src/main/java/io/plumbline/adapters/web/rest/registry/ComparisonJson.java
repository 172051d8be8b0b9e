package io.plumbline.adapters.web.rest.registry;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.adapters.web.rest.mix.AccuracyJson;
import io.plumbline.adapters.web.rest.mix.EstimateJson;
import io.plumbline.adapters.web.ui.Said;
import io.plumbline.domain.mix.inference.Diagnostics;
import io.plumbline.domain.mix.registry.AccuracyComparison;
import io.plumbline.domain.mix.registry.CheckComparison;
import io.plumbline.domain.mix.registry.EstimateShift;
import io.plumbline.domain.mix.registry.KeyDifference;
import io.plumbline.domain.mix.registry.RefreshStability;
import io.plumbline.domain.mix.registry.ResultComparison;
import io.plumbline.domain.mix.registry.RunComparison;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two runs side by side; what one of them does not have is left out. */
public record ComparisonJson(
    String summary,
    RunJson left,
    RunJson right,
    boolean sameData,
    List<Key> spec,
    List<Key> priors,
    List<Result> results,
    Stability stability,
    Accuracy accuracy,
    List<Check> checks) {

  /** What stands at a key of the specifications. */
  public record Key(String key, @Nullable String left, @Nullable String right, boolean same) {

    static Key from(KeyDifference key) {
      return new Key(key.key(), key.left(), key.right(), key.same());
    }
  }

  /**
   * What both say about one quantity.
   *
   * @param overlap the part of the intervals' joint span that both hold
   * @param shift right less left, in pooled standard deviations
   */
  public record Result(
      String subject,
      String quantity,
      @Nullable EstimateJson left,
      @Nullable EstimateJson right,
      @Nullable Double overlap,
      @Nullable Double shift,
      @Nullable Boolean stable) {

    static Result from(ResultComparison result) {
      EstimateShift shift = result.shift();
      return new Result(
          result.subject(),
          result.quantity().name().toLowerCase(Locale.ROOT),
          EstimateJson.from(result.left()),
          EstimateJson.from(result.right()),
          shift == null ? null : finite(shift.overlap()),
          shift == null ? null : finite(shift.shift()),
          shift == null ? null : shift.stable());
    }
  }

  /** Whether the refresh told the same story. */
  public record Stability(
      int compared,
      int stable,
      @Nullable Double overlap,
      @Nullable String furthest,
      @Nullable Double furthestShift) {

    static Stability from(RefreshStability stability) {
      return new Stability(
          stability.compared(),
          stability.stable(),
          finite(stability.overlap()),
          stability.furthest(),
          finite(stability.furthestShift()));
    }
  }

  /** How close both come. */
  public record Accuracy(
      AccuracyJson left,
      AccuracyJson right,
      @Nullable Double heldOutDifference,
      boolean samePeriodsHeldOut) {

    static Accuracy from(AccuracyComparison accuracy) {
      return new Accuracy(
          AccuracyJson.from(accuracy.left()),
          AccuracyJson.from(accuracy.right()),
          finite(accuracy.heldOutDifference()),
          accuracy.samePeriodsHeldOut());
    }
  }

  /** What one check of the review says of both. */
  public record Check(String check, @Nullable Said left, @Nullable Said right) {

    /** What it says of one. */
    public record Said(String verdict, String detail) {

      static @Nullable Said from(Diagnostics.@Nullable Check check) {
        return check == null ? null : new Said(check.verdict().name(), check.detail());
      }
    }

    static Check from(CheckComparison check) {
      return new Check(check.check(), Said.from(check.left()), Said.from(check.right()));
    }
  }

  static ComparisonJson from(RunComparison comparison) {
    return new ComparisonJson(
        comparison.summary(),
        RunJson.from(comparison.left()),
        RunJson.from(comparison.right()),
        comparison.sameData(),
        comparison.spec().stream().map(Key::from).toList(),
        comparison.priors().stream().map(Key::from).toList(),
        comparison.results().stream().map(Result::from).toList(),
        Stability.from(comparison.stability()),
        Accuracy.from(comparison.accuracy()),
        comparison.checks().stream().map(Check::from).toList());
  }
}
