package io.plumbline.domain.reporting;

import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentResult;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What tests found that media brought, in their own markets and days (KPI-03): nothing that no test
 * looked at is counted.
 *
 * @param kpi what the tests observed
 * @param tests how many there are
 * @param first the first day of the earliest of them
 * @param last the last day of the latest
 * @param found all together; tests of different markets or days err independently, so their squared
 *     standard errors add, and the interval is that of a normal distribution
 */
public record TestedIncrement(
    String kpi, int tests, LocalDate first, LocalDate last, Estimate found) {

  private static final int WEEKS = 52;

  /** The 95 % point of the standard normal distribution. */
  private static final double NINETY = 1.6448536269514722;

  /**
   * Adds up the results of tests that ended within 52 weeks before {@code today} and observed what
   * the latest of them did; empty if there is none.
   *
   * @param tests in any state; only those that were read out count
   */
  public static Optional<TestedIncrement> of(List<Experiment> tests, LocalDate today) {
    List<Experiment.ReadOut> counted = new ArrayList<>();
    for (Experiment test : tests) {
      if (test instanceof Experiment.ReadOut over
          && over.plan().last().isAfter(today.minusWeeks(WEEKS))) {
        counted.add(over);
      }
    }
    return counted.stream()
        .map(one -> one.plan())
        .max(Comparator.comparing(plan -> plan.last()))
        .map(latest -> sum(counted, latest.kpi()));
  }

  private static TestedIncrement sum(List<Experiment.ReadOut> all, String kpi) {
    List<Experiment.ReadOut> same =
        all.stream().filter(one -> one.plan().kpi().equals(kpi)).toList();
    double mean = 0;
    double variance = 0;
    for (Experiment.ReadOut one : same) {
      ExperimentResult result = one.result();
      // where spend was cut, what was lost is what media bring
      mean += result.spendChange() < 0 ? -result.estimate() : result.estimate();
      variance += result.standardError() * result.standardError();
    }
    double sd = Math.sqrt(variance);
    return new TestedIncrement(
        kpi,
        same.size(),
        same.stream().map(one -> one.plan().first()).min(Comparator.naturalOrder()).orElseThrow(),
        same.stream().map(one -> one.plan().last()).max(Comparator.naturalOrder()).orElseThrow(),
        new Estimate(
            mean, sd, mean, CredibleInterval.ninety(mean - NINETY * sd, mean + NINETY * sd)));
  }
}
