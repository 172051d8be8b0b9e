package io.plumbline.adapters.web.preview;

import static io.plumbline.adapters.web.preview.MadeUpReport.around;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.attribution.Attribution;
import io.plumbline.domain.mix.attribution.ChannelCredit;
import io.plumbline.domain.mix.attribution.HaloEffect;
import io.plumbline.domain.mix.attribution.ShapleyMethod;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.mix.planning.ChannelEfficiency;
import io.plumbline.domain.shared.ChannelId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a made-up run would answer if it were asked who gets credit and how well money works. */
public final class MadeUpCredit {

  private MadeUpCredit() {}

  /** Credit of a report's channels, with a halo of the first on the second. */
  public static Attribution of(MixModelReport report, boolean lastClick) {
    List<ChannelResult> all =
        Stream.concat(report.channels().stream(), report.organic().stream()).toList();
    double total = all.stream().mapToDouble(channel -> channel.contribution().mean()).sum();
    List<ChannelCredit> credits = new ArrayList<>();
    for (ChannelResult channel : all) {
      double contribution = channel.contribution().mean();
      boolean clicked = lastClick && channel.spend() > 0;
      credits.add(
          new ChannelCredit(
              channel.channel(),
              channel.contribution().times(1.04),
              around(1.04 * contribution / total, 0.02),
              channel.contribution(),
              around(contribution / total, 0.02),
              0,
              clicked ? channel.spend() : null,
              clicked ? 0.1 : null));
    }
    return new Attribution(
        ShapleyMethod.PAIRWISE,
        BigInteger.TWO.pow(all.size()),
        0,
        4_000,
        around(1.04 * total, 0.05 * total),
        0,
        credits,
        List.of(new HaloEffect(all.get(0).channel(), all.get(1).channel(), around(0.07, 0.024))));
  }

  /** A channel of a million a year whose cost rises with the spend. */
  public static ChannelEfficiency efficiency(
      ChannelId channel, double next, @Nullable Double reach) {
    List<ChannelEfficiency.CostPoint> cost = new ArrayList<>();
    for (int p = 1; p <= 8; p++) {
      double m = p * 0.25;
      cost.add(
          new ChannelEfficiency.CostPoint(
              m, around(0.3 + 0.2 * m, 0.05), around(next - (m - 1), 0.1)));
    }
    return new ChannelEfficiency(
        channel,
        5_200_000,
        around(next, 0.1),
        around(1 / next, 0.08),
        cost,
        around(52 * 40_000, 52 * 30_000),
        around(0.04, 0.01),
        around(0.93, 0.02),
        reach);
  }
}
