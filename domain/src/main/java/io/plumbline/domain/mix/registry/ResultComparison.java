package io.plumbline.domain.mix.registry;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What two runs say about one quantity.
 *
 * @param subject the channel, or {@code baseline}
 * @param left absent where that run does not answer it
 */
public record ResultComparison(
    String subject, Quantity quantity, @Nullable Estimate left, @Nullable Estimate right) {

  /** What is compared. */
  public enum Quantity {
    /** Contribution over spend. */
    ROI(ChannelResult::roi),
    /** What the next unit of spend brings. */
    MARGINAL_ROI(ChannelResult::marginalRoi),
    /** Contribution as a part of the outcome, which windows of different length share. */
    CONTRIBUTION_SHARE(ChannelResult::contributionShare),
    /** Contribution over the window. */
    CONTRIBUTION(ChannelResult::contribution);

    private final Function<ChannelResult, @Nullable Estimate> of;

    Quantity(Function<ChannelResult, @Nullable Estimate> of) {
      this.of = of;
    }
  }

  /** Returns how far it moved; absent unless both answer. */
  public @Nullable EstimateShift shift() {
    return left == null || right == null ? null : EstimateShift.of(left, right);
  }

  /** Compares every quantity of every channel of either report, then the baseline. */
  static List<ResultComparison> of(MixModelReport left, MixModelReport right) {
    Map<String, ChannelResult> lefts = byName(left);
    Map<String, ChannelResult> rights = byName(right);
    SequencedSet<String> names = new LinkedHashSet<>(lefts.keySet());
    names.addAll(rights.keySet());
    List<ResultComparison> all = new ArrayList<>();
    for (String name : names) {
      for (Quantity quantity : Quantity.values()) {
        Estimate one = answer(quantity, lefts.get(name));
        Estimate other = answer(quantity, rights.get(name));
        if (one != null || other != null) {
          all.add(new ResultComparison(name, quantity, one, other));
        }
      }
    }
    all.add(
        new ResultComparison("baseline", Quantity.CONTRIBUTION, left.baseline(), right.baseline()));
    return all;
  }

  private static @Nullable Estimate answer(Quantity quantity, @Nullable ChannelResult channel) {
    return channel == null ? null : quantity.of.apply(channel);
  }

  private static Map<String, ChannelResult> byName(MixModelReport report) {
    Map<String, ChannelResult> channels = new LinkedHashMap<>();
    report.channels().forEach(channel -> channels.put(channel.channel().value(), channel));
    return channels;
  }
}
