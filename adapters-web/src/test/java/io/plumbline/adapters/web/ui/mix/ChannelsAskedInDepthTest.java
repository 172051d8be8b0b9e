package io.plumbline.adapters.web.ui.mix;

import static io.plumbline.adapters.web.preview.MadeUpReport.around;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.preview.MadeUpRun;
import io.plumbline.adapters.web.ui.Figure;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.adapters.web.ui.chart.CreditChart;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelsAskedInDepthTest {

  private final MixModelReport report = MadeUpReport.everything(8);
  private final Units units = Units.of(report, MadeUpRun.BRAND.currency());
  private final DeepDive.Answered compared = MadeUpDive.of(report, true);
  private final DeepDive.Answered alone = MadeUpDive.of(report, false);

  private CreditPage credit(String channel, DeepDive.Answered answered) {
    return CreditPage.of(new ChannelId(channel), answered.attribution(), report).orElseThrow();
  }

  private EfficiencyPage.Measured measured(ChannelEfficiency channel, String name) {
    return EfficiencyPage.of(channel, compared, units).measures().stream()
        .filter(measured -> measured.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void as_many_accounts_are_told_as_there_are() {
    CreditPage video = credit("Digital video", compared);
    assertThat(video.heading()).isEqualTo("Credit, four ways");
    assertThat(video.rows())
        .extracting(CreditChart.Row::name, CreditChart.Row::source)
        .containsExactly(
            tuple("Contribution", CreditChart.Source.MODEL),
            tuple("Shapley", CreditChart.Source.MODEL),
            tuple("Test 18 Oct 2026", CreditChart.Source.TEST),
            tuple("Last click", CreditChart.Source.ELSEWHERE));
    assertThat(video.rows().getLast().figure()).isEqualTo(new Figure("10.0%", "no interval given"));
    assertThat(credit("TV", alone).heading()).isEqualTo("Credit, two ways");
  }

  @Test
  void a_test_of_one_channel_moves_the_contribution_by_what_it_found_against_expected() {
    List<CreditChart.Row> rows = credit("Digital video", alone).rows();
    double contribution = rows.getFirst().share();
    double expected = (180_000 * 1.4 + 2 * 300_000) / 3;
    assertThat(rows.getLast().share() / contribution).isCloseTo(300_000 / expected, within(1e-9));
    assertThat(credit("Search", alone).rows())
        .as("a test of two channels tells neither's credit")
        .hasSize(2);
  }

  @Test
  void a_halo_is_told_to_both_with_what_shapley_makes_of_it() {
    String sentence =
        "Audio digital lifts what Search brings by 7.0% (3.1–10.9%). Shapley "
            + "credits half of that to"
            + " each of the two. The plain contribution credits it to neither.";
    assertThat(credit("Audio digital", alone).halo()).containsExactly(sentence);
    assertThat(credit("Search", alone).halo()).containsExactly(sentence);
    assertThat(credit("TV", alone).halo())
        .singleElement()
        .asString()
        .contains("lets TV lift no other channel");
  }

  @Test
  void every_measure_says_what_it_means() {
    ChannelEfficiency channel = MadeUpDive.efficiency(new ChannelId("TV"), 1.25, 3.21);
    assertThat(measured(channel, "Marginal ROAS, 60 days").figure())
        .isEqualTo(new Figure("1.25", "1.09–1.41"));
    assertThat(measured(channel, "Room to break-even, a week").figure())
        .isEqualTo(new Figure("$40.0k", "−9.3 to +89.3k"));
    assertThat(measured(channel, "Back within 60 days").figure().value()).isEqualTo("93.0%");
    assertThat(measured(channel, "Wasted spend").meaning())
        .isEqualTo("the part of the spend beyond the point where the next $1 brings less than $1");
    assertThat(measured(channel, "Reached per $1").figure())
        .isEqualTo(new Figure("3.21", "counted, not estimated"));
  }

  @Test
  void room_whose_end_was_not_found_is_told_as_at_least() {
    ChannelEfficiency plain = MadeUpDive.efficiency(new ChannelId("TV"), 1.25, null);
    assertThat(roomOf(plain, 3 * plain.spend(), 0).interval())
        .isEqualTo("or more: its end was not found");
    assertThat(roomOf(plain, 2.8 * plain.spend(), 0.2 * plain.spend()).interval())
        .endsWith(" or more");
  }

  private Figure roomOf(ChannelEfficiency plain, double room, double sd) {
    return measured(
            new ChannelEfficiency(
                plain.channel(),
                plain.spend(),
                plain.marginalRoi(),
                plain.marginalCac(),
                plain.cost(),
                around(room, sd),
                plain.wasted(),
                plain.payback(),
                null),
            "Room to break-even")
        .figure();
  }

  @Test
  void where_reach_is_not_measured_and_no_value_is_known_nothing_is_made_up() {
    ChannelEfficiency plain = MadeUpDive.efficiency(new ChannelId("TV"), 1.25, null);
    ChannelEfficiency unvalued =
        new ChannelEfficiency(
            plain.channel(),
            plain.spend(),
            around(0.04, 0.01),
            around(25, 4),
            plain.cost(),
            null,
            null,
            plain.payback(),
            null);
    EfficiencyPage page =
        EfficiencyPage.of(
            unvalued, compared, new Units(units.currency(), KpiSpec.Kind.CONVERSIONS, "week"));
    assertThat(page.measures())
        .extracting(EfficiencyPage.Measured::name)
        .containsExactly(
            "Marginal CAC, 60 days",
            "Room to break-even, a week",
            "Back within 60 days",
            "Wasted spend");
    assertThat(page.measures().get(1).figure().interval())
        .isEqualTo("no value of a conversion is known");
    assertThat(page.measures().getFirst().figure().value()).isEqualTo("$25.0");
  }

  @Test
  void all_channels_are_compared_the_largest_credit_first() {
    CreditTable table = CreditTable.of(compared.attribution(), units);
    assertThat(table.rows().getFirst().channel()).isEqualTo("Search");
    assertThat(table.compared()).isTrue();
    assertThat(table.words()).contains("coalitions of", "half of each halo");
    CreditTable.Row owned =
        table.rows().stream().filter(row -> row.lastClick() == null).findFirst().orElseThrow();
    assertThat(report.organic())
        .extracting(channel -> channel.channel().value())
        .contains(owned.channel());
    assertThat(CreditTable.of(alone.attribution(), units).compared()).isFalse();
  }

  @Test
  void the_file_of_the_comparison_has_full_numbers() {
    String csv = CreditTable.of(compared.attribution(), units).sheet().csv();
    assertThat(csv)
        .startsWith("channel,shapley_mean,shapley_lower90,shapley_upper90,shapley_share_mean");
    assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",last_click,last_click_share");
    assertThat(csv.lines()).hasSize(1 + compared.attribution().channels().size());
  }
}
