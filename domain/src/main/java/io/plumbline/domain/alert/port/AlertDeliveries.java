package io.plumbline.domain.alert.port;

import io.plumbline.domain.alert.AlertDelivery;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What goes out to people: written with the alert, sent afterwards. */
public interface AlertDeliveries {

  /** Adds one, unless the alert has one for this receiver: returns whether it did. */
  boolean add(AlertDelivery delivery);

  /** Returns those that are due, the longest due first. */
  List<AlertDelivery> due(Instant now, int limit);

  /**
   * Takes one in hand until {@code until}: it is due no earlier. Returns it as it is now; empty if
   * somebody else has it in hand, or nothing is left to do.
   */
  Optional<AlertDelivery> claim(AlertDelivery delivery, Instant now, Instant until);

  /** Stores what became of one. */
  void put(AlertDelivery delivery);

  /** Returns those of the brand's alerts that are not cleared, by alert and receiver. */
  List<AlertDelivery> standing(BrandId brand);
}
