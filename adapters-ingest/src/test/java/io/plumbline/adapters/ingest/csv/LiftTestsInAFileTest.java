package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiftTestsInAFileTest {

  private static final String HEADER =
      "channel,start_date,end_date,spend_change,incremental_outcome,standard_error";

  private static final String ROW = "tv,2024-03-04,2024-03-31,5000,8100,2200";

  private static CsvLiftTests.Outcome read(String text) {
    MixModelSpec spec =
        switch (new YamlSpecFormat()
            .read(
                """
                data: d.csv
                date: week
                kpi: {column: sales, kind: revenue}
                channels:
                  - {name: tv, spend: tv}
                  - {name: radio, spend: radio}
                  - {name: paid;social, spend: social}
                organic: [{name: email, exposure: sent}]
                """,
                "spec.yaml")) {
          case SpecFormat.Reading.Read(MixModelSpec read) -> read;
          case SpecFormat.Reading.Refused(var findings) ->
              throw new AssertionError(findings.toString());
        };
    return CsvLiftTests.read(
        "lift_tests.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8)), spec);
  }

  private static List<LiftTest> tests(String text) {
    return switch (read(text)) {
      case CsvLiftTests.Outcome.Read(var tests, var _) -> tests;
      case CsvLiftTests.Outcome.Refused(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  private static List<Finding> refusals(String text) {
    return switch (read(text)) {
      case CsvLiftTests.Outcome.Read(var tests, var _) -> throw new AssertionError(tests);
      case CsvLiftTests.Outcome.Refused(var findings) -> findings;
    };
  }

  @Test
  void every_row_is_a_test() {
    String text =
        HEADER
            + ",geos\n"
            + "tv;radio,2024-03-04,2024-03-31,-5000,-8100.5,2200,north; south\n"
            + "\n"
            + "radio,2024-05-06,2024-05-12,100,1e3,55,\n"
            + "paid;social,2024-05-06,2024-05-12,100,1e3,55,\n";
    assertThat(tests(text))
        .containsExactly(
            new LiftTest(
                List.of(new ChannelId("tv"), new ChannelId("radio")),
                LocalDate.of(2024, 3, 4),
                LocalDate.of(2024, 3, 31),
                -5000,
                -8100.5,
                2200,
                List.of(new Geo("north"), new Geo("south"))),
            test("radio"),
            test("paid;social"));
  }

  private static LiftTest test(String channel) {
    return new LiftTest(
        List.of(new ChannelId(channel)),
        LocalDate.of(2024, 5, 6),
        LocalDate.of(2024, 5, 12),
        100,
        1000,
        55,
        List.of());
  }

  @Test
  void the_column_of_geos_and_the_order_of_columns_are_free() {
    assertThat(
            tests(
                "standard_error;channel;end_date;start_date;spend_change;incremental_outcome\r\n"
                    + "55;radio;2024-05-12;2024-05-06;100;1000\r\n"))
        .containsExactly(test("radio"));
  }

  @Test
  void everything_wrong_is_told_at_once_with_row_and_column() {
    String text =
        HEADER
            + "\n"
            + "tw,2024-03-04,2024-03-31,5000,8100,2200\n"
            + "tv,04/03/2024,2024-03-31,\"5,000\",8100,NaN\n"
            + "tv,2024-03-04,2024-03-01,0,8100,-1\n"
            + ",2024-03-04,2024-03-31,5000,,2200\n"
            + "email,2024-03-04,2024-03-31,5000,$81,2200\n"
            + ROW
            + "\n"
            + ROW
            + "\n"
            + "tv,2024-03-04\n";
    List<Finding> findings = refusals(text);
    assertThat(findings)
        .extracting(f -> f.place().row() + " " + f.place().column() + " " + f.rule())
        .containsExactlyInAnyOrder(
            "2 channel unknown-channel",
            "3 start_date ambiguous-date",
            "3 spend_change ambiguous-number",
            "3 standard_error not-a-number",
            "4 end_date value",
            "4 spend_change value",
            "4 standard_error value",
            "5 channel missing-value",
            "5 incremental_outcome missing-value",
            "6 channel unknown-channel",
            "6 incremental_outcome currency",
            "8 null duplicate-row",
            "9 null ragged-row");
    assertThat(findings).allSatisfy(f -> assertThat(f.accepted()).isNotBlank());
    assertThat(findings.getFirst().place().file()).isEqualTo("lift_tests.csv");
    assertThat(findings.getFirst().accepted()).contains("tv, radio", "nearest is \"tv\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "spend_change | change | change unknown-column, spend_change missing-column",
        "standard_error | standard_error,geo | geo unknown-column",
        "standard_error | standard_error,standard_error | standard_error duplicate-column",
        "channel | e-mail | e-mail personal-data, e-mail unknown-column, channel missing-column",
      })
  void a_header_of_other_columns_is_refused(String from, String to, String expected) {
    assertThat(refusals(HEADER.replace(from, to) + "\n"))
        .filteredOn(f -> f.place().row() != null)
        .extracting(f -> f.place().column() + " " + f.rule())
        .containsExactlyInAnyOrder(expected.split(", "));
  }

  @ParameterizedTest
  @CsvSource({"'', empty-file", "'channel,start_date', missing-column"})
  void a_file_without_tests_is_refused(String text, String rule) {
    assertThat(refusals(text)).extracting(Finding::rule).contains(rule);
  }

  @Test
  void a_header_alone_is_no_file_of_tests() {
    assertThat(refusals(HEADER + "\n"))
        .singleElement()
        .satisfies(f -> assertThat(f.accepted()).isEqualTo("A row for each test."));
  }
}
