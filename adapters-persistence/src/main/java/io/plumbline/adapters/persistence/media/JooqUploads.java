package io.plumbline.adapters.persistence.media;

import static io.plumbline.adapters.persistence.generated.Tables.UPLOAD;
import static io.plumbline.adapters.persistence.generated.Tables.UPLOAD_CHUNK;
import static io.plumbline.adapters.persistence.generated.Tables.UPLOAD_COLUMN;

import io.plumbline.adapters.persistence.generated.tables.records.UploadRecord;
import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.Upload;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.media.port.Uploads;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The files handed in, in tables {@code upload}, {@code upload_column} and {@code upload_chunk}.
 */
final class JooqUploads implements Uploads {

  private static final int CHUNK_BYTES = 1 << 20;

  private final JooqTransaction transaction;
  private final FeedFactory feeds;

  JooqUploads(JooqTransaction transaction, FeedFactory feeds) {
    this.transaction = transaction;
    this.feeds = feeds;
  }

  @Override
  public void add(Upload upload, MediaFile content) {
    transaction.run(
        () -> {
          DSLContext sql = transaction.sql();
          insert(sql, upload);
          content.read(new ChunkWriter(sql, upload)::write);
        });
  }

  private static void insert(DSLContext sql, Upload upload) {
    ColumnMapping mapping = upload.mapping();
    sql.insertInto(UPLOAD)
        .set(UPLOAD.BRAND, upload.brand())
        .set(UPLOAD.ID, upload.id())
        .set(UPLOAD.FILE_NAME, upload.fileName())
        .set(UPLOAD.DATE_COLUMN, mapping.dateColumn())
        .set(UPLOAD.GRANULARITY, mapping.granularity())
        .set(UPLOAD.GEO_COLUMN, mapping.geoColumn())
        .execute();
    int position = 0;
    for (var column : mapping.columns().entrySet()) {
      sql.insertInto(UPLOAD_COLUMN)
          .set(UPLOAD_COLUMN.BRAND, upload.brand())
          .set(UPLOAD_COLUMN.UPLOAD, upload.id())
          .set(UPLOAD_COLUMN.POSITION, position++)
          .set(UPLOAD_COLUMN.KIND, column.getKey().kind())
          .set(UPLOAD_COLUMN.MEASURE, column.getKey().name())
          .set(UPLOAD_COLUMN.COLUMN_NAME, column.getValue())
          .execute();
    }
  }

  /** Writes what comes as chunks of at most a mebibyte, one after the other. */
  private static final class ChunkWriter {

    private final DSLContext sql;
    private final Upload upload;
    private int position;

    ChunkWriter(DSLContext sql, Upload upload) {
      this.sql = sql;
      this.upload = upload;
    }

    void write(byte[] bytes) {
      for (int from = 0; from < bytes.length; from += CHUNK_BYTES) {
        int to = Math.min(bytes.length, from + CHUNK_BYTES);
        sql.insertInto(UPLOAD_CHUNK)
            .set(UPLOAD_CHUNK.BRAND, upload.brand())
            .set(UPLOAD_CHUNK.UPLOAD, upload.id())
            .set(UPLOAD_CHUNK.POSITION, position++)
            .set(UPLOAD_CHUNK.BYTES, Arrays.copyOfRange(bytes, from, to))
            .execute();
      }
    }
  }

  @Override
  public Optional<Upload> find(UUID id) {
    return transaction.with(
        sql ->
            sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id))
                .fetchOptional(row -> upload(row, columns(sql, row))));
  }

  private static Map<Measure, String> columns(DSLContext sql, UploadRecord upload) {
    Map<Measure, String> columns = new LinkedHashMap<>();
    sql.selectFrom(UPLOAD_COLUMN)
        .where(UPLOAD_COLUMN.BRAND.eq(upload.getBrand()), UPLOAD_COLUMN.UPLOAD.eq(upload.getId()))
        .orderBy(UPLOAD_COLUMN.POSITION)
        .forEach(
            row -> columns.put(new Measure(row.getKind(), row.getMeasure()), row.getColumnName()));
    return columns;
  }

  private static Upload upload(UploadRecord row, Map<Measure, String> columns) {
    return new Upload(
        row.getId(),
        row.getBrand(),
        row.getFileName(),
        new ColumnMapping(row.getDateColumn(), row.getGranularity(), row.getGeoColumn(), columns));
  }

  @Override
  public MediaFeed feed(Upload upload) {
    return feeds.open(upload.fileName(), () -> new ChunkStream(transaction, upload));
  }

  @Override
  public void remove(UUID id) {
    transaction.sql().deleteFrom(UPLOAD).where(UPLOAD.ID.eq(id)).execute();
  }
}
