package io.plumbline.domain.mix.insight;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much the outcome moves with a channel's spend.
 *
 * @param spend over the modelled window, in money
 * @param marginalRoi return of 1 % more spend in every period, per unit of that spend
 * @param elasticity percent of the whole outcome that one percent more spend brings
 */
public record ChannelElasticity(
    ChannelId channel, double spend, Estimate marginalRoi, Estimate elasticity) {

  /** Returns those of all channels that spend, the highest return of the next unit first. */
  public static List<ChannelElasticity> ranked(MixModelReport report) {
    return report.channels().stream()
        .flatMap(channel -> of(channel, report).stream())
        .sorted(
            Comparator.comparingDouble((ChannelElasticity one) -> one.marginalRoi().mean())
                .reversed())
        .toList();
  }

  /** Returns that of a channel; empty without spend, or where there was no outcome. */
  public static Optional<ChannelElasticity> of(ChannelResult channel, MixModelReport report) {
    Estimate marginal = channel.marginalRoi();
    double outcome = Arrays.stream(report.decomposition().overall().actual()).sum();
    return marginal == null || channel.spend() <= 0 || outcome <= 0
        ? Optional.empty()
        : Optional.of(
            new ChannelElasticity(
                channel.channel(),
                channel.spend(),
                marginal,
                marginal.times(channel.spend() / outcome)));
  }
}
