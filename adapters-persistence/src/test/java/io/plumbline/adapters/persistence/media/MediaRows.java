package io.plumbline.adapters.persistence.media;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A file of one row with one number. */
public final class MediaRows {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  private MediaRows() {}

  /** Adds the file to a brand. */
  public static Batch add(Batches batches, BrandId brand) {
    Batch batch =
        new Batch(
            new UUID(brand.hashCode(), 1),
            brand,
            "media.csv",
            "a".repeat(64),
            "WEEK from week",
            List.of("week", "tv"),
            1,
            1,
            MONDAY,
            MONDAY,
            Instant.EPOCH,
            Actor.SYSTEM);
    Observation tv =
        new Observation(
            2, MONDAY, Geo.NATIONAL, new Measure(Measure.Kind.SPEND, "tv"), BigDecimal.TEN);
    batches.add(
        batch,
        Granularity.WEEK,
        writer -> writer.write(new SourceRow(2, List.of("2026-11-16", "10"), List.of(tv))));
    return batch;
  }
}
