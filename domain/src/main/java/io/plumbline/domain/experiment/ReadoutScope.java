package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.List;

/**
 * What a result was read out of: held against the registered plan, and kept as its evidence.
 *
 * @param first the first day of the test as it was read out
 * @param last the last, without the cooldown
 * @param data where the numbers are from, so that others can read it out again: a hash, a batch
 */
public record ReadoutScope(
    LocalDate first,
    LocalDate last,
    List<Geo> treated,
    List<Geo> control,
    String kpi,
    Alternative alternative,
    String data) {

  public ReadoutScope {
    that(!last.isBefore(first), "What was read out ends (%s) before it begins.", last);
    that(!kpi.isBlank(), "What was read out has a KPI.");
    that(
        !data.isBlank() && data.length() <= 1000,
        "Where the data are from has 1 to 1000 characters; it has %s.",
        data.length());
    treated = treated.stream().sorted().toList();
    control = control.stream().sorted().toList();
  }

  /** Returns what somebody reads out who keeps to the plan. */
  public static ReadoutScope asPlanned(TestPlan plan, String data) {
    return new ReadoutScope(
        plan.first(),
        plan.last(),
        plan.treated(),
        plan.control(),
        plan.kpi(),
        plan.alternative(),
        data);
  }
}
