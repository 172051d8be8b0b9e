package io.plumbline.domain.alert.port;

import io.plumbline.domain.alert.AlertRoute;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/** Who is told of alerts besides the pages. */
public interface AlertRoutes {

  /** Puts a route in the place of the one its rule had. */
  void put(AlertRoute route, LedgerEntry entry);

  /** Returns the brand's routes that were set, by rule. */
  List<AlertRoute> of(BrandId brand);
}
