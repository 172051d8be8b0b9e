package io.plumbline.adapters.web.rest.experiment;

import static io.plumbline.adapters.web.rest.experiment.Sent.named;
import static io.plumbline.adapters.web.rest.experiment.Sent.needed;

import io.plumbline.domain.experiment.DesignPower;
import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.ExperimentKind;
import io.plumbline.domain.experiment.LookPlan;
import io.plumbline.domain.experiment.Precondition;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a test, read as it is written.
 *
 * @param kind GEO_HOLDOUT, TIME_HOLDOUT, SWITCHBACK, AUDIENCE, NATURAL or IMPORTED
 * @param treated the markets whose spend is changed
 * @param cooldownDays left out for 7
 * @param spendChangeCents over the whole test; less than 0 where spend is cut; left out for 0
 * @param alpha left out for 0.05
 * @param alternative TWO_SIDED, GREATER or LESS; left out for TWO_SIDED
 * @param looks left out for one look at the end
 * @param grade left out for the best that this kind can have
 */
public record TestPlanJson(
    @Nullable String hypothesis,
    @Nullable String channel,
    @Nullable String item,
    @Nullable String creative,
    @Nullable String kind,
    @Nullable List<String> treated,
    @Nullable List<String> control,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable Integer cooldownDays,
    @Nullable Long spendChangeCents,
    @Nullable String kpi,
    @Nullable Double alpha,
    @Nullable String alternative,
    @Nullable LooksJson looks,
    @Nullable DesignJson design,
    @Nullable List<PreconditionJson> preconditions,
    @Nullable Double expectedLift,
    @Nullable String grade) {

  private static final int COOLDOWN = 7;
  private static final double ALPHA = 0.05;

  /**
   * When it is looked at.
   *
   * @param control FIXED, ALPHA_SPENDING or SEQUENCE
   * @param days of the test, from 1
   */
  public record LooksJson(@Nullable String control, @Nullable List<Integer> days) {}

  /** How sharp it is by its design. */
  public record DesignJson(@Nullable Double smallestEffect, @Nullable Double power) {}

  /** What must be so before it begins. */
  public record PreconditionJson(@Nullable String text, @Nullable Boolean met) {}

  static TestPlanJson from(TestPlan plan) {
    DesignPower design = plan.design();
    return new TestPlanJson(
        plan.hypothesis(),
        plan.channel().value(),
        plan.item(),
        plan.creative(),
        plan.kind().name(),
        names(plan.treated()),
        names(plan.control()),
        plan.first(),
        plan.last(),
        plan.cooldownDays(),
        plan.spendChange(),
        plan.kpi(),
        plan.alpha().value(),
        plan.alternative().name(),
        new LooksJson(plan.looks().control().name(), plan.looks().days()),
        design == null ? null : new DesignJson(design.smallestEffect(), design.power().value()),
        plan.preconditions().stream()
            .map(one -> new PreconditionJson(one.text(), one.met()))
            .toList(),
        plan.expectedLift(),
        plan.grade().name());
  }

  /**
   * Returns the plan.
   *
   * @throws IllegalArgumentException if a field is missing or out of range
   */
  TestPlan plan() {
    ExperimentKind of = named(ExperimentKind.class, "kind", kind);
    LocalDate from = needed("first", first);
    LocalDate to = needed("last", last);
    return new TestPlan(
        needed("hypothesis", hypothesis),
        new ChannelId(needed("channel", channel)),
        item,
        creative,
        of,
        geos(treated),
        geos(control),
        from,
        to,
        Objects.requireNonNullElse(cooldownDays, COOLDOWN),
        Objects.requireNonNullElse(spendChangeCents, 0L),
        needed("kpi", kpi),
        new Probability(Objects.requireNonNullElse(alpha, ALPHA)),
        alternative == null
            ? Alternative.TWO_SIDED
            : named(Alternative.class, "alternative", alternative),
        looks(from, to),
        power(),
        preconditions == null
            ? List.of()
            : preconditions.stream()
                .map(
                    one ->
                        new Precondition(
                            needed("preconditions.text", one.text()),
                            Boolean.TRUE.equals(one.met())))
                .toList(),
        expectedLift,
        grade == null ? of.best() : named(EvidenceGrade.class, "grade", grade));
  }

  private LookPlan looks(LocalDate from, LocalDate to) {
    if (looks == null) {
      return LookPlan.atTheEnd(
          Math.toIntExact(Math.max(1, to.toEpochDay() - from.toEpochDay() + 1)));
    }
    List<Integer> days = looks.days();
    return new LookPlan(
        named(LookPlan.Control.class, "looks.control", looks.control()),
        days == null ? List.of() : days);
  }

  private @Nullable DesignPower power() {
    return design == null
        ? null
        : new DesignPower(
            needed("design.smallest_effect", design.smallestEffect()),
            new Probability(needed("design.power", design.power())));
  }

  static List<Geo> geos(@Nullable List<String> names) {
    return names == null ? List.of() : names.stream().map(Geo::new).toList();
  }

  static List<String> names(List<Geo> geos) {
    return geos.stream().map(Geo::value).toList();
  }
}
