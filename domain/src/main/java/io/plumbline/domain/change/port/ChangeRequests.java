package io.plumbline.domain.change.port;

import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The change requests: their histories, which only grow. */
public interface ChangeRequests {

  /** Makes others who hold the brand's requests wait until the open transaction ends. */
  void hold(BrandId brand);

  /** Returns the number the brand's next request has; under {@link #hold}. */
  int nextNumber(BrandId brand);

  /**
   * Adds the last step of a history, in the open transaction, with the ledger entry that tells of
   * it; the first step begins a request.
   *
   * @throws IllegalStateException if that step is there already, or the opportunity has a request
   */
  void add(ChangeHistory history, LedgerEntry entry);

  /** Returns the brand's request with this number. */
  Optional<ChangeHistory> find(BrandId brand, int number);

  /** Returns the request with this id. */
  Optional<ChangeHistory> withId(BrandId brand, UUID id);

  /** Returns the request drafted for an opportunity. */
  Optional<ChangeHistory> of(BrandId brand, String opportunity);

  /**
   * Returns the brand's requests that were sent to a platform, or confirmed there, at {@code since}
   * or later, newest first; those whose sending failed too.
   */
  List<ChangeHistory> sentSince(BrandId brand, Instant since);

  /**
   * Returns the brand's newest requests, newest first.
   *
   * @param states the names of the states asked for; empty for all
   */
  List<ChangeHistory> newest(BrandId brand, Set<String> states, int limit);
}
