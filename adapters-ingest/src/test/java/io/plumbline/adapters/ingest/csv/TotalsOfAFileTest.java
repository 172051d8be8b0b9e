package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class TotalsOfAFileTest {

  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  /** How a file writes things down. */
  record Dialect(
      char delimiter, String end, boolean comma, boolean grouped, boolean mark, boolean gzip) {

    String number(long cents) {
      BigDecimal value = BigDecimal.valueOf(cents, 2);
      String text =
          grouped && cents >= 100_000
              ? String.format(Locale.ROOT, "%,.2f", value)
              : value.toPlainString();
      if (comma) {
        text = text.replace(',', '_').replace('.', ',').replace('_', '.');
      }
      return text.indexOf(delimiter) < 0 ? text : '"' + text + '"';
    }
  }

  @Property(tries = 400, seed = "20261122")
  void an_accepted_file_adds_up_to_the_cent(
      @ForAll("dialects") Dialect dialect, @ForAll("cents") List<Long> cents) {
    char d = dialect.delimiter();
    StringBuilder text = new StringBuilder(dialect.mark() ? "\ufeff" : "");
    text.append("week" + d + "tv" + d + "sales").append(dialect.end());
    BigDecimal total = BigDecimal.ZERO;
    for (int week = 0; week < cents.size(); week++) {
      total = total.add(BigDecimal.valueOf(cents.get(week), 2));
      text.append(MONDAY.plusWeeks(week)).append(d).append("0").append(d);
      text.append(dialect.number(cents.get(week))).append(dialect.end());
    }
    Csv plain = Csv.of(text.toString());
    Csv.Read read = (dialect.gzip() ? plain.gzipped() : plain).read();
    assertThat(read.errors()).isEmpty();
    assertThat(read.total(Csv.SALES)).isEqualByComparingTo(total);
    assertThat(read.reading().rows()).isEqualTo(cents.size());
  }

  @Property(tries = 1500, seed = "20261122")
  void a_damaged_file_adds_up_or_is_refused_and_never_thrown(
      @ForAll("cents") List<Long> cents,
      @ForAll("damages") List<Tuple.Tuple2<Integer, Byte>> damages) {
    StringBuilder text = new StringBuilder("week,tv,sales\n");
    for (int week = 0; week < cents.size(); week++) {
      text.append(MONDAY.plusWeeks(week)).append(",0,");
      text.append(BigDecimal.valueOf(cents.get(week), 2).toPlainString()).append('\n');
    }
    byte[] bytes = text.toString().getBytes(UTF_8);
    for (Tuple.Tuple2<Integer, Byte> damage : damages) {
      bytes[damage.get1() % bytes.length] = damage.get2();
    }
    Csv.Read read = Csv.of(bytes).read();
    if (!read.reading().refused()) {
      assertThat(read.total(Csv.SALES)).isEqualByComparingTo(naiveTotal(new String(bytes, UTF_8)));
    }
  }

  @Property(tries = 500, seed = "20261122")
  void no_bytes_are_answered_by_an_exception(@ForAll byte[] bytes) {
    Csv.Read read = Csv.of(bytes).read();
    assertThat(read.reading().refused()).isTrue();
    assertThat(read.reading().sha256()).hasSize(64);
  }

  /* What the third cells of the rows add up to, read as simply as can be. */
  private static BigDecimal naiveTotal(String text) {
    BigDecimal total = BigDecimal.ZERO;
    String[] lines = text.split("\r\n|\r|\n");
    for (int i = 1; i < lines.length; i++) {
      String[] cells = lines[i].replace("\"", "").split(",", 3);
      String cell = cells.length < 3 ? "" : cells[2].strip();
      if (!List.of("", "-", ".", "--").contains(cell)) {
        total = total.add(new BigDecimal(cell));
      }
    }
    return total;
  }

  @Provide
  Arbitrary<List<Long>> cents() {
    return Arbitraries.longs().between(0, 10_000_000_00L).list().ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<List<Tuple.Tuple2<Integer, Byte>>> damages() {
    Arbitrary<Byte> bytes =
        Arbitraries.oneOf(
            Arbitraries.of(
                ",;\t|\n\r\" .-+=@$%0123456789Ee".chars().mapToObj(c -> (byte) c).toList()),
            Arbitraries.bytes());
    return Combinators.combine(Arbitraries.integers().between(0, 2000), bytes)
        .as(Tuple::of)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Dialect> dialects() {
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t'),
            Arbitraries.of("\n", "\r\n", "\r"),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Dialect::new);
  }
}
