package io.plumbline.application;

import io.plumbline.domain.change.FollowUpTest;
import io.plumbline.domain.change.port.TestDrafts;
import io.plumbline.domain.experiment.FirstDesign;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Puts the test that follows up a move that held among the brand's tests, as a draft. */
final class FollowUpDrafts implements TestDrafts {

  private static final String KPI = "the outcome of the model";

  private final DraftExperiment draft;
  private final InstantSource clock;

  FollowUpDrafts(DraftExperiment draft, InstantSource clock) {
    this.draft = draft;
    this.clock = clock;
  }

  @Override
  public void draft(BrandId brand, FollowUpTest test) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    draft.draft(
        new DraftExperiment.Command(
            brand,
            null,
            FirstDesign.of(
                test.channel(),
                "%s held without %s being changed: where it is held out, the outcome falls; %s."
                    .formatted(test.after(), test.channel().value(), test.why()),
                KPI,
                today),
            "after " + test.after(),
            Actor.SYSTEM,
            Origin.JOB));
  }
}
