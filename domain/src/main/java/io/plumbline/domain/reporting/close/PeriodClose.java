package io.plumbline.domain.reporting.close;

import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a period came to.
 *
 * @param through the last entry that was read, the last before the period's end
 * @param currency of every amount; empty where there is none
 * @param measure the decision currency at the period's end
 * @param requests those of which anything happened in the period, by label
 * @param recommendations what Plumbline recommended by itself in the period
 * @param sequence the tests and moves of the period, as they came
 * @param sums of what happened in the period
 * @param differences what does not reconcile
 */
public record PeriodClose(
    BrandId brand,
    Period period,
    LedgerChain.Head through,
    String currency,
    DecisionCurrency measure,
    List<ReconciledRequest> requests,
    List<Recommendation> recommendations,
    List<LedgerEntry> sequence,
    Sums sums,
    List<String> differences) {

  /** Amounts in whole cents, each of the entries of its kind within the period. */
  public record Sums(long recommended, long approved, long shipped, long rolledBack) {}

  public PeriodClose {
    requests = List.copyOf(requests);
    recommendations = List.copyOf(recommendations);
    sequence = List.copyOf(sequence);
    differences = List.copyOf(differences);
  }

  /** Returns whether nothing differs. */
  public boolean reconciles() {
    return differences.isEmpty();
  }

  /** Returns the hash of {@link PackText}: the same entries give the same. */
  public Hash hash() {
    return Hash.of(PackText.of(this));
  }

  static List<String> differences(List<ReconciledRequest> requests, List<String> others) {
    return Stream.concat(
            requests.stream().flatMap(request -> request.differences().stream()), others.stream())
        .toList();
  }
}
