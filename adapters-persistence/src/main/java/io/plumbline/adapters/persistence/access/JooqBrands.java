package io.plumbline.adapters.persistence.access;

import static io.plumbline.adapters.persistence.generated.Tables.BRAND;

import io.plumbline.adapters.persistence.generated.tables.records.BrandRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.shared.BrandId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The brands in table {@code brand}. */
final class JooqBrands implements Brands {

  private final JooqTransaction transaction;

  JooqBrands(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean add(Brand brand) {
    return transaction
            .sql()
            .insertInto(BRAND)
            .set(BRAND.ID, brand.id())
            .set(BRAND.NAME, brand.name())
            .set(BRAND.CURRENCY, brand.currency().getCurrencyCode())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  @Override
  public Optional<Brand> find(BrandId id) {
    return transaction
        .sql()
        .selectFrom(BRAND)
        .where(BRAND.ID.eq(id))
        .fetchOptional(JooqBrands::brand);
  }

  @Override
  public List<Brand> all() {
    return transaction
        .sql()
        .selectFrom(BRAND)
        .orderBy(BRAND.NAME, BRAND.ID)
        .fetch(JooqBrands::brand);
  }

  private static Brand brand(BrandRecord row) {
    return new Brand(row.getId(), row.getName(), Currency.getInstance(row.getCurrency()));
  }
}
