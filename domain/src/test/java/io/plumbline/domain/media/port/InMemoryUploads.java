package io.plumbline.domain.media.port;

import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.Upload;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Uploads in memory. */
public final class InMemoryUploads implements Uploads {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Stored(Upload upload, byte[] bytes) {}

  private final InMemoryTransaction transaction;
  private final BiFunction<String, byte[], MediaFeed> feeds;
  private final Map<UUID, Stored> uploads = new HashMap<>();

  /** Uploads whose files {@code feeds} reads, by name and bytes. */
  public InMemoryUploads(
      InMemoryTransaction transaction, BiFunction<String, byte[], MediaFeed> feeds) {
    this.transaction = transaction;
    this.feeds = feeds;
  }

  @Override
  public void add(Upload upload, MediaFile content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.read(bytes::writeBytes);
    transaction.run(
        () -> {
          uploads.put(upload.id(), new Stored(upload, bytes.toByteArray()));
          transaction.undoWith(() -> uploads.remove(upload.id()));
        });
  }

  @Override
  public Optional<Upload> find(UUID id) {
    return transaction.in(() -> Optional.ofNullable(uploads.get(id)).map(Stored::upload));
  }

  @Override
  public MediaFeed feed(Upload upload) {
    Stored stored =
        transaction.in(() -> Optional.ofNullable(uploads.get(upload.id()))).orElseThrow();
    return feeds.apply(upload.fileName(), stored.bytes());
  }

  @Override
  public void remove(UUID id) {
    transaction.run(
        () -> {
          Stored removed = uploads.remove(id);
          if (removed != null) {
            transaction.undoWith(() -> uploads.put(id, removed));
          }
        });
  }
}
