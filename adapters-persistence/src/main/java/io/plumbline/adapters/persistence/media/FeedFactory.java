package io.plumbline.adapters.persistence.media;

import io.plumbline.domain.media.port.MediaFeed;
import java.io.InputStream;
import java.util.function.Supplier;

/** Who reads a file that lies in the database: a reader of files, handed in from outside. */
@FunctionalInterface
public interface FeedFactory {

  /**
   * Returns the feed of a file.
   *
   * @param name the file's name as the user gave it
   * @param bytes opens the file anew with each call; the reader closes it
   */
  MediaFeed open(String name, Supplier<InputStream> bytes);
}
