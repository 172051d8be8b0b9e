package io.plumbline.domain.media.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.Upload;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of uploads promises; its feeds are {@link HashingFeed}s. */
public abstract class UploadsContract {

  private static final int MEBIBYTE = 1 << 20;

  protected abstract Uploads uploads();

  protected abstract Brands brands();

  @BeforeEach
  void a_brand() {
    brands().add(HARBOUR);
  }

  private static Upload upload(int number) {
    Map<Measure, String> columns = new LinkedHashMap<>();
    columns.put(new Measure(Measure.Kind.OUTCOME, "sales"), "Net sales");
    columns.put(new Measure(Measure.Kind.SPEND, "tv"), "TV \"gross\"");
    columns.put(new Measure(Measure.Kind.EXPOSURE, "tv"), "GRP");
    columns.put(new Measure(Measure.Kind.CONTROL, "a"), "a");
    return new Upload(
        new UUID(0, number),
        HARBOUR.id(),
        "média.csv",
        new ColumnMapping("week", Granularity.WEEK, number % 2 == 0 ? "region" : null, columns));
  }

  private static byte[] randomBytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private static MediaFile file(byte[] bytes) {
    return chunk -> {
      for (int from = 0; from < bytes.length; from += MEBIBYTE) {
        chunk.accept(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + MEBIBYTE)));
      }
    };
  }

  private String hash(Upload upload) {
    return uploads().feed(upload).read(upload.mapping(), row -> {}).sha256();
  }

  @Test
  void an_upload_is_found_with_its_mapping_in_order() {
    for (int number = 1; number <= 2; number++) {
      Upload upload = upload(number);
      uploads().add(upload, file(randomBytes(10)));
      Upload found = uploads().find(upload.id()).orElseThrow();
      assertThat(found).isEqualTo(upload);
      assertThat(found.mapping().columns().keySet())
          .containsExactlyElementsOf(upload.mapping().columns().keySet());
    }
  }

  @Test
  void its_feed_reads_the_same_bytes_again_and_again() {
    byte[] bytes = randomBytes(2 * MEBIBYTE + 17);
    uploads().add(upload(1), file(bytes));
    assertThat(uploads().feed(upload(1)).name()).isEqualTo("média.csv");
    assertThat(hash(upload(1))).isEqualTo(HashingFeed.sha256(bytes));
    assertThat(hash(upload(1))).isEqualTo(HashingFeed.sha256(bytes));
  }

  @Test
  void an_empty_file_stays_empty() {
    uploads().add(upload(1), file(new byte[0]));
    assertThat(hash(upload(1))).isEqualTo(HashingFeed.sha256(new byte[0]));
  }

  @Test
  void a_removed_upload_is_gone_and_removing_it_again_does_no_harm() {
    uploads().add(upload(1), file(randomBytes(10)));
    uploads().remove(upload(1).id());
    uploads().remove(upload(1).id());
    assertThat(uploads().find(upload(1).id())).isEmpty();
  }

  @Test
  void a_file_that_breaks_off_leaves_nothing() {
    assertThatThrownBy(
            () ->
                uploads()
                    .add(
                        upload(1),
                        chunk -> {
                          chunk.accept(randomBytes(10));
                          throw new IllegalStateException("the connection broke");
                        }))
        .hasMessage("the connection broke");
    assertThat(uploads().find(upload(1).id())).isEmpty();
  }
}
