package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MillionRowsTest {

  private static final int WEEKS = 200;
  private static final int GEOS = 5_000;

  @Test
  void a_million_rows_are_read_in_the_memory_of_a_few() {
    BigDecimal[] sum = {BigDecimal.ZERO};
    CsvMediaFeed feed = new CsvMediaFeed("big.csv", MillionRowsTest::rows);
    System.gc();
    long before = used();
    long[] most = {0};
    var reading =
        feed.read(
            Csv.of("").byGeo().mapping(),
            row -> {
              sum[0] = sum[0].add(row.observations().getFirst().value());
              if (row.number() % 250_000 == 0) {
                System.gc();
                most[0] = Math.max(most[0], used() - before);
              }
            });
    assertThat(reading.findings()).isEmpty();
    assertThat(reading.rows()).isEqualTo(WEEKS * GEOS);
    assertThat(sum[0])
        .isEqualByComparingTo(new BigDecimal("1204.55").multiply(new BigDecimal(WEEKS * GEOS)));
    assertThat(most[0]).isLessThan(64L << 20);
  }

  private static long used() {
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static InputStream rows() {
    Stream<InputStream> weeks =
        IntStream.range(0, WEEKS)
            .mapToObj(
                week -> {
                  LocalDate date = LocalDate.of(2021, 1, 4).plusWeeks(week);
                  StringBuilder text = new StringBuilder();
                  for (int geo = 0; geo < GEOS; geo++) {
                    text.append(date).append(",geo ").append(geo).append(",1204.55,17,note\n");
                  }
                  return new ByteArrayInputStream(text.toString().getBytes(UTF_8));
                });
    InputStream header = new ByteArrayInputStream("week,geo,sales,tv,note\n".getBytes(UTF_8));
    Iterator<InputStream> parts = Stream.concat(Stream.of(header), weeks).iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return parts.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return parts.next();
          }
        });
  }
}
