package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.domain.experiment.design.DesignConstraints;
import io.plumbline.domain.experiment.design.GeoAdjacency;
import io.plumbline.domain.experiment.design.ShareRange;
import io.plumbline.domain.experiment.usecase.PreviewDesign;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a test is to be designed for; names as in EXPERIMENT.yaml.
 *
 * @param days how long it may last, each tried; 14 and 28 if left out
 * @param treatedShare the least and the most that the treated markets have of spend; 0.05 and 0.10
 * @param include these are treated
 * @param exclude these are not treated
 * @param excludeFromControl these are no controls
 * @param budget the most that may be spent more
 * @param cells how many tests beside each other; 1
 * @param seed of the draw of markets; 1
 */
public record NewDesign(
    @Nullable String channel,
    @Nullable String kpi,
    @Nullable List<Integer> days,
    @Nullable List<Double> treatedShare,
    @Nullable List<String> include,
    @Nullable List<String> exclude,
    @Nullable List<String> excludeFromControl,
    @Nullable Double budget,
    @Nullable Integer cells,
    @Nullable Long seed) {

  private static final List<Integer> DAYS = List.of(14, 28);
  private static final int MOST_DURATIONS = 4;
  private static final int LONGEST = 366;
  private static final int MOST_CELLS = 8;

  /**
   * Returns the command.
   *
   * @throws IllegalArgumentException if a field is missing or out of range
   */
  PreviewDesign.Command command(BrandId brand) {
    return new PreviewDesign.Command(
        brand,
        new ChannelId(needed("channel", channel)),
        needed("kpi", kpi),
        durations(),
        new DesignConstraints(
            geos(include),
            geos(exclude),
            geos(excludeFromControl),
            share(),
            GeoAdjacency.NONE,
            budget == null ? OptionalDouble.empty() : OptionalDouble.of(budget)),
        within("cells", Objects.requireNonNullElse(cells, 1), MOST_CELLS),
        Objects.requireNonNullElse(seed, 1L));
  }

  private List<Integer> durations() {
    List<Integer> asked = Objects.requireNonNullElse(days, DAYS);
    within("days", asked.size(), MOST_DURATIONS);
    asked.forEach(one -> within("days", needed("days", one), LONGEST));
    return asked;
  }

  private ShareRange share() {
    if (treatedShare == null) {
      return ShareRange.HOLDOUT;
    }
    if (treatedShare.size() != 2) {
      throw new IllegalArgumentException("The field treated_share has two numbers: [0.05, 0.10].");
    }
    return new ShareRange(
        needed("treated_share", treatedShare.getFirst()),
        needed("treated_share", treatedShare.getLast()));
  }

  private static int within(String field, int value, int most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException(
          "The field %s goes from 1 to %d, not %d.".formatted(field, most, value));
    }
    return value;
  }

  private static Set<Geo> geos(@Nullable List<String> names) {
    return Set.copyOf(TestPlanJson.geos(names));
  }
}
