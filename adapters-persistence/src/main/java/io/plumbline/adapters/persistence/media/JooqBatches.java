package io.plumbline.adapters.persistence.media;

import static io.plumbline.adapters.persistence.generated.Tables.BATCH;
import static io.plumbline.adapters.persistence.generated.Tables.OBSERVATION;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

import io.plumbline.adapters.persistence.generated.tables.records.BatchRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SeriesCoverage;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** The imported files in tables {@code batch}, {@code raw_row} and {@code observation}. */
final class JooqBatches implements Batches {

  private static final int FETCHED_AT_ONCE = 10_000;

  /** A cell of every series is held at once: with the server's default it would go to disk. */
  private static final String ROOM_TO_COUNT = "SET LOCAL work_mem = '64MB'";

  private final JooqTransaction transaction;
  private final Map<BrandId, Counted> counted = new ConcurrentHashMap<>();

  private final Map<BrandId, Laid> laid = new ConcurrentHashMap<>();

  /** What was laid out when this batch was the newest. */
  private record Laid(UUID newest, Map<Granularity, MediaDataset> grids) {}

  /** What was counted when this batch was the newest. */
  private record Counted(UUID newest, List<SeriesCoverage> coverage) {}

  JooqBatches(JooqTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(Batch batch, Granularity granularity, Consumer<RowWriter> rows) {
    transaction.onConnection(
        connection -> {
          insert(transaction.sql(), batch, granularity);
          RowCopy copy = new RowCopy(connection, batch);
          rows.accept(copy);
          copy.flush();
          return batch;
        });
  }

  private static void insert(DSLContext sql, Batch batch, Granularity granularity) {
    int added =
        sql.insertInto(BATCH)
            .set(BATCH.BRAND, batch.brand())
            .set(BATCH.ID, batch.id())
            .set(BATCH.FILE_NAME, batch.fileName())
            .set(BATCH.SHA256, batch.sha256())
            .set(BATCH.MAPPING, batch.mapping())
            .set(BATCH.HEADER, batch.header().toArray(String[]::new))
            .set(BATCH.GRANULARITY, granularity)
            .set(BATCH.ROWS, batch.rows())
            .set(BATCH.OBSERVATIONS, batch.observations())
            .set(BATCH.FIRST_DAY, batch.first())
            .set(BATCH.LAST_DAY, batch.last())
            .set(BATCH.IMPORTED_AT, batch.importedAt())
            .set(BATCH.IMPORTED_BY, batch.importedBy().name())
            .set(BATCH.IMPORTED_BY_KIND, batch.importedBy().kind())
            .onConflictDoNothing()
            .execute();
    if (added != 1) {
      throw new IllegalStateException(
          "%s already has the file %s (SHA-256 %s)."
              .formatted(batch.brand(), batch.fileName(), batch.sha256()));
    }
  }

  @Override
  public Optional<Batch> withHash(BrandId brand, String sha256, String mapping) {
    return transaction
        .sql()
        .selectFrom(BATCH)
        .where(BATCH.BRAND.eq(brand), BATCH.SHA256.eq(sha256), BATCH.MAPPING.eq(mapping))
        .fetchOptional(JooqBatches::batch);
  }

  @Override
  public List<Batch> newest(BrandId brand, int limit) {
    return transaction
        .sql()
        .selectFrom(BATCH)
        .where(BATCH.BRAND.eq(brand))
        .orderBy(BATCH.ORDINAL.desc())
        .limit(limit)
        .fetch(JooqBatches::batch);
  }

  private static Batch batch(BatchRecord row) {
    return new Batch(
        row.getId(),
        row.getBrand(),
        row.getFileName(),
        row.getSha256(),
        row.getMapping(),
        List.of(row.getHeader()),
        row.getRows(),
        row.getObservations(),
        row.getFirstDay(),
        row.getLastDay(),
        row.getImportedAt(),
        new Actor(row.getImportedBy(), row.getImportedByKind()));
  }

  @Override
  public void observations(BrandId brand, BiConsumer<Granularity, Observation> reader) {
    read(OBSERVATION.BRAND.eq(brand), reader);
  }

  @Override
  public void observations(
      BrandId brand, Measure measure, BiConsumer<Granularity, Observation> reader) {
    read(
        OBSERVATION
            .BRAND
            .eq(brand)
            .and(OBSERVATION.KIND.eq(measure.kind()))
            .and(OBSERVATION.MEASURE.eq(measure.name())),
        reader);
  }

  private void read(Condition which, BiConsumer<Granularity, Observation> reader) {
    var o = OBSERVATION;
    transaction.run(
        () -> {
          try (var rows =
              transaction
                  .sql()
                  .select(BATCH.GRANULARITY, o.ROW, o.DAY, o.GEO, o.KIND, o.MEASURE, o.VALUE)
                  .distinctOn(o.KIND, o.MEASURE, o.GEO, o.DAY, BATCH.GRANULARITY)
                  .from(o)
                  .join(BATCH)
                  .on(BATCH.BRAND.eq(o.BRAND), BATCH.ID.eq(o.BATCH))
                  .where(which)
                  .orderBy(o.KIND, o.MEASURE, o.GEO, o.DAY, BATCH.GRANULARITY, BATCH.ORDINAL.desc())
                  .fetchSize(FETCHED_AT_ONCE)
                  .fetchLazy()) {
            rows.forEach(
                row ->
                    reader.accept(
                        row.value1(),
                        new Observation(
                            row.value2(),
                            row.value3(),
                            row.value4(),
                            new Measure(row.value5(), row.value6()),
                            row.value7())));
          }
        });
  }

  /** Laid out once for each newest batch and kept, as {@link #coverage}. */
  @Override
  public MediaDataset onGrid(BrandId brand, Granularity granularity) {
    UUID newest = newest(brand);
    if (newest == null) {
      return Batches.super.onGrid(brand, granularity);
    }
    Laid kept =
        laid.compute(
            brand,
            (of, before) ->
                before != null && before.newest().equals(newest)
                    ? before
                    : new Laid(newest, new ConcurrentHashMap<>()));
    MediaDataset grid = kept.grids().get(granularity);
    if (grid == null) {
      grid = Batches.super.onGrid(brand, granularity);
      kept.grids().put(granularity, grid);
    }
    return grid;
  }

  private @Nullable UUID newest(BrandId brand) {
    return newest(brand, 1).stream().map(Batch::id).findFirst().orElse(null);
  }

  /**
   * Counted once for each newest batch and kept: batches only grow, and one that was undone has an
   * id that never comes again.
   */
  @Override
  public List<SeriesCoverage> coverage(BrandId brand) {
    UUID newest = newest(brand);
    if (newest == null) {
      return List.of();
    }
    Counted kept = counted.get(brand);
    if (kept != null && kept.newest().equals(newest)) {
      return kept.coverage();
    }
    List<SeriesCoverage> coverage =
        transaction.with(
            sql -> {
              sql.execute(ROOM_TO_COUNT);
              return counted(sql, brand);
            });
    counted.put(brand, new Counted(newest, coverage));
    return coverage;
  }

  /** One pass over the brand's observations; what was restated is counted once. */
  private static List<SeriesCoverage> counted(DSLContext sql, BrandId brand) {
    var o = OBSERVATION;
    Table<?> cell =
        select(
                BATCH.GRANULARITY,
                o.KIND,
                o.MEASURE,
                o.GEO,
                o.DAY,
                min(BATCH.ORDINAL).as(BATCH.ORDINAL))
            .from(o)
            .join(BATCH)
            .on(BATCH.BRAND.eq(o.BRAND), BATCH.ID.eq(o.BATCH))
            .where(o.BRAND.eq(brand))
            .groupBy(BATCH.GRANULARITY, o.KIND, o.MEASURE, o.GEO, o.DAY)
            .asTable("cell");
    var granularity = cell.field(BATCH.GRANULARITY);
    var kind = cell.field(o.KIND);
    var measure = cell.field(o.MEASURE);
    var geo = cell.field(o.GEO);
    var day = cell.field(o.DAY);
    Table<?> series =
        select(
                granularity,
                kind,
                measure,
                geo,
                count().as("periods"),
                min(day).as("first_day"),
                max(day).as("last_day"),
                min(cell.field(BATCH.ORDINAL)).as(BATCH.ORDINAL))
            .from(cell)
            .groupBy(granularity, kind, measure, geo)
            .asTable("series");
    return sql.select(series.fields())
        .select(BATCH.ID, BATCH.IMPORTED_AT)
        .from(series)
        .join(BATCH)
        .on(BATCH.ORDINAL.eq(series.field(BATCH.ORDINAL)))
        .orderBy(
            series.field(BATCH.GRANULARITY),
            series.field(o.KIND),
            series.field(o.MEASURE),
            series.field(o.GEO))
        .fetch(
            row ->
                new SeriesCoverage(
                    row.get(series.field(BATCH.GRANULARITY)),
                    new Measure(row.get(series.field(o.KIND)), row.get(series.field(o.MEASURE))),
                    row.get(series.field(o.GEO)),
                    row.get("periods", Integer.class),
                    row.get("first_day", LocalDate.class),
                    row.get("last_day", LocalDate.class),
                    row.get(BATCH.ID),
                    row.get(BATCH.IMPORTED_AT)));
  }
}
