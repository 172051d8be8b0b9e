package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.shared.Finding;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesAsTheyComeTest {

  private static final String GOOD =
      "week,sales,tv,note\n2024-01-01,1000.5,200,a\n2024-01-08,1100.25,0,b\n";

  @Test
  void a_good_file_gives_every_number_exactly_and_no_finding() {
    Csv.Read read = Csv.of(GOOD).read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.total(Csv.SALES)).isEqualByComparingTo("2100.75");
    assertThat(read.total(Csv.TV)).isEqualByComparingTo("200");
    assertThat(read.reading().rows()).isEqualTo(2);
    assertThat(read.reading().observations()).isEqualTo(4);
    assertThat(read.reading().first()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(read.reading().last()).isEqualTo(LocalDate.of(2024, 1, 8));
    assertThat(read.reading().header()).containsExactly("week", "sales", "tv", "note");
  }

  @Test
  void raw_cells_are_handed_on_untouched_with_their_row_number() {
    Csv.Read read = Csv.of("week,sales,tv\n2024-01-01, 1000.5 ,200\n").read();
    assertThat(read.rows().getFirst().number()).isEqualTo(2);
    assertThat(read.rows().getFirst().cells()).containsExactly("2024-01-01", " 1000.5 ", "200");
    assertThat(read.total(Csv.SALES)).isEqualByComparingTo("1000.5");
  }

  @Test
  void the_hash_is_that_of_the_bytes_and_the_file_can_be_read_again() throws Exception {
    byte[] sha256 = java.security.MessageDigest.getInstance("SHA-256").digest(GOOD.getBytes(UTF_8));
    CsvMediaFeed feed =
        new CsvMediaFeed("data.csv", () -> new ByteArrayInputStream(GOOD.getBytes(UTF_8)));
    Csv csv = Csv.of(GOOD);
    var first = feed.read(csv.mapping(), row -> {});
    assertThat(first.sha256()).isEqualTo(HexFormat.of().formatHex(sha256));
    assertThat(feed.read(csv.mapping(), row -> {})).isEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\r", "\n"})
  void every_line_end_is_read(String end) {
    Csv.Read read = Csv.of(GOOD.replace("\n", end)).read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.total(Csv.SALES)).isEqualByComparingTo("2100.75");
  }

  @Test
  void a_byte_order_mark_is_not_part_of_the_first_name() {
    Csv.Read read = Csv.of("\ufeff" + GOOD).read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.reading().header().getFirst()).isEqualTo("week");
  }

  @Test
  void utf_16_with_a_byte_order_mark_is_read() {
    for (var charset : new java.nio.charset.Charset[] {UTF_16LE, UTF_16BE}) {
      Csv.Read read = Csv.of(("\ufeff" + GOOD).getBytes(charset)).read();
      assertThat(read.reading().findings()).isEmpty();
      assertThat(read.total(Csv.SALES)).isEqualByComparingTo("2100.75");
    }
  }

  @Test
  void utf_16_without_one_is_refused() {
    assertThat(Csv.of(GOOD.getBytes(UTF_16LE)).read().rules()).containsExactly("not-csv");
  }

  @Test
  void a_cell_that_is_not_utf_8_is_refused_by_row_and_column() {
    Csv.Read read = Csv.of(GOOD.replace("b\n", "caf\u00e9\n").getBytes(ISO_8859_1)).read();
    assertThat(read.errors())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("not-utf-8");
              assertThat(f.place()).isEqualTo(new Finding.Place("data.csv", 3L, "note"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t", "|"})
  void other_delimiters_are_recognised(String delimiter) {
    Csv.Read read = Csv.of(GOOD.replace(",", delimiter)).read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.total(Csv.SALES)).isEqualByComparingTo("2100.75");
  }

  @Test
  void a_semicolon_file_with_comma_decimals_is_read_exactly() {
    Csv.Read read = Csv.of("week;sales;tv\n2024-01-01;1.204,55;12,5\n2024-01-08;990;0\n").read();
    assertThat(read.errors()).isEmpty();
    assertThat(read.total(Csv.SALES)).isEqualByComparingTo("2194.55");
    assertThat(read.total(Csv.TV)).isEqualByComparingTo("12.5");
  }

  @Test
  void commas_and_points_before_decimals_in_one_file_are_refused() {
    Csv.Read read = Csv.of("week;sales;tv\n2024-01-01;1.204;12,5\n").read();
    assertThat(read.rules()).contains("mixed-decimals");
  }

  @Test
  void points_that_may_separate_thousands_are_told() {
    Csv.Read read = Csv.of("week;sales;tv\n2024-01-01;1.204;12\n2024-01-08;2.300;1\n").read();
    assertThat(read.rules()).containsExactly("thousands-or-decimals");
  }

  @Test
  void line_ends_and_delimiters_inside_quotes_belong_to_the_cell() {
    Csv.Read read =
        Csv.of("week,note,sales,tv\n2024-01-01,\"spring,\nsale \"\"now\"\"\",\"1,204.55\",7\n")
            .read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.rows().getFirst().cells().get(1)).isEqualTo("spring,\nsale \"now\"");
    assertThat(read.total(Csv.SALES)).isEqualByComparingTo("1204.55");
  }

  @Test
  void a_quote_that_is_never_closed_is_refused() {
    Csv.Read read = Csv.of("week,sales,tv,note\n2024-01-01,1,2,\"open\n2024-01-08,3,4,x\n").read();
    assertThat(read.rules()).contains("open-quote");
  }

  @Test
  void characters_behind_a_closing_quote_are_refused() {
    Csv.Read read = Csv.of("week,sales,tv,note\n2024-01-01,1,2,\"a\"b\n").read();
    assertThat(read.errors()).extracting(Finding::rule).contains("malformed");
  }

  @Test
  void blank_lines_are_passed_over_and_counted() {
    Csv.Read read = Csv.of("week,sales,tv\n\n2024-01-01,1,2\n,,\n\n2024-01-08,1,-2\n\n").read();
    assertThat(read.reading().rows()).isEqualTo(2);
    assertThat(read.errors()).singleElement().extracting(f -> f.place().row()).isEqualTo(6L);
  }

  @Test
  void a_last_line_that_is_cut_off_is_refused() {
    Csv.Read read = Csv.of("week,sales,tv\n2024-01-01,1,2\n2024-01-08,1").read();
    assertThat(read.errors()).extracting(Finding::rule).containsExactly("truncated-row");
  }

  @Test
  void a_missing_last_line_end_is_worth_a_note() {
    Csv.Read read = Csv.of("week,sales,tv\n2024-01-01,1,2").read();
    assertThat(read.reading().refused()).isFalse();
    assertThat(read.rules()).containsExactly("no-line-end");
  }

  @Test
  void an_empty_file_and_one_with_a_header_only_are_refused() {
    assertThat(Csv.of("").read().rules()).contains("empty-file");
    assertThat(Csv.of("\n\n").read().rules()).contains("empty-file");
    assertThat(Csv.of("week,sales,tv\n").read().rules()).contains("no-rows");
  }

  @Test
  void a_column_that_is_not_there_is_told_with_the_nearest_one() {
    Csv.Read read = Csv.of("week,sale,tv\n2024-01-01,1,2\n").read();
    assertThat(read.errors())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("missing-column");
              assertThat(f.place().column()).isEqualTo("sales");
              assertThat(f.accepted()).contains("\"sale\"");
            });
  }

  @Test
  void two_columns_of_one_name_are_refused() {
    assertThat(Csv.of("week,sales,tv,tv\n2024-01-01,1,2,3\n").read().rules())
        .containsExactly("duplicate-column");
  }

  @Test
  void a_footer_is_refused() {
    Csv.Read read =
        Csv.of("week,sales,tv\n2024-01-01,1,2\nTotal:,1,2\nReport Time:,2024-01-09\n").read();
    assertThat(read.errors()).extracting(Finding::rule).containsExactly("total-row", "total-row");
  }

  @Test
  void gzip_is_recognised_by_its_bytes() {
    Csv.Read read = Csv.of(GOOD).gzipped().read();
    assertThat(read.reading().findings()).isEmpty();
    assertThat(read.total(Csv.SALES)).isEqualByComparingTo("2100.75");
  }

  @Test
  void gzip_that_is_cut_off_is_refused() {
    Csv whole = Csv.of(GOOD.repeat(1)).gzipped();
    Csv cut = Csv.of(Arrays.copyOf(whole.bytes(), whole.bytes().length - 12));
    assertThat(cut.read().rules()).contains("broken-gzip");
  }

  @Test
  void a_zip_bomb_is_refused_before_it_unfolds() {
    Csv.Read read = Csv.of(bomb()).read();
    assertThat(read.rules()).contains("zip-bomb");
  }

  @Test
  void gzip_in_gzip_a_spreadsheet_and_other_formats_are_refused() {
    assertThat(Csv.of(GOOD).gzipped().gzipped().read().rules()).containsExactly("not-csv");
    assertThat(Csv.of(new byte[] {'P', 'K', 3, 4, 0, 0}).read().rules()).containsExactly("not-csv");
    assertThat(Csv.of("%PDF-1.7\n").read().rules()).containsExactly("not-csv");
    assertThat(Csv.of(new byte[5000]).read().rules()).containsExactly("not-csv");
  }

  @Test
  void a_file_with_countless_faults_is_given_up() {
    StringBuilder text = new StringBuilder("week,sales,tv\n2024-01-01,1,2\n");
    for (int i = 0; i < 100_050; i++) {
      text.append("2024-01-01,1,2\n");
    }
    Csv.Read read = Csv.of(text.toString()).read();
    assertThat(read.reading().findings()).hasSizeLessThanOrEqualTo(203);
    assertThat(read.rules()).contains("given-up", "duplicate-row");
    assertThat(read.reading().findings().getLast().problem()).contains("more findings");
  }

  /* 40 MB of line ends, in some forty kilobytes. */
  private static byte[] bomb() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] ends = "\r\n".repeat(1 << 19).getBytes(UTF_8);
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write("week,sales,tv\n".getBytes(UTF_8));
      for (int i = 0; i < 40; i++) {
        gzip.write(ends);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
