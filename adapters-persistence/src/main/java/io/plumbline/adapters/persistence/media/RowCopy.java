package io.plumbline.adapters.persistence.media;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.Batches;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.postgresql.util.ByteStreamWriter;

/**
 * The rows of a batch and their observations, sent to the database by COPY, some mebibytes a go.
 */
final class RowCopy implements Batches.RowWriter {

  private static final int CHARACTERS_A_GO = 4 << 20;
  private static final String ROWS = "COPY raw_row (brand, batch, number, cells) FROM STDIN";
  private static final String OBSERVATIONS =
      "COPY observation (brand, batch, row, day, geo, kind, measure, value) FROM STDIN";

  private final CopyManager database;
  private final String brand;
  private final String batch;
  private final CopyText rows = new CopyText();
  private final CopyText observations = new CopyText();

  RowCopy(Connection connection, Batch batch) {
    try {
      this.database = connection.unwrap(PGConnection.class).getCopyAPI();
    } catch (SQLException e) {
      throw new DataAccessException("The connection is not one to PostgreSQL", e);
    }
    this.brand = batch.brand().value();
    this.batch = batch.id().toString();
  }

  @Override
  public void write(SourceRow row) {
    rows.text(brand).text(batch).number(row.number()).array(row.cells()).endRow();
    for (Observation observation : row.observations()) {
      observations
          .text(brand)
          .text(batch)
          .number(observation.row())
          .text(observation.date().toString())
          .text(observation.geo().value())
          .text(observation.measure().kind().name())
          .text(observation.measure().name())
          .text(observation.value().toPlainString())
          .endRow();
    }
    if (rows.length() + observations.length() > CHARACTERS_A_GO) {
      flush();
    }
  }

  /** Sends what has been gathered. */
  void flush() {
    send(ROWS, rows);
    send(OBSERVATIONS, observations);
  }

  private void send(String copy, CopyText text) {
    byte[] bytes = text.take().getBytes(StandardCharsets.UTF_8);
    try {
      database.copyIn(copy, ByteStreamWriter.of(ByteBuffer.wrap(bytes)));
    } catch (SQLException e) {
      throw new DataAccessException("The rows of batch " + batch + " cannot be stored", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The rows of batch " + batch + " cannot be sent", e);
    }
  }
}
