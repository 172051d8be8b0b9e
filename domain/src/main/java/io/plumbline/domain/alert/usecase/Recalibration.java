package io.plumbline.domain.alert.usecase;

import io.plumbline.domain.alert.Alert;
import io.plumbline.domain.alert.RefitForAlert;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.port.Jobs;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.usecase.RequestFit;
import io.plumbline.domain.shared.Actor;

/** Asks for the fit that a forecast error calls for, unless one waits or runs already. */
public final class Recalibration {

  private static final int RECENT = 100;

  private final RequestFit requestFit;
  private final Jobs jobs;

  public Recalibration(RequestFit requestFit, Jobs jobs) {
    this.requestFit = requestFit;
    this.jobs = jobs;
  }

  /** Returns whether a fit was asked for; in the transaction that raises the alert. */
  public boolean queued(AlertBook book, Alert alert, double error) {
    boolean underWay =
        jobs.newest(alert.brand(), RECENT).stream()
            .anyMatch(job -> job.kind() == Job.Kind.FIT && !job.state().finished());
    if (underWay) {
      return false;
    }
    return switch (requestFit.request(
        new RequestFit.Command(alert.brand(), SamplerSettings.DEFAULT, Actor.SYSTEM))) {
      case RequestFit.Outcome.NoSpecification _ -> false;
      case RequestFit.Outcome.Requested(Job fit) -> {
        book.told(
            alert.brand(),
            new RefitForAlert(alert.label(), error, fit.id()),
            Actor.SYSTEM,
            Origin.JOB);
        yield true;
      }
    };
  }
}
