package io.plumbline.domain.mix.registry;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.Decomposition;
import java.time.LocalDate;
import java.util.List;

/**
 * How close two runs come, in sample and out of it.
 *
 * @param samePeriodsHeldOut whether they were scored on the same periods: only then is the
 *     difference about the models alone
 */
public record AccuracyComparison(Accuracy left, Accuracy right, boolean samePeriodsHeldOut) {

  static AccuracyComparison of(MixModelReport left, MixModelReport right) {
    List<LocalDate> periods = heldOut(left.decomposition());
    return new AccuracyComparison(
        left.accuracy(),
        right.accuracy(),
        !periods.isEmpty() && periods.equals(heldOut(right.decomposition())));
  }

  private static List<LocalDate> heldOut(Decomposition decomposition) {
    int all = decomposition.periods().size();
    return decomposition.periods().subList(all - decomposition.holdout(), all);
  }

  /**
   * Returns the right run's held-out weighted error less the left's, as a fraction; NaN unless both
   * held something out.
   */
  public double heldOutDifference() {
    Accuracy.Holdout one = left.holdout();
    Accuracy.Holdout other = right.holdout();
    return one == null || other == null ? Double.NaN : other.wmape() - one.wmape();
  }
}
