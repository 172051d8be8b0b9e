package io.plumbline.benchmarks.brands;

import java.util.List;
import java.util.TreeMap;

/**
 * How often 90 % intervals held the truth, over brands.
 *
 * @param rate the part of all channels covered
 * @param standardError of the rate, brands taken as drawn and their channels as belonging together
 * @param medianError the median relative error of a contribution
 * @param verdicts how many brands had each verdict
 * @param outsideAndPassed brands with the verdict PASS that have channels outside their intervals
 */
public record Coverage(
    int brands,
    long channels,
    double rate,
    double standardError,
    double medianError,
    TreeMap<String, Long> verdicts,
    long outsideAndPassed) {

  /** Returns the coverage over {@code scores}. */
  public static Coverage of(List<BrandScore> scores) {
    long all = scores.stream().mapToLong(score -> score.channels().size()).sum();
    long covered = scores.stream().mapToLong(BrandScore::covered).sum();
    double rate = covered / (double) all;
    double squares = 0;
    for (BrandScore score : scores) {
      double off = score.covered() - rate * score.channels().size();
      squares += off * off;
    }
    int n = scores.size();
    double error = n < 2 ? Double.NaN : Math.sqrt(squares * n / (n - 1.0)) / all;
    TreeMap<String, Long> verdicts = new TreeMap<>();
    scores.forEach(score -> verdicts.merge(score.verdict(), 1L, Long::sum));
    long silent =
        scores.stream()
            .filter(score -> score.verdict().equals("PASS"))
            .filter(score -> score.covered() < score.channels().size())
            .count();
    double median =
        BrandScore.median(
            scores.stream()
                .flatMap(score -> score.channels().stream())
                .mapToDouble(BrandScore.ChannelScore::relativeError)
                .toArray());
    return new Coverage(n, all, rate, error, median, verdicts, silent);
  }
}
