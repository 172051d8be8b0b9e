package io.plumbline.domain.mix.registry;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.ModelRun;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Two runs side by side: what they were made of, what they answer, how far that moved.
 *
 * @param spec the keys at which the specifications differ
 * @param priors what is believed about every channel beforehand, in both
 * @param results every quantity of every channel, and the baseline
 * @param checks every check of either review
 */
public record RunComparison(
    RunSummary left,
    RunSummary right,
    List<KeyDifference> spec,
    List<KeyDifference> priors,
    List<ResultComparison> results,
    AccuracyComparison accuracy,
    List<CheckComparison> checks) {

  public RunComparison {
    spec = List.copyOf(spec);
    priors = List.copyOf(priors);
    results = List.copyOf(results);
    checks = List.copyOf(checks);
  }

  /** Puts two runs side by side. */
  public static RunComparison of(ModelRun left, ModelRun right) {
    SpecLock one = new SpecLock(left.spec());
    SpecLock other = new SpecLock(right.spec());
    return new RunComparison(
        RunSummary.of(left),
        RunSummary.of(right),
        KeyDifference.of(one.entries(), other.entries()).stream()
            .filter(difference -> !difference.same())
            .toList(),
        KeyDifference.of(one.priors(), other.priors()),
        ResultComparison.of(left.report(), right.report()),
        AccuracyComparison.of(left.report(), right.report()),
        CheckComparison.of(left.report().diagnostics(), right.report().diagnostics()));
  }

  /** Returns whether both saw the same numbers. */
  public boolean sameData() {
    return left.data().sha256().equals(right.data().sha256());
  }

  /** Returns whether the channels' returns held. */
  public RefreshStability stability() {
    return RefreshStability.of(results);
  }

  /** Returns the comparison in a few words, the same for the same runs: the ledger keeps it. */
  public String summary() {
    return "%s against %s: %s; %s; %s; %s."
        .formatted(right.label(), left.label(), data(), specification(), moved(), error());
  }

  private String data() {
    MixModelReport.Data after = right.data();
    return sameData()
        ? "the same data"
        : "other data, %s to %s instead of %s to %s"
            .formatted(after.first(), after.last(), left.data().first(), left.data().last());
  }

  private String specification() {
    return spec.isEmpty()
        ? "the same specification"
        : "%d of its keys differ".formatted(spec.size());
  }

  private String moved() {
    RefreshStability stability = stability();
    return stability.furthest() == null
        ? "no channel in both"
        : String.format(
            Locale.ROOT,
            "ROI of %d of %d channels within one sd, %s moved most (%+.2f sd)",
            stability.stable(),
            stability.compared(),
            stability.furthest(),
            stability.furthestShift());
  }

  private String error() {
    return Double.isNaN(accuracy.heldOutDifference())
        ? "no held-out error in both"
        : String.format(
            Locale.ROOT,
            "held-out error %.1f %% instead of %.1f %%%s",
            100 * Objects.requireNonNull(right.heldOut()).wmape(),
            100 * Objects.requireNonNull(left.heldOut()).wmape(),
            accuracy.samePeriodsHeldOut() ? "" : ", of other periods");
  }
}
