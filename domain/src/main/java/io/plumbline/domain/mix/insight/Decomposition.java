package io.plumbline.domain.mix.insight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome over time, split into its parts; the means of the components add up to {@code
 * fitted}.
 *
 * <p>Where there are several geos, every series stands geo by geo, each over all periods; {@link
 * #overall} is the same of all geos together.
 *
 * @param periods the first day of each period of the window
 * @param actual the outcome as observed
 * @param fitted the posterior mean of the expected outcome
 * @param lower90 the lower end of the 90 % predictive interval, noise included
 * @param upper90 its upper end
 * @param holdout how many of the last periods were kept from the fit
 * @param nation the same of all geos together; absent if there is one geo, or if nobody kept it
 */
@SuppressWarnings("ArrayRecordComponent") // series; compared by nobody
public record Decomposition(
    List<LocalDate> periods,
    List<Component> components,
    double[] actual,
    double[] fitted,
    double[] lower90,
    double[] upper90,
    int holdout,
    @Nullable Decomposition nation) {

  public Decomposition {
    periods = List.copyOf(periods);
    components = List.copyOf(components);
  }

  /** The outcome of one geo, or of geos nobody added up. */
  public Decomposition(
      List<LocalDate> periods,
      List<Component> components,
      double[] actual,
      double[] fitted,
      double[] lower90,
      double[] upper90,
      int holdout) {
    this(periods, components, actual, fitted, lower90, upper90, holdout, null);
  }

  /** Returns the outcome of all geos together, a number a period. */
  public Decomposition overall() {
    return nation == null ? this : nation;
  }
}
