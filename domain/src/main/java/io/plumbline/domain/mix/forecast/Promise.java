package io.plumbline.domain.mix.forecast;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.mix.Outlook;
import java.time.LocalDate;
import java.util.List;

/**
 * What is said of the periods to come.
 *
 * @param seen the last period the model had seen when it was said
 * @param periods the first day of each
 * @param plan what is spent in them
 * @param assumptions what else is taken as given, and where from
 * @param remarks what weakens it, in words
 */
public record Promise(
    LocalDate seen,
    List<LocalDate> periods,
    List<PlannedSpend> plan,
    List<Outlook.Assumption> assumptions,
    List<String> remarks,
    OutcomeBand outcome) {

  public Promise {
    periods = List.copyOf(periods);
    plan = List.copyOf(plan);
    assumptions = List.copyOf(assumptions);
    remarks = List.copyOf(remarks);
    that(
        outcome.periods().size() == periods.size(),
        "%s periods are promised, %s are named.",
        outcome.periods().size(),
        periods.size());
  }
}
