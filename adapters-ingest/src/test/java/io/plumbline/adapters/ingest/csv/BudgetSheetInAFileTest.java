package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.planning.BudgetSheet;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class BudgetSheetInAFileTest {

  private static CsvBudgetSheet.Outcome read(String text) {
    MixModelSpec spec =
        switch (new YamlSpecFormat()
            .read(
                """
                data: d.csv
                date: week
                kpi: {column: sales, kind: revenue}
                channels: [{name: tv, spend: tv}, {name: search, spend: search}]
                organic: [{name: email, exposure: sent}]
                """,
                "spec.yaml")) {
          case SpecFormat.Reading.Read(MixModelSpec read) -> read;
          case SpecFormat.Reading.Refused(var findings) ->
              throw new AssertionError(findings.toString());
        };
    return CsvBudgetSheet.read(
        "lines.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8)), spec);
  }

  private static List<Finding> findings(String text) {
    return switch (read(text)) {
      case CsvBudgetSheet.Outcome.Read(var _, var warnings) -> warnings;
      case CsvBudgetSheet.Outcome.Refused(var findings) -> findings;
    };
  }

  @Test
  void every_row_is_a_line_item_its_money_exact_to_the_cent() {
    CsvBudgetSheet.Outcome outcome =
        read(
            """
            channel,line_item,spend,least,most
            tv,prime time,22000.10,10000,

            tv,"night, late",0,,500.5
            search,brand,9000,,9000
            """);
    assertThat(outcome)
        .isEqualTo(
            new CsvBudgetSheet.Outcome.Read(
                new BudgetSheet(
                    List.of(
                        new BudgetSheet.Line(
                            new ChannelId("tv"), "prime time", 2_200_010, 1_000_000, null),
                        new BudgetSheet.Line(new ChannelId("tv"), "night, late", 0, 0, 50_050L),
                        new BudgetSheet.Line(
                            new ChannelId("search"), "brand", 900_000, 0, 900_000L))),
                List.of()));
  }

  @Test
  void the_bounds_may_be_left_out_and_a_channel_without_lines_is_warned_about() {
    assertThat(findings("channel;line_item;spend\ntv;a;1,5\n"))
        .extracting(Finding::rule)
        .containsExactly("no-line-items");
  }

  @Test
  void a_line_outside_its_own_bounds_is_worth_a_look() {
    assertThat(
            findings(
                """
                channel,line_item,spend,least,most
                tv,a,5,6,
                search,b,9,,8
                """))
        .extracting(Finding::rule)
        .containsExactly("outside-bounds", "outside-bounds");
  }

  @Test
  void everything_wrong_is_told_at_once_with_its_row_and_column() {
    List<Finding> findings =
        findings(
            """
            channel,line_item,spend,least,most,note
            tvv,a,1,,,x
            tv,,1,,,x
            tv,b,-1,,,x
            tv,c,1.005,,,x
            tv,d,,,,x
            tv,e,1,5,4,x
            tv,f,1,,,x
            tv,f,2,,,x
            email,g,1,,,x
            """);
    assertThat(findings)
        .extracting(
            finding ->
                "%s %s %s"
                    .formatted(finding.rule(), finding.place().row(), finding.place().column()))
        .contains(
            "unknown-column 1 note",
            "unknown-channel 2 channel",
            "missing-value 3 line_item",
            "value 4 spend",
            "value 5 spend",
            "missing-value 6 spend",
            "value 7 most",
            "duplicate-row 9 line_item",
            "unknown-channel 10 channel");
  }

  @Test
  void a_file_without_the_columns_is_refused() {
    assertThat(findings("channel,item,spend\ntv,a,1\n"))
        .extracting(Finding::rule)
        .contains("missing-column", "unknown-column");
    assertThat(read("")).isInstanceOf(CsvBudgetSheet.Outcome.Refused.class);
  }
}
