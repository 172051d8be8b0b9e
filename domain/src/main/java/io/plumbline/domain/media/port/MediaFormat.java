package io.plumbline.domain.media.port;

import io.plumbline.domain.media.MediaFile;

/** How a file is read that is small enough to be held whole, and not stored. */
public interface MediaFormat {

  /** Returns the content as a feed; {@code fileName} is the file's, for findings. */
  MediaFeed feed(String fileName, MediaFile content);
}
