package io.plumbline.adapters.ingest.csv;

import io.plumbline.domain.media.port.SampleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The made-up retailer of {@code docs/examples/s0}, as it lies beside this class. */
public final class ShippedSample implements SampleSource {

  private static final String FILE = "/sample/weekly.csv";

  @Override
  public String csv() {
    try (InputStream in =
        Objects.requireNonNull(ShippedSample.class.getResourceAsStream(FILE), FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
