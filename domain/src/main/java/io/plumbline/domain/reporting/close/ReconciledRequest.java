package io.plumbline.domain.reporting.close;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One change request from recommendation to outcome; what has not come yet is null.
 *
 * @param label such as {@code C-0007}
 * @param state how far it is
 * @param recommended what was first drafted
 * @param approved what the last approval it needed stands for
 * @param shipped what was shipped
 * @param shippedOn the day, as the entry has it
 * @param rolledBack what was taken back
 * @param expected the effect that was expected
 * @param observed the effect that was observed
 * @param promisedReturn what each unit of money moved was promised to do, in the decision currency
 * @param observedReturn what it did, in the same
 * @param differences what does not reconcile, a sentence each
 */
public record ReconciledRequest(
    String label,
    String title,
    State state,
    String currency,
    @Nullable Amount recommended,
    @Nullable Amount approved,
    @Nullable Amount shipped,
    @Nullable String shippedOn,
    @Nullable Amount rolledBack,
    @Nullable Band expected,
    @Nullable Band observed,
    @Nullable Band promisedReturn,
    @Nullable Band observedReturn,
    String run,
    String tests,
    List<String> differences) {

  /** How far a request is. */
  public enum State {
    DRAFTED,
    SUBMITTED,
    APPROVED,
    ENDED,
    SHIPPED,
    EXPANDED,
    ROLLED_BACK,
    CLOSED
  }

  public ReconciledRequest {
    differences = List.copyOf(differences);
  }

  /** Returns the numbers of the entries that stand behind its amounts. */
  public List<Long> entries() {
    return Stream.of(recommended, approved, shipped, rolledBack)
        .filter(java.util.Objects::nonNull)
        .map(Amount::sequence)
        .toList();
  }
}
