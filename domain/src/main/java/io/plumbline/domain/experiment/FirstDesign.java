package io.plumbline.domain.experiment;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Probability;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * The plan a test is drafted with when nobody wrote one: a two-week geo holdout of a whole channel,
 * two Mondays ahead, with its markets, its spend and its sharpness still to be worked out.
 */
public final class FirstDesign {

  private static final double ALPHA = 0.05;

  private static final int COOLDOWN = 7;

  private FirstDesign() {}

  /** Returns the plan. */
  public static TestPlan of(ChannelId channel, String hypothesis, String kpi, LocalDate today) {
    LocalDate first = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(1);
    return new TestPlan(
        hypothesis,
        channel,
        null,
        null,
        ExperimentKind.GEO_HOLDOUT,
        List.of(),
        List.of(),
        first,
        first.plusDays(ExperimentRule.FEWEST_DAYS - 1L),
        COOLDOWN,
        0,
        kpi,
        new Probability(ALPHA),
        Alternative.TWO_SIDED,
        LookSchedule.atTheEnd(ExperimentRule.FEWEST_DAYS),
        null,
        List.of(
            new Precondition("Creatives and bids of the channel stay as they are.", false),
            new Precondition("Nothing else is changed in the markets of the test.", false),
            new Precondition("Tracking and reporting work in every market.", false)),
        null,
        EvidenceGrade.MATCHED);
  }
}
