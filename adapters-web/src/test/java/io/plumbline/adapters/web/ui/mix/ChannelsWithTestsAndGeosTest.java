package io.plumbline.adapters.web.ui.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.ChannelVerdict;
import io.plumbline.domain.reporting.Evidence;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ChannelsWithTestsAndGeosTest {

  private final ChannelsPage page =
      ChannelsPage.of(
          MadeUpRun.of(MadeUpReport.everything(8)), MadeUpRun.BRAND, DecisionCurrency.DEFAULT);

  private ChannelPage channel(String name) {
    return ChannelPage.of(page.channel(name).orElseThrow(), page.units(), page.report());
  }

  private ChannelsPage.Row row(String name) {
    return page.rows().stream().filter(row -> row.channel().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void a_test_lifts_the_limit_on_the_verdict_of_its_channel_alone() {
    assertThat(row("Digital video").evidence()).isEqualTo(Evidence.TESTED);
    assertThat(row("Newspaper").evidence()).isEqualTo(Evidence.STALE);
    assertThat(row("Newspaper").verdict()).isEqualTo(ChannelVerdict.REDUCE);
    assertThat(row("TV").evidence()).isEqualTo(Evidence.MODEL_ONLY);
    assertThat(row("TV").verdict()).isEqualTo(ChannelVerdict.TEST);
  }

  @Test
  void a_test_is_told_with_what_the_model_expected_without_it_and_expects_with_it() {
    assertThat(channel("Digital video").tests())
        .containsExactly(
            "From 21 Sep to 18 Oct 2026 spend was raised by $180k, and $300k (201\u2013399k) of"
                + " revenue was found. Without it the model expected $252k (190\u2013314k); held to"
                + " it, $284k (237\u2013331k). ROI moved from 1.54 (1.13\u20131.95) to 1.74"
                + " (1.47\u20132.00). At its age it counts for 92% of what it did.");
  }

  @Test
  void a_test_of_two_channels_that_disagrees_says_so() {
    assertThat(channel("Search").tests())
        .singleElement()
        .asString()
        .startsWith("One test of Search and Audio digital together. From 27 Apr to 24 May 2026 in")
        .contains("The ROI of Search moved from", "The ROI of Audio digital moved from")
        .endsWith(
            "Test and model disagree by 2.9 standard errors: find out which of them misses"
                + " something.");
  }

  @Test
  void the_lead_of_a_tested_channel_does_not_ask_for_a_test() {
    assertThat(channel("Digital video").lead()).doesNotContain("test");
    assertThat(channel("Newspaper").lead()).endsWith("Its newest test is older than 26 weeks.");
  }

  @Test
  void owned_media_halos_and_promotions_stand_apart_from_the_channels() {
    OtherParts parts = OtherParts.of(page.report(), page.units()).orElseThrow();
    assertThat(parts.owned()).extracting(OtherParts.Part::name).contains("E-mail");
    assertThat(parts.shared())
        .containsExactly(
            new OtherParts.Part(
                "TV lifts Search",
                "by 24.0% (10.8\u201337.2%) where TV is at its fullest; counted under neither",
                new Figure("$3.90M", "1.76\u20136.04M"),
                new Figure("1.1%", "0.5\u20131.8%")));
    assertThat(parts.treatments()).hasSize(1);
  }

  @Test
  void geos_come_by_contribution_and_end_with_the_nations_line() {
    GeoPage.OfChannel tv = Objects.requireNonNull(channel("TV").geos()).channels().getFirst();
    assertThat(tv.rows()).hasSize(10);
    assertThat(tv.rows())
        .isSortedAccordingTo(
            (one, other) -> Double.compare(other.contribution().mean(), one.contribution().mean()));
    assertThat(tv.nation().contribution())
        .isEqualTo(page.channel("TV").orElseThrow().contribution());
    assertThat(tv.rows().stream().mapToDouble(row -> row.contribution().mean()).sum())
        .isCloseTo(tv.nation().contribution().mean(), within(1e-3));
    assertThat(tv.rows().stream().mapToDouble(GeoPage.Row::spend).sum())
        .isCloseTo(tv.nation().spend(), within(1e-6));
    assertThat(tv.scale().reference()).isEqualTo(1.8);
  }

  @Test
  void all_channels_can_be_chosen_and_the_file_holds_every_one_in_every_geo() {
    GeoPage all = GeoPage.all(page);
    assertThat(all.channels()).hasSize(12);
    assertThat(all.sheet().csv().lines()).hasSize(1 + 12 * 10);
    assertThat(all.sheet().csv()).startsWith("channel,geo,spend,contribution_mean");
  }

  @Test
  void a_national_model_without_other_parts_shows_neither() {
    ChannelsPage plain =
        ChannelsPage.of(
            MadeUpRun.of(MadeUpReport.passing(8)), MadeUpRun.BRAND, DecisionCurrency.DEFAULT);
    ChannelPage tv =
        ChannelPage.of(plain.channel("TV").orElseThrow(), plain.units(), plain.report());
    assertThat(tv.geos()).isNull();
    assertThat(tv.tests()).isEmpty();
    assertThat(OtherParts.of(plain.report(), plain.units()).orElseThrow().owned()).isEmpty();
  }
}
