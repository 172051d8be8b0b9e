package io.plumbline.domain.experiment.design;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.GeoPanel;
import java.util.List;

/**
 * What a test is to be designed for.
 *
 * @param panel its history, up to now
 * @param durations how many periods the test may last, each tried
 * @param power the chance to find {@code effect} that is wanted, in (0, 1)
 * @param effect the lift, as a part, that is to be found; positive
 * @param cells how many tests beside each other, at least 1
 */
public record DesignRequest(
    GeoPanel panel,
    List<Integer> durations,
    DesignConstraints constraints,
    Intervention intervention,
    Alternative alternative,
    double alpha,
    double power,
    double effect,
    int cells,
    List<DesignWaiver> waivers) {

  public DesignRequest {
    that(!durations.isEmpty(), "A design needs a duration to try.");
    for (int duration : durations) {
      that(duration > 0, "A test lasts a period or more, not %s.", duration);
    }
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    that(power > 0 && power < 1, "The power (%s) must lie in (0, 1).", power);
    that(effect > 0 && effect < 1, "The lift to find (%s) must lie in (0, 1).", effect);
    that(cells >= 1, "There is a cell or more, not %s.", cells);
    durations = List.copyOf(durations);
    waivers = List.copyOf(waivers);
  }

  /** Two weeks and four, two-sided at 5 %, 4 % to be found four times in five. */
  public static DesignRequest of(
      GeoPanel panel, DesignConstraints constraints, Intervention intervention) {
    return new DesignRequest(
        panel,
        List.of(DesignRule.DAYS / panel.step(), 2 * DesignRule.DAYS / panel.step()),
        constraints,
        intervention,
        Alternative.TWO_SIDED,
        0.05,
        0.8,
        DesignRule.EFFECT,
        1,
        List.of());
  }

  /** Returns the same under other constraints. */
  public DesignRequest under(DesignConstraints other) {
    return new DesignRequest(
        panel, durations, other, intervention, alternative, alpha, power, effect, cells, waivers);
  }

  /** Returns the same with these durations. */
  public DesignRequest lasting(List<Integer> periods) {
    return new DesignRequest(
        panel,
        periods,
        constraints,
        intervention,
        alternative,
        alpha,
        power,
        effect,
        cells,
        waivers);
  }

  /** Returns the same with these rules set aside. */
  public DesignRequest waiving(List<DesignWaiver> others) {
    return new DesignRequest(
        panel,
        durations,
        constraints,
        intervention,
        alternative,
        alpha,
        power,
        effect,
        cells,
        others);
  }

  /** Returns the same in so many cells. */
  public DesignRequest in(int count) {
    return new DesignRequest(
        panel,
        durations,
        constraints,
        intervention,
        alternative,
        alpha,
        power,
        effect,
        count,
        waivers);
  }

  boolean waives(DesignRule rule) {
    return waivers.stream().anyMatch(waiver -> waiver.rule() == rule);
  }

  boolean cuts() {
    return intervention instanceof Intervention.Cut;
  }
}
