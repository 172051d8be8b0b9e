package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The ledgers of all brands, for what concerns the installation: people and their sign-ins. */
public final class EveryLedger {

  private final Brands brands;
  private final Ledger ledger;

  public EveryLedger(Brands brands, Ledger ledger) {
    this.brands = brands;
    this.ledger = ledger;
  }

  /**
   * Writes a fact to each, by name of the brand, in the open transaction; once, however often it is
   * told.
   */
  public void append(Fact fact, Actor actor, Origin origin) {
    for (Brand brand : brands.all()) {
      ledger.append(brand.id(), fact, actor, origin, key(brand, fact));
    }
  }

  private static UUID key(Brand brand, Fact fact) {
    String once = "%s %s %s %s".formatted(brand.id(), fact.kind(), fact.subject(), fact.details());
    return UUID.nameUUIDFromBytes(once.getBytes(StandardCharsets.UTF_8));
  }
}
