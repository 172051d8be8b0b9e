package io.plumbline.adapters.web.rest.experiment;

import io.plumbline.domain.experiment.DesignPower;
import io.plumbline.domain.experiment.Experiment;
import io.plumbline.domain.experiment.ExperimentHistory;
import io.plumbline.domain.experiment.TestPlan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test in a line.
 *
 * @param where the channel, or line item, or creative, that it concerns
 * @param smallestEffect the smallest effect it can detect, as a part of the outcome
 * @param content the hash of its plan, which a registration names
 * @param result absent until it is read out
 * @param owesLesson whether it ran, is over, and nobody noted yet what it taught
 */
public record ExperimentJson(
    UUID id,
    String label,
    String state,
    String hypothesis,
    String channel,
    String where,
    String kind,
    LocalDate first,
    LocalDate last,
    @Nullable Double smallestEffect,
    String grade,
    String draftedBy,
    Instant draftedAt,
    Instant changedAt,
    @Nullable String occasion,
    String content,
    @Nullable ResultJson result,
    boolean owesLesson) {

  static ExperimentJson from(ExperimentHistory history) {
    Experiment test = history.experiment();
    TestPlan plan = test.plan();
    DesignPower design = plan.design();
    return new ExperimentJson(
        history.identity().id(),
        history.identity().label(),
        test.state(),
        plan.hypothesis(),
        plan.channel().value(),
        plan.where(),
        plan.kind().name(),
        plan.first(),
        plan.last(),
        design == null ? null : design.smallestEffect(),
        plan.grade().name(),
        history.identity().draftedBy().name(),
        history.identity().draftedAt(),
        history.last().at(),
        history.identity().occasion(),
        plan.content().hex(),
        test instanceof Experiment.ReadOut readOut ? ResultJson.from(readOut.result()) : null,
        test.owesLesson());
  }
}
