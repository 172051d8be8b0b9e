package io.plumbline.adapters.ingest.spec;

import static io.plumbline.adapters.ingest.spec.Specifications.SMALL;
import static io.plumbline.adapters.ingest.spec.Specifications.places;
import static io.plumbline.adapters.ingest.spec.Specifications.read;
import static io.plumbline.adapters.ingest.spec.Specifications.refusals;
import static io.plumbline.adapters.ingest.spec.Specifications.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.BaselineSpec;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.LiftTest;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.OutcomeSpec;
import io.plumbline.domain.mix.ReviewThresholds;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationAsWrittenTest {

  @Test
  void the_smallest_one_gets_every_default() {
    MixModelSpec spec = read(SMALL);
    assertThat(spec)
        .isEqualTo(
            MixModelSpec.national(
                "national",
                "data.csv",
                Granularity.WEEK,
                "week",
                new KpiSpec("revenue", KpiSpec.Kind.REVENUE),
                List.of(
                    ChannelSpec.paid(
                        new ChannelId("tv"),
                        "tv_spend",
                        new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 13),
                        new SaturationSpec(SaturationSpec.Family.HILL, false))),
                List.of()));
    assertThat(spec.calibration()).isEqualTo(CalibrationSpec.NONE);
    assertThat(spec.review()).isEqualTo(ReviewThresholds.DEFAULT);
  }

  @Test
  void the_carry_over_of_days_lasts_eight_weeks_by_default() {
    MixModelSpec spec = read(SMALL + "grain: day\n");
    assertThat(spec.channels().getFirst().adstock().maxLag()).isEqualTo(56);
  }

  @Test
  void every_key_is_understood() {
    MixModelSpec spec =
        read(
            """
            name: north - south
            data: ../data/all.csv.gz
            grain: day
            date: day
            kpi: {column: orders, kind: conversions, value_per_kpi: basket}
            geo: {column: region, population: people}
            likelihood: {form: multiplicative, noise: student_t}
            channels:
              - name: youtube
                spend: yt_spend
                exposure: yt_views
                adstock: {family: weibull_pdf, max_lag: 20}
                saturation: {family: hill, slope: free}
                order: saturation_first
                prior: {mroi: {family: lognormal, median: 1.5, sd_log: 0.7}}
                halo_on: [radio]
              - {name: radio, spend: radio, adstock: {family: none}, saturation: {family: none}}
              - {name: tv, spend: tv, reach: tv_reach, frequency: tv_freq, halo_on: radio}
            organic:
              - {name: email, exposure: sent, prior: {contribution_share: {median: 0.02}}}
              - {name: pr, reach: pr_reach, frequency: pr_freq, adstock: {family: binomial}}
            controls:
              - {column: price, sign: negative}
              - {column: promo, kind: treatment, sign: positive}
            holidays: {country: US}
            seasonality: {yearly_harmonics: 3, day_of_week: false}
            trend: {knots: 8}
            window: {from: 2022-01-03, to: 2024-12-23, holdout: 28}
            calibration:
              half_life_days: 180
              lift_tests:
                - channel: [radio, tv]
                  start_date: 2024-03-04
                  end_date: 2024-03-31
                  spend_change: -50000
                  incremental_outcome: -810.5
                  standard_error: 2.2e2
                  geos: [north, "south, east"]
            review:
              rhat: {pass: 1.02, review: 1.1}
              collinearity: {review: 30}
            """);
    assertThat(spec)
        .isEqualTo(
            new MixModelSpec(
                "north - south",
                "../data/all.csv.gz",
                Granularity.DAY,
                "day",
                new GeoSpec("region", "people"),
                new KpiSpec("orders", KpiSpec.Kind.CONVERSIONS, new KpiSpec.Value.Column("basket")),
                new OutcomeSpec(OutcomeSpec.Form.MULTIPLICATIVE, OutcomeSpec.Noise.STUDENT_T),
                channels(),
                List.of(
                    new ControlSpec("price", false, ControlSpec.Sign.NEGATIVE),
                    new ControlSpec("promo", true, ControlSpec.Sign.POSITIVE)),
                new BaselineSpec(3, false, 8, "US"),
                new WindowSpec(LocalDate.of(2022, 1, 3), LocalDate.of(2024, 12, 23), 28),
                new CalibrationSpec(
                    null,
                    List.of(
                        new LiftTest(
                            List.of(new ChannelId("radio"), new ChannelId("tv")),
                            LocalDate.of(2024, 3, 4),
                            LocalDate.of(2024, 3, 31),
                            -50000,
                            -810.5,
                            220,
                            List.of(new Geo("north"), new Geo("south, east")))),
                    180),
                spec.review()));
    assertThat(spec.review().rhat()).isEqualTo(ReviewThresholds.Bar.atMost(1.02, 1.1));
    assertThat(spec.review().collinearity()).isEqualTo(ReviewThresholds.Bar.atMost(10, 30));
    assertThat(spec.review().fit()).isEqualTo(ReviewThresholds.DEFAULT.fit());
  }

  private static List<ChannelSpec> channels() {
    AdstockSpec eightWeeks = new AdstockSpec(AdstockSpec.Family.GEOMETRIC, 56);
    SaturationSpec concave = new SaturationSpec(SaturationSpec.Family.HILL, false);
    SaturationSpec free = new SaturationSpec(SaturationSpec.Family.HILL, true);
    return List.of(
        ChannelSpec.paid(
                new ChannelId("youtube"),
                "yt_spend",
                new AdstockSpec(AdstockSpec.Family.WEIBULL_PDF, 20),
                free)
            .drivenBy(new ChannelSpec.Exposure.Column("yt_views"))
            .ordered(ChannelSpec.Order.SATURATION_FIRST)
            .believed(new EffectPrior(EffectPrior.Quantity.MARGINAL_ROI, 1.5, 0.7))
            .lifting(List.of(new ChannelId("radio"))),
        ChannelSpec.paid(
            new ChannelId("radio"),
            "radio",
            new AdstockSpec(AdstockSpec.Family.NONE, 0),
            new SaturationSpec(SaturationSpec.Family.NONE, false)),
        ChannelSpec.paid(new ChannelId("tv"), "tv", eightWeeks, free)
            .drivenBy(new ChannelSpec.Exposure.ReachAndFrequency("tv_reach", "tv_freq"))
            .ordered(ChannelSpec.Order.SATURATION_FIRST)
            .lifting(List.of(new ChannelId("radio"))),
        new ChannelSpec(
            new ChannelId("email"),
            null,
            new ChannelSpec.Exposure.Column("sent"),
            eightWeeks,
            concave,
            ChannelSpec.Order.ADSTOCK_FIRST,
            new EffectPrior(EffectPrior.Quantity.CONTRIBUTION_SHARE, 0.02, 0.9),
            List.of()),
        new ChannelSpec(
            new ChannelId("pr"),
            null,
            new ChannelSpec.Exposure.ReachAndFrequency("pr_reach", "pr_freq"),
            new AdstockSpec(AdstockSpec.Family.BINOMIAL, 56),
            free,
            ChannelSpec.Order.SATURATION_FIRST,
            null,
            List.of()));
  }

  @Test
  void the_value_of_a_conversion_is_a_number_or_a_column() {
    String kpi = "kpi: {column: orders, kind: conversions, value_per_kpi: %s}\n";
    String start = SMALL.replaceFirst("kpi: .*\n", "");
    assertThat(read(start + kpi.formatted("12.5")).kpi().value())
        .isEqualTo(new KpiSpec.Value.Fixed(12.5));
    assertThat(read(start + kpi.formatted("\"12.5\"")).kpi().value())
        .isEqualTo(new KpiSpec.Value.Column("12.5"));
    assertThat(refusals(start + kpi.formatted("-3")))
        .singleElement()
        .satisfies(f -> assertThat(f.place().column()).isEqualTo("kpi.value_per_kpi"));
    assertThat(refusals(SMALL.replace("kind: revenue}", "kind: revenue, value_per_kpi: 3}")))
        .singleElement()
        .satisfies(f -> assertThat(f.problem()).contains("money already"));
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
    assertThat(places(findings))
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
    assertThat(findings).allSatisfy(f -> assertThat(f.accepted()).isNotBlank());
    assertThat(findings.getFirst().place().file()).isEqualTo("national.yaml");
    assertThat(findings)
        .filteredOn(f -> "seasonalty".equals(f.place().column()))
        .singleElement()
        .satisfies(f -> assertThat(f.accepted()).contains("\"seasonality\""));
    assertThat(findings)
        .filteredOn(f -> "trend.knots".equals(f.place().column()))
        .singleElement()
        .satisfies(f -> assertThat(f.accepted()).contains("auto"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "likelihood: {form: multiplicativ} | likelihood.form | multiplicative",
        "likelihood: {noise: student} | likelihood.noise | student_t",
        "holidays: {country: us} | holidays.country | US",
        "holidays: {} | holidays.country | US",
        "controls: [{column: p, sign: up}] | controls[1].sign | positive",
        "controls: [{column: p, kind: tretment}] | controls[1].kind | treatment",
        "geo: {population: n} | geo.column | column: geo",
        "grain: weekly | grain | week",
        "seasonality: {yearly_harmonics: 11} | seasonality.yearly_harmonics | 0 to 10",
        "seasonality: {day_of_week: maybe} | seasonality.day_of_week | true, false",
        "organic: [{name: email}] | organic[1].exposure | reach and frequency",
        "organic: [{name: email, spend: s, exposure: e}] | organic[1].spend | exposure",
        "calibration: {half_life_days: 0, lift_tests: []} | calibration.half_life_days | above 0",
        "calibration: {half_life_days: 90} | calibration.lift_tests | lift_tests.csv",
        "window: {from: 2024-02-01, to: 2024-01-01} | window.to | later",
      })
  void what_a_key_does_not_accept_is_told_with_what_it_would(
      String line, String key, String accepted) {
    assertThat(refusals(SMALL + line + "\n"))
        .filteredOn(f -> f.severity() == Finding.Severity.ERROR)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.place().column()).isEqualTo(key);
              assertThat(f.place().row()).isEqualTo(6);
              assertThat(f.accepted()).contains(accepted);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "controls: [{column: tv_spend}]",
        "geo: {column: week}",
        "geo: {column: geo, population: geo}",
        "organic: [{name: email, exposure: revenue}]",
        "organic: [{name: pr, reach: r, frequency: r}]",
      })
  void a_column_given_for_two_things_is_refused(String line) {
    assertThat(refusals(SMALL + line + "\n"))
        .extracting(Finding::rule)
        .containsExactly("column-used-twice");
  }

  @Test
  void a_rhythm_of_weekdays_in_weekly_data_is_worth_a_look() {
    String text = SMALL + "seasonality: {day_of_week: true}\n";
    assertThat(read(text).baseline()).isEqualTo(BaselineSpec.AUTO);
    assertThat(places(warnings(text))).containsExactly("6 seasonality.day_of_week not-read");
    assertThat(warnings(SMALL)).isEmpty();
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
}
