package io.plumbline.adapters.web.rest.mix;

import static io.plumbline.adapters.web.rest.Numbers.finite;

import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The outcome over time, split into its parts; null where nothing was observed. Where there are
 * several geos, every series stands geo by geo, in the order of the fit's geos.
 *
 * @param nation the same of all geos together; absent if there is one
 */
public record DecompositionJson(
    List<LocalDate> periods,
    List<Part> components,
    List<@Nullable Double> actual,
    List<@Nullable Double> fitted,
    List<@Nullable Double> lower90,
    List<@Nullable Double> upper90,
    int holdout,
    @Nullable DecompositionJson nation) {

  /** One part over time, with its 90 % interval. */
  public record Part(
      String name,
      String kind,
      List<@Nullable Double> mean,
      List<@Nullable Double> lower90,
      List<@Nullable Double> upper90) {

    static Part from(Component component) {
      return new Part(
          component.name(),
          component.kind().name().toLowerCase(Locale.ROOT),
          finite(component.mean()),
          finite(component.lower90()),
          finite(component.upper90()));
    }
  }

  static DecompositionJson from(Decomposition decomposition) {
    return new DecompositionJson(
        decomposition.periods(),
        decomposition.components().stream().map(Part::from).toList(),
        finite(decomposition.actual()),
        finite(decomposition.fitted()),
        finite(decomposition.lower90()),
        finite(decomposition.upper90()),
        decomposition.holdout(),
        decomposition.nation() == null ? null : from(decomposition.nation()));
  }
}
