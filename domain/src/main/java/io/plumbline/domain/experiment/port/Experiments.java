package io.plumbline.domain.experiment.port;

import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The tests: their histories, which only grow. */
public interface Experiments {

  /** Makes others who hold the brand's tests wait until the open transaction ends. */
  void hold(BrandId brand);

  /** Returns the number the brand's next test has; under {@link #hold}. */
  int nextNumber(BrandId brand);

  /**
   * Adds the last step of a history, in the open transaction, with the ledger entry that tells of
   * it; the first step begins a test.
   *
   * @throws IllegalStateException if that step is there already, or the occasion has a test
   */
  void add(ExperimentHistory history, LedgerEntry entry);

  /** Returns the brand's test with this number. */
  Optional<ExperimentHistory> find(BrandId brand, int number);

  /** Returns the test with this id. */
  Optional<ExperimentHistory> withId(BrandId brand, UUID id);

  /** Returns the test drafted for an occasion. */
  Optional<ExperimentHistory> of(BrandId brand, String occasion);

  /**
   * Returns the brand's newest tests, newest first.
   *
   * @param states the names of the states asked for; empty for all
   */
  List<ExperimentHistory> newest(BrandId brand, Set<String> states, int limit);
}
