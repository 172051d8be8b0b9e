package io.plumbline.adapters.ingest.spec;

import static io.plumbline.adapters.ingest.spec.Specifications.SMALL;
import static io.plumbline.adapters.ingest.spec.Specifications.channel;
import static io.plumbline.adapters.ingest.spec.Specifications.places;
import static io.plumbline.adapters.ingest.spec.Specifications.read;
import static io.plumbline.adapters.ingest.spec.Specifications.refusals;
import static io.plumbline.adapters.ingest.spec.Specifications.warnings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.mix.AdstockSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.SaturationSpec;
import io.plumbline.domain.mix.prior.EffectPrior;
import io.plumbline.domain.mix.prior.EffectPrior.Quantity;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChannelAsWrittenTest {

  private static ChannelSpec first(String entry) {
    return read(channel(entry)).channels().getFirst();
  }

  private static EffectPrior prior(String entry) {
    return Objects.requireNonNull(first("prior: {" + entry + "}").prior());
  }

  @ParameterizedTest
  @EnumSource
  void every_family_of_carry_over_is_chosen_by_its_name(AdstockSpec.Family family) {
    String name = family.name().toLowerCase(Locale.ROOT);
    assertThat(first("adstock: {family: %s, max_lag: 5}".formatted(name)).adstock())
        .isEqualTo(new AdstockSpec(family, 5));
    assertThat(first("adstock: {family: %s}".formatted(name)).adstock().maxLag())
        .isEqualTo(family == AdstockSpec.Family.NONE ? 0 : 13);
  }

  @ParameterizedTest
  @EnumSource
  void every_family_of_saturation_is_chosen_by_its_name(SaturationSpec.Family family) {
    String name = family.name().toLowerCase(Locale.ROOT);
    assertThat(first("saturation: {family: %s}".formatted(name)).saturation())
        .isEqualTo(new SaturationSpec(family, false));
  }

  @ParameterizedTest
  @CsvSource({
    "roi, ROI",
    "mroi, MARGINAL_ROI",
    "contribution_share, CONTRIBUTION_SHARE",
    "cost_per_kpi, COST_PER_KPI",
    "coefficient, COEFFICIENT"
  })
  void a_belief_may_be_stated_on_any_quantity(String key, Quantity quantity) {
    assertThat(prior(key + ": {family: lognormal, median: 0.5, sd_log: 0.7}"))
        .isEqualTo(new EffectPrior(quantity, 0.5, 0.7));
  }

  @Test
  void a_belief_may_be_stated_by_its_moments_or_by_a_range() {
    EffectPrior moments = prior("roi: {mean: 2, sd: 1}");
    assertThat(moments.mean()).isCloseTo(2, within(1e-12));
    assertThat(moments.sd()).isCloseTo(1, within(1e-12));
    EffectPrior range = prior("cost_per_kpi: {low: 10, high: 40}");
    assertThat(range.quantile(0.05)).isCloseTo(10, within(1e-9));
    assertThat(range.quantile(0.95)).isCloseTo(40, within(1e-9));
    EffectPrior half = prior("roi: {low: 1, high: 3, mass: 0.5}");
    assertThat(half.quantile(0.25)).isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prior: {} | prior | Exactly one of",
        "prior: {roi: {median: 1}, mroi: {median: 1}} | prior | Exactly one of",
        "prior: {rio: {median: 1}} | prior.rio | \"roi\"",
        "prior: {roi: {}} | prior.roi.median | {low: 0.5",
        "prior: {roi: {sd_log: 1}} | prior.roi.median | median: 1.5",
        "prior: {roi: {median: -1}} | prior.roi.median | above 0",
        "prior: {roi: {median: .nan}} | prior.roi.median | above 0",
        "prior: {roi: {median: .inf}} | prior.roi.median | above 0",
        "prior: {roi: {median: 1, sd_log: 6}} | prior.roi.sd_log | at most 5",
        "prior: {roi: {median: 1, mean: 2, sd: 1}} | prior.roi.family | {mean: 1.9",
        "prior: {roi: {mean: 2}} | prior.roi.sd | {mean: 1.9",
        "prior: {roi: {mean: 1e-9, sd: 1e9}} | prior.roi.sd | {mean: 1.9",
        "prior: {roi: {low: 3, high: 2}} | prior.roi.high | {low: 0.5",
        "prior: {roi: {low: 1, high: 2, mass: 1}} | prior.roi.mass | below 1",
        "prior: {roi: {low: 1, high: 2, mass: 1e-9}} | prior.roi.high | {low: 0.5",
        "prior: {roi: {family: normal, median: 1}} | prior.roi.family | lognormal",
        "prior: {contribution_share: {median: 20}} | prior.contribution_share.median | below 1",
        "reach: r | frequency | Both, or neither",
        "frequency: f | reach | Both, or neither",
        "order: both | order | adstock_first",
        "adstock: {family: geometrc} | adstock.family | \"geometric\"",
        "adstock: {family: delayed, max_lag: 0} | adstock.max_lag | 1 to 400",
        "saturation: {family: hil} | saturation.family | \"hill\"",
        "saturation: {slope: 2} | saturation.slope | free",
        "saturation: {family: root, slope: free} | saturation.slope | hill",
        "halo_on: [serach] | halo_on | \"search\"",
        "halo_on: [tv] | halo_on | Other channels",
        "halo_on: [search, search] | halo_on | halo_on: [",
        "halo_on: [{a: b}] | halo_on | halo_on: [",
        "'reach: r, frequency: f, saturation: {family: tanh}' | saturation.family | family: hill",
      })
  void what_a_channel_does_not_accept_is_told_with_what_it_would(
      String entry, String key, String accepted) {
    String text = channel(entry) + "  - {name: search, spend: search_spend}\n";
    assertThat(refusals(text))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.place().column()).isEqualTo("channels[1]." + key);
              assertThat(f.place().row()).isEqualTo(5);
              assertThat(f.accepted()).contains(accepted);
            });
  }

  @Test
  void of_media_without_spend_no_return_is_believed() {
    assertThat(
            places(
                refusals(
                    SMALL + "organic: [{name: mail, exposure: m, prior: {roi: {median: 1}}}]\n")))
        .containsExactly("6 organic[1].prior.roi value");
  }

  @Test
  void a_name_stands_for_one_channel_paid_or_organic() {
    assertThat(places(refusals(SMALL + "organic: [{name: tv, exposure: views}]\n")))
        .containsExactly("6 organic[1].name duplicate-channel");
  }

  @Test
  void organic_media_may_lift_and_be_lifted() {
    assertThat(read(SMALL + "organic: [{name: pr, exposure: e, halo_on: [tv]}]\n").channels())
        .last()
        .satisfies(pr -> assertThat(pr.haloOn()).hasSize(1));
    assertThat(read(channel("halo_on: [pr]") + "organic: [{name: pr, exposure: e}]\n").channels())
        .first()
        .satisfies(tv -> assertThat(tv.haloOn()).hasSize(1));
  }

  @Test
  void what_reach_and_frequency_make_idle_is_worth_a_look() {
    String text =
        channel(
            "exposure: e, reach: r, frequency: f, saturation: {family: hill, slope: 1}, order:"
                + " adstock_first");
    assertThat(read(text).channels().getFirst().exposure())
        .isEqualTo(new ChannelSpec.Exposure.ReachAndFrequency("r", "f"));
    assertThat(places(warnings(text)))
        .containsExactly(
            "5 channels[1].exposure not-read",
            "5 channels[1].saturation.slope not-read",
            "5 channels[1].order not-read");
  }

  @Test
  void exposure_that_is_the_spend_is_the_spend() {
    assertThat(first("exposure: tv_spend").exposure()).isEqualTo(new ChannelSpec.Exposure.Spend());
    assertThat(first("exposure: views").exposure())
        .isEqualTo(new ChannelSpec.Exposure.Column("views"));
  }

  @Test
  void a_column_may_say_what_a_last_click_table_credits_the_channel_with() {
    ChannelSpec compared = first("last_click: clicked");
    assertThat(compared.lastClickColumn()).isEqualTo("clicked");
    assertThat(compared.comparedWith(null)).isEqualTo(first("halo_on: []"));
    assertThat(read(channel("last_click: clicked")).mapping().columns())
        .containsEntry(new Measure(Measure.Kind.LAST_CLICK, compared.channel().value()), "clicked");
  }

  @Test
  void the_column_of_the_last_click_is_used_for_nothing_else() {
    assertThat(places(refusals(channel("last_click: revenue")))).isNotEmpty();
  }

  @Test
  void a_specification_without_last_click_is_locked_as_it_always_was() {
    YamlSpecFormat format = new YamlSpecFormat();
    String plain = format.write(read(SMALL));
    assertThat(plain).doesNotContain("last_click");
    assertThat(format.write(read(channel("last_click: clicked")))).contains("last_click: clicked");
  }
}
