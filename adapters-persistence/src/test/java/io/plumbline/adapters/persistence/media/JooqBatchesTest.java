package io.plumbline.adapters.persistence.media;

import static io.plumbline.adapters.persistence.generated.Tables.RAW_ROW;
import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.port.BatchesContract;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JooqBatchesTest extends BatchesContract {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Override
  protected Batches batches() {
    return database.ports().batches();
  }

  @Override
  protected Brands brands() {
    return database.ports().brands();
  }

  @Override
  protected List<SourceRow> rawRows(Batch batch) {
    return database
        .asApp()
        .selectFrom(RAW_ROW)
        .where(RAW_ROW.BRAND.eq(batch.brand()), RAW_ROW.BATCH.eq(batch.id()))
        .orderBy(RAW_ROW.NUMBER)
        .fetch(row -> new SourceRow(row.getNumber(), List.of(row.getCells()), List.of()));
  }

  @Test
  void a_hundred_thousand_rows_are_stored_and_read_back_within_seconds() {
    int rows = 100_000;
    long start = System.nanoTime();
    batches()
        .add(
            batch(1, HARBOUR.id()),
            Granularity.DAY,
            writer -> {
              for (int i = 0; i < rows; i++) {
                writer.write(row(i));
              }
            });
    Duration stored = Duration.ofNanos(System.nanoTime() - start);
    AtomicLong read = new AtomicLong();
    batches().observations(HARBOUR.id(), (granularity, o) -> read.incrementAndGet());
    Duration all = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("%d rows stored in %s, stored and read in %s%n", rows, stored, all);
    assertThat(read).hasValue(2L * rows);
    assertThat(all).isLessThan(Duration.ofSeconds(60));
  }

  @Test
  void any_text_without_a_null_character_comes_back_to_the_letter() {
    Batch batch = batch(1, HARBOUR.id());
    Random random = new Random(20261122);
    List<SourceRow> rows = new ArrayList<>();
    for (int number = 2; number < 2_000; number++) {
      rows.add(
          new SourceRow(
              number,
              Stream.generate(() -> anyText(random)).limit(random.nextInt(6)).toList(),
              List.of()));
    }
    batches().add(batch, Granularity.DAY, writer -> rows.forEach(writer::write));
    assertThat(rawRows(batch)).isEqualTo(rows);
  }

  /** Half of the characters are such as COPY and array literals treat specially. */
  private static String anyText(Random random) {
    String special = "\\\"\t\n\r\b\f{}, 'N.";
    int[] characters =
        random
            .ints(random.nextInt(12), 1, 0x10ffff)
            .map(c -> c % 2 == 0 ? special.charAt(c % special.length()) : c)
            .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
            .toArray();
    return new String(characters, 0, characters.length);
  }

  private static SourceRow row(int i) {
    LocalDate day = LocalDate.of(2000, 1, 1).plusDays(i % 1000);
    Geo geo = new Geo("geo " + i / 1000);
    BigDecimal value = BigDecimal.valueOf(i, 2);
    long number = i + 2L;
    return new SourceRow(
        number,
        List.of(day.toString(), geo.value(), value.toString(), "1"),
        List.of(
            new Observation(number, day, geo, new Measure(Measure.Kind.SPEND, "tv"), value),
            new Observation(
                number, day, geo, new Measure(Measure.Kind.OUTCOME, "sales"), BigDecimal.ONE)));
  }
}
