package io.plumbline.adapters.persistence.media;

import io.plumbline.adapters.persistence.transaction.JooqTransaction;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.port.Uploads;

/** The media ports on tables. */
public final class MediaTables {

  private MediaTables() {}

  /** Returns the uploads; {@code feeds} reads their files. */
  public static Uploads uploads(JooqTransaction transaction, FeedFactory feeds) {
    return new JooqUploads(transaction, feeds);
  }

  public static Batches batches(JooqTransaction transaction) {
    return new JooqBatches(transaction);
  }
}
