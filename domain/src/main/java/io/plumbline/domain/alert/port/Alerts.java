package io.plumbline.domain.alert.port;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;

/** The alerts of the brands, as they stand now. */
public interface Alerts {

  /** Makes others who hold the brand's alerts wait until the open transaction ends. */
  void hold(BrandId brand);

  /** Returns the number the brand's next alert gets; only while its alerts are held. */
  int next(BrandId brand);

  /** Puts an alert as {@code entry} tells of it; no two of a brand stand for one condition. */
  void put(Alert alert, LedgerEntry entry);

  /** Puts what the condition of a standing alert says now; nothing was done about it. */
  void tell(Alert alert);

  /** Returns the brand's alerts that are not cleared, newest first. */
  List<Alert> standing(BrandId brand);

  /** Returns the brand's alerts that were cleared, the last cleared first. */
  List<Alert> cleared(BrandId brand, int limit);

  /** Returns the brand's alert with this number. */
  Optional<Alert> find(BrandId brand, int number);
}
