package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.MIX_MODEL_SPEC;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.port.MixModelSpecs;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.Optional;

/** The specifications in table {@code mix_model_spec}; the last one counts. */
final class JooqMixModelSpecs implements MixModelSpecs {

  private final JooqTransaction transaction;

  JooqMixModelSpecs(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void save(BrandId brand, String text, Actor by, Instant at) {
    transaction
        .sql()
        .insertInto(MIX_MODEL_SPEC)
        .set(MIX_MODEL_SPEC.BRAND, brand)
        .set(MIX_MODEL_SPEC.TEXT, text)
        .set(MIX_MODEL_SPEC.SAVED_BY, by.name())
        .set(MIX_MODEL_SPEC.SAVED_BY_KIND, by.kind())
        .set(MIX_MODEL_SPEC.SAVED_AT, at)
        .execute();
  }

  @Override
  public Optional<String> current(BrandId brand) {
    return transaction
        .sql()
        .select(MIX_MODEL_SPEC.TEXT)
        .from(MIX_MODEL_SPEC)
        .where(MIX_MODEL_SPEC.BRAND.eq(brand))
        .orderBy(MIX_MODEL_SPEC.ORDINAL.desc())
        .limit(1)
        .fetchOptional(MIX_MODEL_SPEC.TEXT);
  }
}
