package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.FORECAST;
import static io.plumbline.adapters.persistence.generated.Tables.MODEL_RUN;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.forecast.Forecast;
import io.plumbline.domain.mix.port.Forecasts;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/** The forecasts in table {@code forecast}. */
final class JooqForecasts implements Forecasts {

  /** Two who number at once wait for each other, brand by brand. */
  private static final String NUMBERING =
      "SELECT pg_advisory_xact_lock(hashtextextended('forecast:' || ?, 0))";

  private final JooqTransaction transaction;
  private final ForecastCodec promises;

  JooqForecasts(JooqTransaction transaction, ForecastCodec promises) {
    this.transaction = transaction;
    this.promises = promises;
  }

  @Override
  public int nextNumber(BrandId brand) {
    return transaction.with(
        sql -> {
          sql.execute(NUMBERING, brand.value());
          return sql.select(DSL.coalesce(DSL.max(FORECAST.NUMBER), 0).plus(1))
              .from(FORECAST)
              .where(FORECAST.BRAND.eq(brand))
              .fetchSingle()
              .value1();
        });
  }

  @Override
  public void add(Forecast forecast) {
    transaction
        .sql()
        .insertInto(FORECAST)
        .set(FORECAST.BRAND, forecast.brand())
        .set(FORECAST.ID, forecast.id())
        .set(FORECAST.NUMBER, forecast.number())
        .set(FORECAST.RUN, forecast.run())
        .set(FORECAST.AT, forecast.at())
        .set(FORECAST.MADE_BY, forecast.madeBy().name())
        .set(FORECAST.MADE_BY_KIND, forecast.madeBy().kind())
        .set(FORECAST.PROMISE, JSON.json(promises.write(forecast.promise())))
        .execute();
  }

  @Override
  public Optional<Forecast> find(BrandId brand, int number) {
    return with(FORECAST.BRAND.eq(brand).and(FORECAST.NUMBER.eq(number)))
        .fetchOptional(this::forecast);
  }

  @Override
  public List<Forecast> newest(BrandId brand, int limit) {
    return with(FORECAST.BRAND.eq(brand))
        .orderBy(FORECAST.NUMBER.desc())
        .limit(limit)
        .fetch(this::forecast);
  }

  private SelectConditionStep<?> with(Condition condition) {
    return transaction
        .sql()
        .select(FORECAST.asterisk(), MODEL_RUN.NUMBER)
        .from(FORECAST)
        .join(MODEL_RUN)
        .on(MODEL_RUN.BRAND.eq(FORECAST.BRAND), MODEL_RUN.ID.eq(FORECAST.RUN))
        .where(condition);
  }

  private Forecast forecast(Record row) {
    return new Forecast(
        row.get(FORECAST.ID),
        row.get(FORECAST.BRAND),
        row.get(FORECAST.NUMBER),
        row.get(FORECAST.RUN),
        ModelRun.label(row.get(MODEL_RUN.NUMBER)),
        row.get(FORECAST.AT),
        new Actor(row.get(FORECAST.MADE_BY), row.get(FORECAST.MADE_BY_KIND)),
        promises.read(row.get(FORECAST.PROMISE).data()));
  }
}
