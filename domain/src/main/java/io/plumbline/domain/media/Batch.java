package io.plumbline.domain.media;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A file that was imported: never changed, never removed.
 *
 * @param sha256 the hash of the file's bytes, in hexadecimal digits
 * @param mapping which column was read as what, as {@link ColumnMapping#inWords} says it
 * @param header the names of its columns
 * @param rows how many rows of data it has
 * @param observations how many numbers were read from it
 * @param first the first day it speaks of
 * @param last the first day of its last period
 */
public record Batch(
    UUID id,
    BrandId brand,
    String fileName,
    String sha256,
    String mapping,
    List<String> header,
    long rows,
    long observations,
    LocalDate first,
    LocalDate last,
    Instant importedAt,
    Actor importedBy) {

  public Batch {
    header = List.copyOf(header);
  }
}
