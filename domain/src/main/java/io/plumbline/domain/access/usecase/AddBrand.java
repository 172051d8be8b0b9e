package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.BrandAdded;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Currency;
import java.util.Optional;

/** Adds a brand. */
public final class AddBrand {

  /** The brand's name and the currency of all its money, such as {@code USD}; who adds it. */
  public record Command(String name, String currency, Actor by, Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** The brand is there now. */
    record Added(Brand brand) implements Outcome {}

    /** A brand has this name. */
    record Exists(BrandId id) implements Outcome {}

    /** The name or the currency cannot be. */
    record Refused(String reason) implements Outcome {}
  }

  private final Brands brands;
  private final Users users;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;

  public AddBrand(
      Brands brands, Users users, Ledger ledger, IdSource ids, Transaction transaction) {
    this.brands = brands;
    this.users = users;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
  }

  /** Adds the brand, or says why not. */
  public Outcome add(Command command) {
    Optional<Currency> currency = currency(command.currency());
    if (currency.isEmpty()) {
      return new Outcome.Refused(
          "The currency (%s) must be an ISO 4217 code such as USD.".formatted(command.currency()));
    }
    Brand brand;
    try {
      brand = new Brand(BrandId.of(command.name()), command.name().strip(), currency.get());
    } catch (IllegalArgumentException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
    return transaction.in(() -> added(command, brand))
        ? new Outcome.Added(brand)
        : new Outcome.Exists(brand.id());
  }

  /** Nobody comes while the first entry names who is there: a person is told to every ledger. */
  private boolean added(Command command, Brand brand) {
    users.hold();
    boolean added = brands.add(brand);
    if (added) {
      BrandAdded fact = new BrandAdded(brand, users.all());
      ledger.append(brand.id(), fact, command.by(), command.origin(), ids.next());
    }
    return added;
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
