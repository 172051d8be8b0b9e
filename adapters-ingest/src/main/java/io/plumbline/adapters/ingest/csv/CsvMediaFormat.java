package io.plumbline.adapters.ingest.csv;

import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.media.port.MediaFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;

/** CSV that is handed over whole, before anything is stored of it. */
public final class CsvMediaFormat implements MediaFormat {

  @Override
  public MediaFeed feed(String fileName, MediaFile content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.read(bytes::writeBytes);
    byte[] whole = bytes.toByteArray();
    return new CsvMediaFeed(fileName, () -> new ByteArrayInputStream(whole));
  }
}
