package io.plumbline.adapters.persistence.mix;

import static io.plumbline.adapters.persistence.generated.Tables.MODEL_RUN;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.RunFilter;
import io.plumbline.domain.mix.registry.RunSummary;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Seed;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the registry, from the columns of {@code model_run} that stand beside the report.
 */
final class StoredSummaries {

  private static final List<Field<?>> COLUMNS =
      List.of(
          MODEL_RUN.ID,
          MODEL_RUN.NUMBER,
          MODEL_RUN.AT,
          MODEL_RUN.REQUESTED_BY,
          MODEL_RUN.REQUESTED_BY_KIND,
          MODEL_RUN.NAME,
          MODEL_RUN.FAMILY,
          MODEL_RUN.CODE_VERSION,
          MODEL_RUN.CODE_COMMIT,
          MODEL_RUN.PERIODS,
          MODEL_RUN.GEOS,
          MODEL_RUN.FIRST_DAY,
          MODEL_RUN.LAST_DAY,
          MODEL_RUN.DATA_SHA256,
          MODEL_RUN.SEED,
          MODEL_RUN.VERDICT,
          MODEL_RUN.MAX_RHAT,
          MODEL_RUN.R2,
          MODEL_RUN.HELD_OUT_PERIODS,
          MODEL_RUN.HELD_OUT_WMAPE,
          MODEL_RUN.HELD_OUT_MAPE,
          MODEL_RUN.HELD_OUT_COVERAGE90);

  private StoredSummaries() {}

  static List<RunSummary> page(
      DSLContext sql, BrandId brand, RunFilter filter, int below, int limit) {
    return sql.select(COLUMNS)
        .from(MODEL_RUN)
        .where(MODEL_RUN.BRAND.eq(brand), MODEL_RUN.NUMBER.lt(below), taken(filter))
        .orderBy(MODEL_RUN.NUMBER.desc())
        .limit(limit)
        .fetch(StoredSummaries::summary);
  }

  private static Condition taken(RunFilter filter) {
    Condition taken = DSL.noCondition();
    if (filter.family() != null) {
      taken = taken.and(MODEL_RUN.FAMILY.eq(filter.family().key()));
    }
    if (filter.verdict() != null) {
      taken = taken.and(MODEL_RUN.VERDICT.eq(filter.verdict()));
    }
    if (filter.dataSha256() != null) {
      taken = taken.and(MODEL_RUN.DATA_SHA256.eq(filter.dataSha256()));
    }
    return taken;
  }

  private static RunSummary summary(Record row) {
    return new RunSummary(
        row.get(MODEL_RUN.ID),
        row.get(MODEL_RUN.NUMBER),
        row.get(MODEL_RUN.AT),
        new Actor(row.get(MODEL_RUN.REQUESTED_BY), row.get(MODEL_RUN.REQUESTED_BY_KIND)),
        row.get(MODEL_RUN.NAME),
        row.get(MODEL_RUN.FAMILY),
        new CodeVersion(row.get(MODEL_RUN.CODE_VERSION), row.get(MODEL_RUN.CODE_COMMIT)),
        new MixModelReport.Data(
            row.get(MODEL_RUN.PERIODS),
            row.get(MODEL_RUN.GEOS),
            LocalDate.parse(row.get(MODEL_RUN.FIRST_DAY)),
            LocalDate.parse(row.get(MODEL_RUN.LAST_DAY)),
            row.get(MODEL_RUN.DATA_SHA256)),
        new Seed(row.get(MODEL_RUN.SEED)),
        row.get(MODEL_RUN.VERDICT),
        number(row.get(MODEL_RUN.MAX_RHAT)),
        number(row.get(MODEL_RUN.R2)),
        heldOut(row));
  }

  private static RunSummary.@Nullable HeldOut heldOut(Record row) {
    Integer periods = row.get(MODEL_RUN.HELD_OUT_PERIODS);
    return periods == null
        ? null
        : new RunSummary.HeldOut(
            periods,
            number(row.get(MODEL_RUN.HELD_OUT_WMAPE)),
            number(row.get(MODEL_RUN.HELD_OUT_MAPE)),
            number(row.get(MODEL_RUN.HELD_OUT_COVERAGE90)));
  }

  /** What JSON could not say is null there. */
  private static double number(@Nullable Double stored) {
    return stored == null ? Double.NaN : stored;
  }
}
