package io.plumbline.domain.media.port;

import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.Upload;
import java.util.Optional;
import java.util.UUID;

/** The files handed in, kept in the database so that any node can import them. */
public interface Uploads {

  /**
   * Adds an upload; its bytes are copied from {@code content}, which stays readable for later
   * imports of other brands.
   */
  void add(Upload upload, MediaFile content);

  /** Returns the upload, if it is still there. */
  Optional<Upload> find(UUID id);

  /** Returns the upload's content as a feed. */
  MediaFeed feed(Upload upload);

  /** Forgets an upload and its bytes; the raw rows of what was imported stay. */
  void remove(UUID id);
}
