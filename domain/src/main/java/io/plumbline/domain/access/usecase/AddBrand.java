package io.plumbline.domain.access.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Transaction;
import java.util.Currency;
import java.util.Optional;

/** Adds a brand. */
public final class AddBrand {

  /** The brand's name and the currency of all its money, such as {@code USD}. */
  public record Command(String name, String currency) {}

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
  private final Transaction transaction;

  public AddBrand(Brands brands, Transaction transaction) {
    this.brands = brands;
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
    return transaction.in(() -> brands.add(brand))
        ? new Outcome.Added(brand)
        : new Outcome.Exists(brand.id());
  }

  private static Optional<Currency> currency(String code) {
    try {
      return Optional.of(Currency.getInstance(code));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
