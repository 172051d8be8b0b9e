package io.plumbline.benchmarks.brands;

import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.insight.ChannelResult;
import io.plumbline.domain.shared.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A fit held against the truth.
 *
 * @param verdict what the model review says
 */
public record BrandScore(String name, String verdict, List<ChannelScore> channels) {

  /** A channel's contribution, as estimated with its 90 % interval, and as it was. */
  public record ChannelScore(String channel, double mean, double p5, double p95, double truth) {

    /** Returns whether the interval holds the truth. */
    public boolean covered() {
      return p5 <= truth && truth <= p95;
    }

    /** Returns how far the mean lies from the truth, as a part of the truth. */
    public double relativeError() {
      return Math.abs(mean - truth) / truth;
    }
  }

  /** Returns the score of a report; only channels whose truth is known count. */
  public static BrandScore of(MixModelReport report, Map<String, Double> truth) {
    List<ChannelScore> scores = new ArrayList<>();
    List<ChannelResult> media = new ArrayList<>(report.channels());
    media.addAll(report.organic());
    for (ChannelResult channel : media) {
      Double known = truth.get(channel.channel().value());
      if (known != null) {
        scores.add(score(channel, known));
      }
    }
    return new BrandScore(report.name(), report.diagnostics().verdict().name(), scores);
  }

  private static ChannelScore score(ChannelResult result, double truth) {
    Estimate estimate = result.contribution();
    return new ChannelScore(
        result.channel().value(),
        estimate.mean(),
        estimate.interval().lower(),
        estimate.interval().upper(),
        truth);
  }

  /** Returns how many channels' intervals hold the truth. */
  public long covered() {
    return channels.stream().filter(ChannelScore::covered).count();
  }

  /** Returns the median of the channels' relative errors. */
  public double medianError() {
    return median(channels.stream().mapToDouble(ChannelScore::relativeError).toArray());
  }

  /** Returns the median; NaN of nothing. */
  static double median(double[] numbers) {
    if (numbers.length == 0) {
      return Double.NaN;
    }
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
