package io.plumbline.domain.mix.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.ControlSpec;
import io.plumbline.domain.mix.GeoSpec;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpecificationOfAMappingTest {

  private static final MappedColumn DATE = new MappedColumn("week", ColumnRole.DATE);
  private static final MappedColumn SALES = new MappedColumn("sales", ColumnRole.REVENUE);
  private static final MappedColumn TV = new MappedColumn("tv", ColumnRole.SPEND, "TV");

  @Test
  void a_whole_mapping_gives_every_default_and_no_column_is_lost() {
    MixModelSpec spec =
        draft(
                DATE,
                new MappedColumn("region", ColumnRole.GEO),
                new MappedColumn("people", ColumnRole.POPULATION),
                new MappedColumn("orders", ColumnRole.CONVERSIONS),
                new MappedColumn("worth", ColumnRole.VALUE),
                new MappedColumn("mails", ColumnRole.EXPOSURE, "Mail"),
                TV,
                new MappedColumn("tv_grp", ColumnRole.EXPOSURE, "TV"),
                new MappedColumn("video", ColumnRole.SPEND, "Video"),
                new MappedColumn("video_reach", ColumnRole.REACH, "Video"),
                new MappedColumn("video_freq", ColumnRole.FREQUENCY, "Video"),
                new MappedColumn("promo", ColumnRole.TREATMENT),
                new MappedColumn("price", ColumnRole.CONTROL),
                new MappedColumn("note", ColumnRole.LEFT_OUT))
            .specification("acme");

    assertThat(spec.geo()).isEqualTo(new GeoSpec("region", "people"));
    assertThat(spec.kpi())
        .isEqualTo(
            new KpiSpec("orders", KpiSpec.Kind.CONVERSIONS, new KpiSpec.Value.Column("worth")));
    assertThat(spec.channels())
        .extracting(channel -> channel.channel().value())
        .as("organic media stand last")
        .containsExactly("TV", "Video", "Mail");
    assertThat(spec.channels().get(0).exposure())
        .isEqualTo(new ChannelSpec.Exposure.Column("tv_grp"));
    assertThat(spec.channels().get(1).order()).isEqualTo(ChannelSpec.Order.SATURATION_FIRST);
    assertThat(spec.channels().get(1).saturation().slopeFree()).isTrue();
    assertThat(spec.channels().get(2).paid()).isFalse();
    assertThat(spec.channels().get(0).adstock()).isEqualTo(AdstockSpec.usual(Granularity.WEEK));
    assertThat(spec.controls())
        .containsExactly(new ControlSpec("promo", true), new ControlSpec("price", false));
    assertThat(spec.mapping().columns()).hasSize(11).doesNotContainValue("note");
  }

  @Test
  void everything_that_is_missing_is_told_at_once() {
    assertThat(rules(draft(new MappedColumn("note", ColumnRole.LEFT_OUT))))
        .containsExactly("no-date", "no-outcome", "no-channel");
    assertThatThrownBy(() -> draft(DATE, SALES).specification("acme"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("f.csv");
  }

  @Test
  void what_cannot_be_together_is_told_with_its_column() {
    MappingDraft draft =
        draft(
            DATE,
            new MappedColumn("day", ColumnRole.DATE),
            SALES,
            new MappedColumn("orders", ColumnRole.CONVERSIONS),
            new MappedColumn("people", ColumnRole.POPULATION),
            TV,
            new MappedColumn("tv2", ColumnRole.SPEND, "TV"),
            new MappedColumn("reach", ColumnRole.REACH, "TV"),
            new MappedColumn("grp", ColumnRole.EXPOSURE, "TV"),
            new MappedColumn("nameless", ColumnRole.SPEND, " "));

    assertThat(draft.findings())
        .extracting(finding -> finding.rule() + " " + finding.place().column())
        .containsExactlyInAnyOrder(
            "role-used-twice day",
            "role-used-twice orders",
            "population-without-geo people",
            "role-used-twice tv2",
            "reach-or-frequency reach",
            "exposure-twice grp",
            "channel-name nameless");
    assertThat(draft.findings()).allSatisfy(finding -> assertThat(finding.accepted()).isNotBlank());
    assertThat(rules(draft(DATE, SALES, new MappedColumn("v", ColumnRole.VALUE), TV)))
        .containsExactly("value-of-revenue");
  }

  @Test
  void a_mapping_that_is_not_whole_still_reads_what_it_can() {
    ColumnMapping columns = draft(DATE, TV).readable().orElseThrow();

    assertThat(columns.columns()).containsExactly(entryOfTv());
    assertThat(draft(SALES, TV).readable()).isEmpty();
    assertThat(draft(DATE).readable()).isEmpty();
  }

  private static Map.Entry<Measure, String> entryOfTv() {
    return Map.entry(new Measure(Measure.Kind.SPEND, "TV"), "tv");
  }

  @Test
  void a_column_that_is_taken_for_something_else_keeps_its_place() {
    MappingDraft altered =
        draft(DATE, SALES, TV).with(new MappedColumn("sales", ColumnRole.CONVERSIONS));

    assertThat(altered.columns())
        .containsExactly(DATE, new MappedColumn("sales", ColumnRole.CONVERSIONS), TV);
    assertThat(altered.by(Granularity.DAY).granularity()).isEqualTo(Granularity.DAY);
  }

  @Test
  void a_tenth_is_held_out_at_most_a_quarter_and_nothing_of_less_than_a_year() {
    assertThat(holdout(Granularity.WEEK, 51)).isZero();
    assertThat(holdout(Granularity.WEEK, 52)).isEqualTo(5);
    assertThat(holdout(Granularity.WEEK, 130)).isEqualTo(13);
    assertThat(holdout(Granularity.WEEK, 208)).isEqualTo(13);
    assertThat(holdout(Granularity.DAY, 363)).isZero();
    assertThat(holdout(Granularity.DAY, 400)).isEqualTo(40);
    assertThat(holdout(Granularity.DAY, 1000)).isEqualTo(91);
  }

  private static int holdout(Granularity grain, int periods) {
    MediaDataset.Assembler data = MediaDataset.assembler(grain);
    Stream.of(0, periods - 1)
        .forEach(
            period ->
                data.add(
                    grain,
                    new Observation(
                        period + 2L,
                        grain.plus(LocalDate.of(2024, 1, 1), period),
                        Geo.NATIONAL,
                        new Measure(Measure.Kind.OUTCOME, "sales"),
                        BigDecimal.ONE)));
    return MappingDraft.window(data.assemble()).holdout();
  }

  private static List<String> rules(MappingDraft draft) {
    return draft.findings().stream().map(Finding::rule).toList();
  }

  private static MappingDraft draft(MappedColumn... columns) {
    return new MappingDraft("f.csv", Granularity.WEEK, List.of(columns));
  }
}
