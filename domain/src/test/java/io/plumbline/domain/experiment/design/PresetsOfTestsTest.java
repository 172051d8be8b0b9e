package io.plumbline.domain.experiment.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.experiment.readout.Markets;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PresetsOfTestsTest {

  private static final DesignRequest REQUEST =
      DesignRequest.of(
          Markets.steady(10, 60, 0.1, 1),
          DesignConstraints.HOLDOUT.share(ShareRange.ANY),
          new Intervention.Added(3));

  @Test
  void a_single_line_item_is_held_out_whole_for_fourteen_days_in_a_small_region() {
    DesignRequest preset = DesignPreset.SINGLE_LINE_ITEM.on(REQUEST);

    assertThat(preset.durations()).containsExactly(14);
    assertThat(preset.intervention()).isEqualTo(new Intervention.Cut(3, 1));
    assertThat(preset.constraints().treatedShare()).isEqualTo(new ShareRange(0.05, 0.10));
  }

  @Test
  void retail_media_stays_open_until_every_precondition_is_confirmed() {
    assertThat(DesignPreset.RETAIL_MEDIA_SKUS.open(Set.of("in-stock")))
        .extracting(Precondition::key)
        .contains("bids-constant", "high-velocity")
        .doesNotContain("in-stock");
    assertThat(
            DesignPreset.RETAIL_MEDIA_SKUS.open(
                Set.copyOf(
                    DesignPreset.RETAIL_MEDIA_SKUS.preconditions().stream()
                        .map(Precondition::key)
                        .toList())))
        .isEmpty();
  }

  @Test
  void the_two_channels_that_spend_most_are_tested_first() {
    assertThat(
            TopChannels.of(
                Map.of(
                    new ChannelId("tv"), 50.0,
                    new ChannelId("search"), 80.0,
                    new ChannelId("radio"), 0.0,
                    new ChannelId("social"), 60.0),
                2))
        .containsExactly(new ChannelId("search"), new ChannelId("social"));
    assertThat(DesignPreset.TOP_TWO_CHANNELS.on(REQUEST).durations()).isEqualTo(List.of(14, 28));
  }
}
