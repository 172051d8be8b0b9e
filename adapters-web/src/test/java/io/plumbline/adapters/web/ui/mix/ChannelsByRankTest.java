package io.plumbline.adapters.web.ui.mix;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.reporting.ChannelVerdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsByRankTest {

  private final ChannelsPage page =
      ChannelsPage.of(
          MadeUpRun.of(MadeUpReport.passing(8)), MadeUpRun.BRAND, DecisionCurrency.DEFAULT);

  @Test
  void the_best_return_on_the_next_unit_comes_first() {
    assertThat(page.rows())
        .extracting(ChannelsPage.Row::channel)
        .startsWith("Audio digital", "Search", "Digital video")
        .endsWith("Newspaper");
  }

  @Test
  void figures_come_with_their_intervals() {
    ChannelsPage.Row video = page.rows().get(2);
    assertThat(video.spend()).isEqualTo("64.0");
    assertThat(video.next()).isEqualTo(new Figure("1.56", "0.99\u20132.13"));
    assertThat(video.contribution()).isEqualTo(new Figure("$21.5M", "17.6\u201325.4M"));
  }

  @Test
  void no_channel_without_a_test_is_more_than_test() {
    assertThat(page.rows()).extracting(ChannelsPage.Row::verdict).containsOnly(ChannelVerdict.TEST);
  }

  @Test
  void spend_is_told_in_one_unit_and_adds_up() {
    assertThat(page.spendUnit()).isEqualTo("$k a week");
    assertThat(page.totalSpend()).isEqualTo("612.0");
  }

  @Test
  void the_file_has_full_numbers_and_one_line_a_channel() {
    assertThat(page.sheet(List.of()).csv().lines()).hasSize(11);
    assertThat(page.sheet(List.of()).csv())
        .startsWith(
            "channel,funnel_stage,intended_outcome,spend,contribution_mean,contribution_lower90");
  }

  @Test
  void a_channel_in_detail_says_what_the_next_unit_does_and_what_limits_the_verdict() {
    ChannelPage video =
        ChannelPage.of(page.channel("Digital video").orElseThrow(), page.units(), page.report());
    assertThat(video.lead())
        .startsWith(
            "The next $1 is expected to return $1.56 of revenue within 60 days, and the interval"
                + " spans 1.00.")
        .contains("About $47.4k (0k or more) a week of room")
        .endsWith("No test has measured it, so the verdict stays at Test.");
    assertThat(video.parameters()).extracting(ChannelPage.Parameter::name).contains("alpha");
  }

  @Test
  void a_channel_that_is_not_in_the_model_is_not_found() {
    assertThat(page.channel("Billboards")).isEmpty();
  }
}
