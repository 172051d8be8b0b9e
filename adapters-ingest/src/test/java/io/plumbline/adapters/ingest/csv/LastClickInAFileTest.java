package io.plumbline.adapters.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another attribution says: a table of its own, or columns beside the data. */
class LastClickInAFileTest {

  private static final String SPEC =
      """
      data: d.csv
      date: week
      kpi: {column: sales, kind: revenue}
      channels:
        - {name: tv, spend: tv}
        - {name: search, spend: search, last_click: search_credited}
      organic: [{name: email, exposure: sent, last_click: email_credited}]
      """;

  private static final Measure SEARCH = new Measure(Measure.Kind.LAST_CLICK, "search");

  private static MixModelSpec spec() {
    return switch (new YamlSpecFormat().read(SPEC, "spec.yaml")) {
      case SpecFormat.Reading.Read(MixModelSpec read) -> read;
      case SpecFormat.Reading.Refused(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  private static CsvLastClick.Outcome table(String text) {
    return CsvLastClick.read(
        "credited.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8)), spec());
  }

  private static CsvDatasets.Outcome data(String text) {
    return CsvDatasets.read(
        spec(), new CsvMediaFeed("d.csv", () -> new ByteArrayInputStream(text.getBytes(UTF_8))));
  }

  @Test
  void a_table_has_a_row_for_each_channel_it_credits() {
    assertThat(table("credited;channel;note\n1.250,5;search;paid\n;email;\n"))
        .isEqualTo(
            new CsvLastClick.Outcome.Read(
                Map.of(new ChannelId("search"), 1250.5, new ChannelId("email"), 0.0), List.of()));
  }

  @Test
  void everything_wrong_with_a_table_is_told_at_once_with_row_and_column() {
    assertThat(table("channel,credited\nserach,10\ntv,many\nemail,5\nemail,6\n"))
        .isInstanceOfSatisfying(
            CsvLastClick.Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(
                        Finding::rule,
                        finding -> finding.place().row(),
                        finding -> finding.place().column())
                    .containsExactly(
                        tuple("unknown-channel", 2L, "channel"),
                        tuple("not-a-number", 3L, "credited"),
                        tuple("duplicate-row", 5L, "channel")));
  }

  @Test
  void a_table_without_its_columns_is_refused() {
    assertThat(table("medium,credit\nsearch,10\n"))
        .isInstanceOfSatisfying(
            CsvLastClick.Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(Finding::rule)
                    .containsExactly("missing-column", "missing-column"));
  }

  @Test
  void in_the_data_a_cell_without_a_number_credits_nothing() {
    assertThat(
            data(
                """
                week,sales,tv,search,search_credited,sent,email_credited
                2024-01-01,900,10,5,120.5,3,
                2024-01-08,950,12,5,,3,-4
                """))
        .isInstanceOfSatisfying(
            CsvDatasets.Outcome.Read.class,
            read -> {
              MediaDataset data = read.data();
              assertThat(data.series(SEARCH)).containsExactly(120.5, 0);
              assertThat(read.warnings())
                  .extracting(Finding::rule)
                  .containsExactly("negative-last-click");
            });
  }

  @Test
  void a_column_that_the_specification_names_must_be_there() {
    assertThat(data("week,sales,tv,search,search_credited,sent\n2024-01-01,900,10,5,1,3\n"))
        .isInstanceOfSatisfying(
            CsvDatasets.Outcome.Refused.class,
            refused ->
                assertThat(refused.findings())
                    .extracting(finding -> finding.place().column())
                    .containsExactly("email_credited"));
  }
}
