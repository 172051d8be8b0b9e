package io.plumbline.adapters.web.ui.experiment;

import io.plumbline.domain.experiment.DesignPower;
import io.plumbline.domain.experiment.EvidenceGrade;
import io.plumbline.domain.experiment.LookSchedule;
import io.plumbline.domain.experiment.TestPlan;
import io.plumbline.domain.experiment.design.DesignScore;
import io.plumbline.domain.experiment.design.MarketSet;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Probability;
import org.jspecify.annotations.Nullable;

/** The candidate that somebody took, as the plan of a test. */
record DesignTaken(ChannelId channel, DesignView view) {

  /** Returns {@code like} with the markets, the days, the spend and the sharpness of the design. */
  TestPlan plan(TestPlan like) {
    return new TestPlan(
        like.hypothesis(),
        like.channel(),
        like.item(),
        like.creative(),
        like.kind(),
        view.treated(),
        view.control(),
        like.first(),
        like.first().plusDays(view.days() - 1L),
        like.cooldownDays(),
        Math.round(100 * view.candidate().spendChange()),
        like.kpi(),
        like.alpha(),
        like.alternative(),
        LookSchedule.atTheEnd(view.days()),
        power(),
        like.preconditions(),
        like.expectedLift(),
        view.candidate().set().assignment() == MarketSet.Assignment.STRATIFIED
            ? EvidenceGrade.RANDOMISED
            : EvidenceGrade.MATCHED);
  }

  /** The score of the windows that had no say; none where nothing that was tried is found. */
  private @Nullable DesignPower power() {
    DesignScore score = view.candidate().scored();
    return Double.isFinite(score.mde()) && score.mde() > 0
        ? new DesignPower(score.mde(), new Probability(DESIGNED))
        : null;
  }

  /** The chance by which the smallest effect is defined. */
  private static final double DESIGNED = 0.8;
}
