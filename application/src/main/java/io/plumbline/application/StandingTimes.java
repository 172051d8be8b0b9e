package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.job.StandingJob;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Every job at set times of this installation. */
@Dependent
class StandingTimes {

  private final SetTimes models;
  private final ChangeTimes changes;
  private final ExperimentTimes tests;
  private final LedgerTimes ledgers;
  private final ChatTimes chats;
  private final AlertTimes alerts;
  private final ReportTimes reports;
  private final MaturityTimes maturities;

  @Inject
  StandingTimes(
      SetTimes models,
      ChangeTimes changes,
      ExperimentTimes tests,
      LedgerTimes ledgers,
      ChatTimes chats,
      AlertTimes alerts,
      ReportTimes reports,
      MaturityTimes maturities) {
    this.models = models;
    this.changes = changes;
    this.tests = tests;
    this.ledgers = ledgers;
    this.chats = chats;
    this.alerts = alerts;
    this.reports = reports;
    this.maturities = maturities;
  }

  List<Recurring> all() {
    return Stream.of(
            models.all(),
            changes.all(),
            tests.all(),
            ledgers.all(),
            chats.all(),
            alerts.all(),
            reports.all(),
            maturities.all())
        .flatMap(List::stream)
        .toList();
  }

  /** Returns what they are in words. */
  List<StandingJob> inWords() {
    return all().stream().map(Recurring::job).toList();
  }
}
