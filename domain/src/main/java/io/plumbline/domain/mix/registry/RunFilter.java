package io.plumbline.domain.mix.registry;

import io.plumbline.domain.mix.inference.Diagnostics;
import org.jspecify.annotations.Nullable;

/**
 * Which runs are asked for; an absent part asks nothing.
 *
 * @param family {@code bayes} or {@code ridge}
 * @param verdict what their review said
 * @param dataSha256 the hash of the data they saw
 */
public record RunFilter(
    @Nullable ModelFamily family,
    Diagnostics.@Nullable Verdict verdict,
    @Nullable String dataSha256) {

  /** All runs. */
  public static final RunFilter ALL = new RunFilter(null, null, null);

  /** Returns whether this run is asked for. */
  public boolean takes(RunSummary run) {
    return (family == null || family.key().equals(run.family()))
        && (verdict == null || verdict == run.verdict())
        && (dataSha256 == null || dataSha256.equals(run.data().sha256()));
  }
}
