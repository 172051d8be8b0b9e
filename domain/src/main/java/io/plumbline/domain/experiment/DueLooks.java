package io.plumbline.domain.experiment;

import io.plumbline.domain.experiment.monitor.AlphaSpending;
import io.plumbline.domain.experiment.monitor.FutilityRule;
import io.plumbline.domain.experiment.monitor.GapNoise;
import io.plumbline.domain.experiment.monitor.GapSeries;
import io.plumbline.domain.experiment.monitor.LookLog;
import io.plumbline.domain.experiment.monitor.LookPlan;
import io.plumbline.domain.experiment.monitor.StoppingRule;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.GeoTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The looks that a registered plan has due, computed from the markets as far as they have come.
 *
 * <p>What is compared is the mean logarithm of the treated markets less that of the controls, its
 * noise that of the time before the test. So how much of the false-alarm chance a look spends hangs
 * on nothing that happens in the test, and the looks before need no more than their days. In the
 * outcome's unit the effect is what the treated markets brought less what they would have brought
 * had each been lifted alike.
 */
public final class DueLooks {

  /** Below this chance of finding what the test was designed for, going on is futile. */
  private static final double LITTLE = 0.2;

  private final TestPlan plan;
  private final GeoPanel panel;
  private final GeoTest test;
  private final GapSeries series;
  private final LookPlan looks;

  /**
   * @param panel the markets as far as they have come
   * @param test where in it the test lies so far
   * @throws IllegalArgumentException if an outcome is not positive, or nothing ever moved
   */
  public DueLooks(TestPlan plan, GeoPanel panel, GeoTest test) {
    this.plan = plan;
    this.panel = panel;
    this.test = test;
    series = GapSeries.of(panel, test);
    looks = fixed(plan, panel.step(), series.noise());
  }

  /** How a plan is looked at, by periods of {@code step} days. */
  private static LookPlan fixed(TestPlan plan, int step, GapNoise noise) {
    boolean sequence = plan.looks().control() == LookSchedule.Control.SEQUENCE;
    DesignPower design = plan.design();
    return new LookPlan(
        sequence
            ? List.of(Math.max(1, plan.days() / step))
            : plan.looks().days().stream().map(day -> day / step).toList(),
        plan.alpha().value(),
        plan.alternative(),
        sequence ? new StoppingRule.OpenEnded() : new StoppingRule.Spending(AlphaSpending.SQUARE),
        design == null
            ? Optional.empty()
            : Optional.of(new FutilityRule(design.smallestEffect(), LITTLE)),
        noise);
  }

  /** Returns the looks that nobody took yet, in order; none after one that found the effect. */
  public List<Look> after(List<Look> before) {
    if (before.stream().anyMatch(look -> look.ends() && found(look))) {
      return List.of();
    }
    LookLog log = LookLog.of(looks);
    int seen = 0;
    for (Look look : before) {
      if (look.planned() && look.day() / panel.step() <= series.days()) {
        log = log.look(series, look.day() / panel.step());
      }
      seen = look.day();
    }
    List<Look> due = new ArrayList<>();
    for (int period : due(seen / panel.step())) {
      log = log.look(series, period);
      Look look = look(log.looks().getLast());
      due.add(look);
      if (found(look)) {
        break;
      }
    }
    return due;
  }

  private static boolean found(Look look) {
    return look.verdict() == Look.Verdict.SIGNIFICANT;
  }

  /** The periods of the looks that the data allow now, after {@code seen}. */
  private List<Integer> due(int seen) {
    int come = test.end() - test.start();
    return plan.looks().control() == LookSchedule.Control.SEQUENCE
        ? come > seen ? List.of(come) : List.of()
        : looks.looks().stream().filter(period -> period > seen && period <= come).toList();
  }

  private Look look(io.plumbline.domain.experiment.monitor.Look seen) {
    int day = seen.day() * panel.step();
    double brought = brought(seen.day());
    double error = Math.sqrt(looks.noise().variance(seen.day()));
    return new Look(
        plan.first().plusDays(day - 1L),
        day,
        plan.looks().plans(day),
        more(brought, seen.estimate()),
        brought / (1 + seen.estimate()) * error,
        more(brought, seen.interval().lower()),
        more(brought, seen.interval().upper()),
        Look.Verdict.valueOf(seen.verdict().name()),
        seen.reason(),
        new Look.Bound(seen.estimate(), seen.spent(), seen.statistic(), seen.boundary()));
  }

  private double brought(int periods) {
    double sum = 0;
    for (int row : test.treated()) {
      for (int t = test.start(); t < test.start() + periods; t++) {
        sum += panel.outcome()[row][t];
      }
    }
    return sum;
  }

  /** What {@code brought} is more than it would be without the lift; an open side stays open. */
  private static double more(double brought, double lift) {
    if (lift <= -1) {
      return Double.NEGATIVE_INFINITY;
    }
    return Double.isInfinite(lift) ? lift : brought - brought / (1 + lift);
  }
}
