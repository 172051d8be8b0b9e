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

  @Inject
  StandingTimes(SetTimes models, ChangeTimes changes) {
    this.models = models;
    this.changes = changes;
  }

  List<Recurring> all() {
    return Stream.concat(models.all().stream(), changes.all().stream()).toList();
  }

  /** Returns what they are in words. */
  List<StandingJob> inWords() {
    return all().stream().map(Recurring::job).toList();
  }
}
