package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.FIT_REQUEST;

import io.plumbline.adapters.persistence.generated.tables.records.FitRequestRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.FitRequest;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.FitRequests;
import io.plumbline.domain.shared.Seed;
import java.util.Optional;
import java.util.UUID;

/** The asked-for fits in table {@code fit_request}. */
final class JooqFitRequests implements FitRequests {

  private final JooqTransaction transaction;

  JooqFitRequests(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(FitRequest request) {
    SamplerSettings settings = request.settings();
    transaction
        .sql()
        .insertInto(FIT_REQUEST)
        .set(FIT_REQUEST.BRAND, request.brand())
        .set(FIT_REQUEST.ID, request.id())
        .set(FIT_REQUEST.SPEC, request.spec())
        .set(FIT_REQUEST.CHAINS, settings.chains())
        .set(FIT_REQUEST.WARMUP, settings.warmup())
        .set(FIT_REQUEST.DRAWS, settings.draws())
        .set(FIT_REQUEST.SEED, settings.seed().value())
        .execute();
  }

  @Override
  public Optional<FitRequest> find(UUID id) {
    return transaction
        .sql()
        .selectFrom(FIT_REQUEST)
        .where(FIT_REQUEST.ID.eq(id))
        .fetchOptional(JooqFitRequests::request);
  }

  private static FitRequest request(FitRequestRecord row) {
    return new FitRequest(
        row.getId(),
        row.getBrand(),
        row.getSpec(),
        new SamplerSettings(
            row.getChains(), row.getWarmup(), row.getDraws(), new Seed(row.getSeed())));
  }
}
