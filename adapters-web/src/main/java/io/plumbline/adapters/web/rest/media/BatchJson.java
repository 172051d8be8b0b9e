package io.plumbline.adapters.web.rest.media;

import io.plumbline.domain.media.Batch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A file that was imported. */
public record BatchJson(
    UUID id,
    String fileName,
    String sha256,
    List<String> header,
    long rows,
    long observations,
    LocalDate first,
    LocalDate last,
    Instant importedAt,
    String importedBy) {

  static BatchJson from(Batch batch) {
    return new BatchJson(
        batch.id(),
        batch.fileName(),
        batch.sha256(),
        batch.header(),
        batch.rows(),
        batch.observations(),
        batch.first(),
        batch.last(),
        batch.importedAt(),
        batch.importedBy().name());
  }
}
