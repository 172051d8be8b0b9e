package io.plumbline.domain.change;

import io.plumbline.domain.numeric.StandardNormal;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a week's outcome lies on its days, so that a model by week can be held to its days.
 *
 * <p>A weekday's share is its mean part of whole weeks; its scatter is that of the day around share
 * times week. A day promised from a week's promise scatters with both: the week's uncertainty times
 * the share, and the day's own.
 *
 * @param share of each day of the week, in the order of the week's days; adds up to 1
 * @param scatter the standard deviation of a day, as a part of its week's outcome
 */
public record DailyShape(List<Double> share, List<Double> scatter) {

  private static final int DAYS = 7;

  /** Weeks looked at, at most and at least. */
  private static final int MOST = 26;

  private static final int LEAST = 4;

  /**
   * Returns the shape of the last whole weeks before {@code until}, weeks beginning as {@code
   * until} does; empty if there are fewer than four.
   */
  public static Optional<DailyShape> of(Map<LocalDate, Double> daily, LocalDate until) {
    List<double[]> weeks = new ArrayList<>();
    for (int back = 1; weeks.size() < MOST && back <= 2 * MOST; back++) {
      double[] week = week(daily, until.minusDays((long) DAYS * back));
      if (week.length == DAYS) {
        weeks.add(week);
      }
    }
    return weeks.size() < LEAST ? Optional.empty() : Optional.of(of(weeks));
  }

  /** The days' parts of a week; empty if a day is missing or the week brought nothing. */
  private static double[] week(Map<LocalDate, Double> daily, LocalDate first) {
    double[] days = new double[DAYS];
    double sum = 0;
    for (int d = 0; d < DAYS; d++) {
      Double day = daily.get(first.plusDays(d));
      if (day == null) {
        return new double[0];
      }
      days[d] = day;
      sum += day;
    }
    if (!(sum > 0)) {
      return new double[0];
    }
    for (int d = 0; d < DAYS; d++) {
      days[d] /= sum;
    }
    return days;
  }

  private static DailyShape of(List<double[]> weeks) {
    List<Double> share = new ArrayList<>();
    List<Double> scatter = new ArrayList<>();
    for (int d = 0; d < DAYS; d++) {
      int day = d;
      double mean = weeks.stream().mapToDouble(week -> week[day]).average().orElseThrow();
      double squares =
          weeks.stream().mapToDouble(week -> (week[day] - mean) * (week[day] - mean)).sum();
      share.add(mean);
      scatter.add(Math.sqrt(squares / (weeks.size() - 1)));
    }
    return new DailyShape(share, scatter);
  }

  /** Returns the seven days of a promised week. */
  public List<PromisedPeriod> days(PromisedPeriod week) {
    Estimate outcome = week.outcome();
    List<PromisedPeriod> days = new ArrayList<>();
    for (int d = 0; d < DAYS; d++) {
      double mean = outcome.mean() * share.get(d);
      double sd = Math.hypot(outcome.sd() * share.get(d), outcome.mean() * scatter.get(d));
      days.add(
          new PromisedPeriod(
              week.first().plusDays(d),
              1,
              new Estimate(
                  mean,
                  sd,
                  mean,
                  CredibleInterval.ninety(
                      mean - StandardNormal.NINETY * sd, mean + StandardNormal.NINETY * sd))));
    }
    return days;
  }
}
