package io.plumbline.adapters.persistence.media;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.media.port.HashingFeed;
import io.plumbline.domain.media.port.Uploads;
import io.plumbline.domain.media.port.UploadsContract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqUploadsTest extends UploadsContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Uploads uploads() {
    return database.ports().uploads((name, bytes) -> new HashingFeed(name, () -> all(bytes)));
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  private static byte[] all(Supplier<InputStream> bytes) {
    try (InputStream in = bytes.get()) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
