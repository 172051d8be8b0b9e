package io.plumbline.domain.mix.insight;

import java.time.LocalDate;
import java.util.List;

/**
 * The outcome over time, split into its parts; the means of the components add up to {@code
 * fitted}.
 *
 * @param periods the first day of each period of the window
 * @param actual the outcome as observed
 * @param fitted the posterior mean of the expected outcome
 * @param lower90 the lower end of the 90 % predictive interval, noise included
 * @param upper90 its upper end
 * @param holdout how many of the last periods were kept from the fit
 */
@SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
public record Decomposition(
    List<LocalDate> periods,
    List<Component> components,
    double[] actual,
    double[] fitted,
    double[] lower90,
    double[] upper90,
    int holdout) {

  public Decomposition {
    periods = List.copyOf(periods);
    components = List.copyOf(components);
  }
}
