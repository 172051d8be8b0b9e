package io.plumbline.domain.maturity.port;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.maturity.ChosenFramework;
import io.plumbline.domain.maturity.FrameworkChoice;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** What brands chose and reached, each with the ledger entry that tells of it; both only grow. */
public interface Maturities {

  /** Makes others who hold the brand's maturity wait until the open transaction ends. */
  void hold(BrandId brand);

  /** Adds a choice, in the open transaction. */
  void choose(FrameworkChoice choice, LedgerEntry entry);

  /** Returns the brand's newest choice. */
  Optional<ChosenFramework> framework(BrandId brand);

  /**
   * Adds that a milestone was reached, in the open transaction.
   *
   * @throws IllegalStateException if that is on record already
   */
  void reach(BrandId brand, Reached reached, LedgerEntry entry);

  /** Returns what the brand has reached on record, in the order of the milestones. */
  List<Reached> reached(BrandId brand);
}
