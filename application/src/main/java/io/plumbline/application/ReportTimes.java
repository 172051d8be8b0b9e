package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.reporting.usecase.PublishDueReports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is done about reports at set times: what is due is published. */
@Dependent
class ReportTimes {

  private static final Logger LOG = System.getLogger(ReportTimes.class.getName());

  private final ReportSettings settings;
  private final PublishDueReports publish;

  @Inject
  ReportTimes(ReportSettings settings, PublishDueReports publish) {
    this.settings = settings;
    this.publish = publish;
  }

  List<Recurring> all() {
    return List.of(
        Tally.ofLeads(
            LOG,
            "publish-reports",
            "Publish reports",
            "Publishes the digest of each week and the report of each month that is over, once.",
            settings.publish(),
            this::publishAll));
  }

  private void publishAll(Tally tally) {
    for (PublishDueReports.Outcome outcome : publish.publish()) {
      switch (outcome) {
        case PublishDueReports.Outcome.Published(var kept) -> {
          tally.add("published");
          LOG.log(
              Level.INFO,
              "{0} of {1} is published: {2}, {3}",
              kept.report().label(),
              kept.report().brand(),
              kept.report().kind().title(),
              kept.report().period());
        }
        case PublishDueReports.Outcome.Already(var brand, var kind, var period) -> {
          tally.add("published already");
          LOG.log(Level.INFO, "{0} of {1}, {2}: there already", kind.title(), brand, period);
        }
        case PublishDueReports.Outcome.Broken(var brand, var kind, var period, var cause) ->
            tally.broke(
                "The %s of %s, %s, could not be published".formatted(kind.key(), brand, period),
                cause);
      }
    }
  }
}
