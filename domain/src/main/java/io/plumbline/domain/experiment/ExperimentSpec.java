package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.experiment.design.DesignRule;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Method;
import io.plumbline.domain.experiment.readout.audience.AudienceHoldout;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Seed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What an EXPERIMENT.yaml asks: which file, where its numbers stand, what was or is to be tested.
 *
 * @param columns absent for an audience holdout, which has no file
 * @param channel what was tested, for the calibration row
 * @param treated the treated geos; empty where a design is to choose them
 * @param start the first day of the test
 * @param end its last day
 * @param cooldownDays days after it that count into the effect
 * @param method absent lets the panel decide
 * @param alpha the chance of a false positive that is accepted, in (0, 1)
 * @param carryOver how many periods a switchback's effect lasts beyond its own
 * @param block every how many periods a coin was tossed; absent for the minimax schedule
 */
public record ExperimentSpec(
    @Nullable Columns columns,
    @Nullable ChannelId channel,
    List<Geo> treated,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    int cooldownDays,
    Optional<Method> method,
    Alternative alternative,
    double alpha,
    Seed seed,
    int carryOver,
    OptionalInt block,
    Optional<AudienceHoldout> audience,
    DesignWish design,
    LookWish looks) {

  /**
   * A file and its columns.
   *
   * @param data the file, relative to the specification
   * @param geo absent where all is one series
   * @param spend absent where unknown
   * @param assignment 1 where a switchback was on, 0 where off
   */
  public record Columns(
      String data,
      String date,
      @Nullable String geo,
      String kpi,
      @Nullable String spend,
      @Nullable String assignment) {}

  /**
   * What a design is to keep to.
   *
   * @param periods how many periods the test may last, each tried
   * @param lowestShare of the treated geos, in [0, 1]
   * @param adjacency the file of neighbours, relative to the specification
   * @param budget the most that may be spent more
   * @param cpic the cost of one incremental unit of the KPI
   * @param cut the part of spend that is cut, in (0, 1]; absent where spend is added
   * @param mde the lift, as a part, that must be found with {@code power}
   * @param waived the rules that are set aside, and why
   */
  public record DesignWish(
      List<Integer> periods,
      double lowestShare,
      double highestShare,
      List<Geo> include,
      List<Geo> exclude,
      List<Geo> excludeFromControl,
      @Nullable String adjacency,
      @Nullable Double budget,
      double cpic,
      @Nullable Double cut,
      double power,
      double mde,
      int cells,
      Map<DesignRule, String> waived) {

    public DesignWish {
      periods = List.copyOf(periods);
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
      excludeFromControl = List.copyOf(excludeFromControl);
      waived = Map.copyOf(waived);
    }
  }

  /**
   * How a running test is looked at, fixed at its launch.
   *
   * @param every a look after so many periods
   * @param openEnded whether the test may go on past its end
   * @param worthwhile the smallest lift worth finding, as a part; absent where nobody gives up
   */
  public record LookWish(int every, boolean openEnded, @Nullable Double worthwhile) {}

  public ExperimentSpec {
    that(cooldownDays >= 0, "The cooldown (%s days) must not be negative.", cooldownDays);
    that(alpha > 0 && alpha < 1, "Alpha (%s) must lie in (0, 1).", alpha);
    treated = List.copyOf(treated);
  }
}
