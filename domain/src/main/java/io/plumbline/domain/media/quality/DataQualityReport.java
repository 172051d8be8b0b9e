package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the data are worth: a score for each series, and every finding.
 *
 * @param asOf the day for which recency was judged
 */
public record DataQualityReport(
    LocalDate asOf, List<SeriesQuality> series, List<Finding> findings) {

  public DataQualityReport {
    series = List.copyOf(series);
    findings = List.copyOf(findings);
  }

  /** Judges {@code data} as of a day. */
  public static DataQualityReport of(MediaDataset data, LocalDate asOf) {
    List<Finding> findings = new ArrayList<>(data.findings());
    Map<Measure, Integer> doubtful = new HashMap<>();
    for (DataQualityCheck check : DataQualityCheck.ALL) {
      for (Flaw flaw : check.examine(data)) {
        findings.add(flaw.finding());
        if (flaw.measure() != null) {
          doubtful.merge(flaw.measure(), flaw.doubtful(), Integer::sum);
        }
      }
    }
    List<SeriesQuality> series = new ArrayList<>();
    for (Measure measure : data.measures()) {
      series.add(judged(data, measure, doubtful.getOrDefault(measure, 0), asOf));
    }
    return new DataQualityReport(asOf, series, findings);
  }

  /** Returns both reports as one; {@code other} was judged as of the same day. */
  public DataQualityReport and(DataQualityReport other) {
    return new DataQualityReport(
        asOf,
        Stream.concat(series.stream(), other.series.stream()).toList(),
        Stream.concat(findings.stream(), other.findings.stream()).toList());
  }

  /** Returns the mean of the series' scores, rounded down; 0 without data. */
  public int score() {
    return (int) series.stream().mapToInt(SeriesQuality::score).average().orElse(0);
  }

  /** Returns what keeps the score from 100, most points first; nothing at 100. */
  public List<LostPoints> lost() {
    return Arrays.stream(LostPoints.Part.values())
        .map(this::lost)
        .filter(lost -> !lost.series().isEmpty())
        .sorted(Comparator.comparingDouble(LostPoints::points).reversed())
        .toList();
  }

  private LostPoints lost(LostPoints.Part part) {
    return new LostPoints(
        part,
        series.stream().mapToDouble(part::missed).average().orElse(0),
        series.stream()
            .filter(one -> part.missed(one) > 0)
            .sorted(Comparator.comparingDouble(part::missed).reversed())
            .map(one -> one.measure().name())
            .toList());
  }

  private static SeriesQuality judged(
      MediaDataset data, Measure measure, int doubtful, LocalDate asOf) {
    double[] numbers = data.series(measure);
    int reported = 0;
    int lastPeriod = 0;
    for (int i = 0; i < numbers.length; i++) {
      if (!Double.isNaN(numbers[i])) {
        reported++;
        lastPeriod = Math.max(lastPeriod, i % data.periods().size());
      }
    }
    LocalDate last = data.periods().get(lastPeriod);
    double consistency = reported == 0 ? 1 : 1 - Math.min(1, (double) doubtful / reported);
    return new SeriesQuality(
        measure,
        data.granularity(),
        (double) reported / numbers.length,
        consistency,
        SeriesQuality.recency(data.granularity().plus(last, 1), asOf),
        last);
  }
}
