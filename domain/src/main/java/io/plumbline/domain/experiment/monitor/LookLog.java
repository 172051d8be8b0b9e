package io.plumbline.domain.experiment.monitor;

import static io.plumbline.domain.shared.Require.that;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every look at a test since its launch, in order; a look that was taken is never taken back. */
public record LookLog(LookPlan plan, List<Look> looks) {

  public LookLog {
    for (int i = 1; i < looks.size(); i++) {
      that(looks.get(i).day() > looks.get(i - 1).day(), "Looks are in the order of their days.");
    }
    looks = List.copyOf(looks);
  }

  /** A test that nobody has looked at. */
  public static LookLog of(LookPlan plan) {
    return new LookLog(plan, List.of());
  }

  /**
   * Returns the log with the look that {@code series} allows now; unchanged where that day was
   * looked at already.
   */
  public LookLog look(GapSeries series) {
    return series.days() == 0 ? this : look(series, series.days());
  }

  /** Returns the log with a look at the test's first {@code day} periods, as it was then. */
  public LookLog look(GapSeries series, int day) {
    if (!looks.isEmpty() && looks.getLast().day() >= day) {
      return this;
    }
    List<Look> longer = new ArrayList<>(looks);
    longer.add(new NextLook(plan, looks).at(day, series.moved(day, plan.noise().mean())));
    return new LookLog(plan, longer);
  }

  /** Returns the look at which the effect was found, if it was. */
  public Optional<Look> found() {
    return looks.stream().filter(look -> look.verdict() == Look.Verdict.SIGNIFICANT).findFirst();
  }

  /** Returns where the test stands: what was found once stays found. */
  public Look.Verdict verdict() {
    if (found().isPresent()) {
      return Look.Verdict.SIGNIFICANT;
    }
    return looks.isEmpty() ? Look.Verdict.CONTINUE : looks.getLast().verdict();
  }
}
