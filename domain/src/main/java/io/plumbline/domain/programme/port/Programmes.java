package io.plumbline.domain.programme.port;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.programme.BacklogItem;
import io.plumbline.domain.programme.BacklogLink;
import io.plumbline.domain.programme.Kept;
import io.plumbline.domain.programme.PlanningPeriod;
import io.plumbline.domain.programme.Touchpoint;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/**
 * The measurement programmes of the brands, as they stand now. Whatever is put takes the place of
 * what was there, with the entry of the ledger that tells of it, in the open transaction.
 */
public interface Programmes {

  /** Makes others who hold the brand's programme wait until the open transaction ends. */
  void hold(BrandId brand);

  /** Names the steward, by sign-in name. */
  void name(BrandId brand, String steward, LedgerEntry entry);

  /** Returns the sign-in name of the steward, whether or not they may still sign in. */
  Optional<Kept<String>> steward(BrandId brand);

  /** Puts a period; no two of a brand share a day. */
  void put(PlanningPeriod period, LedgerEntry entry);

  /** Returns the brand's periods, earliest first. */
  List<Kept<PlanningPeriod>> periods(BrandId brand);

  /** Puts an item. */
  void put(BacklogItem item, LedgerEntry entry);

  /** Returns the brand's items, the last changed first. */
  List<Kept<BacklogItem>> backlog(BrandId brand);

  /** Returns which of {@code links} lead to no run and no test of the brand. */
  List<BacklogLink> dead(BrandId brand, List<BacklogLink> links);

  /** Puts what a channel is for. */
  void put(Touchpoint touchpoint, LedgerEntry entry);

  /** Returns what the brand's channels are for, by name. */
  List<Kept<Touchpoint>> touchpoints(BrandId brand);
}
