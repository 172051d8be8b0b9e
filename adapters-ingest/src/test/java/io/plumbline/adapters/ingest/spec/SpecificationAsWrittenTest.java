package io.plumbline.adapters.ingest.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.prior.RoiPrior;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationAsWrittenTest {

  private static final String SMALL =
      """
      data: data.csv
      date: week
      kpi: {column: revenue, kind: revenue}
      channels:
        - {name: tv, spend: tv_spend}
      """;

  private final SpecFormat format = new YamlSpecFormat();

  @Test
  void the_smallest_one_gets_every_default() {
    MixModelSpec spec = read(SMALL);
    assertThat(spec.name()).isEqualTo("national");
    assertThat(spec.granularity()).isEqualTo(Granularity.WEEK);
    assertThat(spec.geoColumn()).isNull();
    assertThat(spec.baseline()).isEqualTo(BaselineSpec.AUTO);
    assertThat(spec.window()).isEqualTo(WindowSpec.ALL);
    assertThat(spec.channels())
        .containsExactly(
            new ChannelSpec(
                new ChannelId("tv"),
                "tv_spend",
                null,
                new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 13),
                new SaturationSpec(SaturationSpec.Family.HILL, false),
                null));
  }

  @Test
  void the_carry_over_of_days_lasts_eight_weeks_by_default() {
    MixModelSpec spec = read(SMALL + "grain: day\n");
    assertThat(spec.channels().getFirst().adstock().maxLag()).isEqualTo(56);
  }

  @Test
  void every_supported_key_is_understood() {
    MixModelSpec spec =
        read(
            """
                name: north - south
                data: ../data/all.csv.gz
                grain: day
                date: day
                kpi: {column: orders, kind: conversions}
                geo: {column: region}
                channels:
                  - name: youtube
                    spend: yt_spend
                    exposure: yt_views
                    adstock: {family: geometric, max_lag: 20}
                    saturation: {family: hill, slope: free}
                    prior: {roi: {family: lognormal, median: 1.5, sd_log: 0.7}}
                  - {name: radio, spend: radio, adstock: {family: none}, saturation: {family: none}}
                controls:
                  - {column: price}
                  - {column: promo, kind: treatment}
                seasonality: {yearly_harmonics: 3}
                trend: {knots: 8}
                window: {from: 2022-01-03, to: 2024-12-23, holdout: 28}
                """);
    assertThat(spec)
        .isEqualTo(
            new MixModelSpec(
                "north - south",
                "../data/all.csv.gz",
                Granularity.DAY,
                "day",
                "region",
                new KpiSpec("orders", KpiSpec.Kind.CONVERSIONS),
                List.of(
                    new ChannelSpec(
                        new ChannelId("youtube"),
                        "yt_spend",
                        "yt_views",
                        new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 20),
                        new SaturationSpec(SaturationSpec.Family.HILL, true),
                        new RoiPrior(1.5, 0.7)),
                    new ChannelSpec(
                        new ChannelId("radio"),
                        "radio",
                        null,
                        new AdstockSpec(AdstockSpec.Family.NONE, 0),
                        new SaturationSpec(SaturationSpec.Family.NONE, false),
                        null)),
                List.of(new ControlSpec("price", false), new ControlSpec("promo", true)),
                new BaselineSpec(3, 8),
                new WindowSpec(LocalDate.of(2022, 1, 3), LocalDate.of(2024, 12, 23), 28)));
  }

  @Test
  void everything_wrong_is_told_at_once_with_line_and_key() {
    List<Finding> findings =
        refusals(
            """
            data: data.csv
            date: week
            kpi: {colum: revenue, kind: profit}
            channels:
              - {name: tv, spend: tv_spend, adstock: {max_lag: many}}
              - {name: tv, spend: tv_spend2}
            trend: {knots: 0}
            window: {from: 2024-02-30, holdout: -1}
            seasonalty: {}
            """);
    assertThat(findings)
        .extracting(f -> f.place().row() + " " + f.place().column() + " " + f.rule())
        .containsExactlyInAnyOrder(
            "3 kpi.colum unknown-key",
            "3 kpi.column missing-key",
            "3 kpi.kind value",
            "5 channels[1].adstock.max_lag value",
            "6 channels[2].name duplicate-channel",
            "7 trend.knots value",
            "8 window.from value",
            "8 window.holdout value",
            "9 seasonalty unknown-key");
    assertThat(findings.getFirst().place().file()).isEqualTo("national.yaml");
    assertThat(findings)
        .filteredOn(f -> "seasonalty".equals(f.place().column()))
        .singleElement()
        .satisfies(f -> assertThat(f.accepted()).contains("\"seasonality\""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "organic: [{name: email, exposure: sent}] | organic",
        "holidays: {country: US} | holidays",
        "calibration: {lift_tests: l.csv} | calibration",
        "geo: {column: geo, population: pop} | geo.population",
        "controls: [{column: p, sign: negative}] | controls[1].sign",
      })
  void keys_of_the_contract_that_come_later_are_refused_by_name(String line, String key) {
    assertThat(refusals(SMALL + line + "\n"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("not-yet");
              assertThat(f.place().column()).isEqualTo(key);
              assertThat(f.place().row()).isEqualTo(6);
              assertThat(f.problem()).contains("comes with The engine");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "adstock: {family: weibull_pdf} | adstock.family",
        "adstock: {family: delayed} | adstock.family",
        "saturation: {family: logistic} | saturation.family",
        "reach: r | reach",
        "frequency: f | frequency",
        "halo_on: [search] | halo_on",
        "prior: {mroi: {median: 1}} | prior.mroi",
      })
  void choices_of_a_channel_that_come_later_are_refused_by_name(String entry, String key) {
    String text = SMALL.replace("tv_spend}", "tv_spend, " + entry + "}");
    assertThat(refusals(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo("not-yet");
              assertThat(f.place().column()).isEqualTo("channels[1]." + key);
            });
  }

  @Test
  void a_column_given_for_two_things_is_refused() {
    assertThat(refusals(SMALL + "controls: [{column: tv_spend}]\n"))
        .extracting(Finding::rule)
        .containsExactly("column-used-twice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "data: &a x.csv",
        "data: !!java.net.URL [http://x]",
        "data: !x y",
        "data: *a",
        "data: [[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]",
        "data: {{{",
        "data: 'open",
        "'data: x\u0000'",
        "just text",
      })
  void what_is_not_plain_yaml_is_refused_and_never_thrown(String text) {
    assertThat(refusals(text)).isNotEmpty();
  }

  @Test
  void billion_laughs_and_long_texts_are_refused() {
    assertThat(refusals("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n"))
        .extracting(Finding::rule)
        .containsOnly("yaml");
    assertThat(refusals("#".repeat(300_000))).extracting(Finding::rule).containsExactly("too-long");
    assertThat(refusals("")).extracting(Finding::rule).containsExactly("empty-file");
    assertThat(refusals(SMALL + "---\n" + SMALL)).extracting(Finding::rule).containsExactly("yaml");
  }

  @Test
  void a_name_that_would_leave_the_folder_is_refused() {
    assertThat(refusals(SMALL + "name: ../../etc\n"))
        .extracting(f -> f.place().column())
        .containsExactly("name");
  }

  private MixModelSpec read(String text) {
    return switch (format.read(text, "national.yaml")) {
      case SpecFormat.Reading.Read(MixModelSpec spec) -> spec;
      case SpecFormat.Reading.Refused(var findings) ->
          throw new AssertionError(findings.toString());
    };
  }

  private List<Finding> refusals(String text) {
    return switch (format.read(text, "national.yaml")) {
      case SpecFormat.Reading.Read(MixModelSpec spec) -> throw new AssertionError(spec.toString());
      case SpecFormat.Reading.Refused(var findings) -> findings;
    };
  }
}
