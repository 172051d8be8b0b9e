package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.preview.MadeUpCredit;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.shared.ChannelId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the made-up brand's run would answer if it were asked. */
final class MadeUpDive {

  private MadeUpDive() {}

  /** Answers of a report's channels, with a halo of the first on the second. */
  static DeepDive.Answered of(MixModelReport report, boolean lastClick) {
    Attribution attribution = MadeUpCredit.of(report, lastClick);
    return new DeepDive.Answered(
        attribution,
        report.channels().stream()
            .map(channel -> efficiency(channel.channel(), 1.4, null))
            .toList(),
        52,
        PaybackWindow.DEFAULT,
        List.of());
  }

  /** A channel of a million a year whose cost rises with the spend. */
  static ChannelEfficiency efficiency(ChannelId channel, double next, @Nullable Double reach) {
    return MadeUpCredit.efficiency(channel, next, reach);
  }
}
