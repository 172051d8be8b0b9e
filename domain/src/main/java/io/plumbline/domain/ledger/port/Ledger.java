package io.plumbline.domain.ledger.port;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The append-only store of ledger entries, one chain a brand. */
public interface Ledger {

  /**
   * Writes {@code fact} as the next entry of the brand's chain, in the open transaction. Writers of
   * one brand wait for each other.
   *
   * @param idempotencyKey the action's own id; the same key with the same fact returns the entry
   *     already written
   * @throws IllegalStateException if the key was used for another fact
   */
  LedgerEntry append(BrandId brand, Fact fact, Actor actor, Origin origin, UUID idempotencyKey);

  /**
   * Hands every entry of the brand to {@code reader}, in order of sequence, without holding them
   * all.
   */
  void read(BrandId brand, Consumer<LedgerEntry> reader);

  /**
   * Returns up to {@code limit} entries of the brand, newest first.
   *
   * @param below only entries with a smaller sequence number; {@link Long#MAX_VALUE} for the newest
   */
  List<LedgerEntry> newest(BrandId brand, long below, int limit);

  /**
   * Returns up to {@code limit} entries of the brand that {@code filter} wants, newest first.
   *
   * @param below only entries with a smaller sequence number; {@link Long#MAX_VALUE} for the newest
   */
  List<LedgerEntry> find(BrandId brand, LedgerFilter filter, long below, int limit);

  /**
   * Returns the brand's oldest entry that {@code filter} wants and that has all these details,
   * whole.
   */
  Optional<LedgerEntry> first(BrandId brand, LedgerFilter filter, Map<String, String> details);

  /**
   * Returns up to {@code limit} entries of the brand, newest first, whose subject is one of {@code
   * ids} or one of whose details is, whole.
   */
  List<LedgerEntry> naming(BrandId brand, Set<String> ids, int limit);

  /** Returns the brand's entry with this sequence number, if it has come so far. */
  Optional<LedgerEntry> entry(BrandId brand, long sequence);
}
