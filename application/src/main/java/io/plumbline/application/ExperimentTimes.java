package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.experiment.usecase.KeepTestQueued;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is done about tests at set times: one always waits for its turn. */
@Dependent
class ExperimentTimes {

  private static final Logger LOG = System.getLogger(ExperimentTimes.class.getName());

  private final ExperimentSettings settings;
  private final KeepTestQueued keep;

  @Inject
  ExperimentTimes(ExperimentSettings settings, KeepTestQueued keep) {
    this.settings = settings;
    this.keep = keep;
  }

  List<Recurring> all() {
    return List.of(
        Tally.ofLeads(
            LOG,
            "queue-tests",
            "Keep a test queued",
            "Drafts the test that is worth most where none waits for its turn.",
            settings.queue(),
            this::keepAll));
  }

  private void keepAll(Tally tally) {
    for (KeepTestQueued.Outcome outcome : keep.keep()) {
      switch (outcome) {
        case KeepTestQueued.Outcome.Broken(var brand, var cause) ->
            tally.broke("No test could be queued for " + brand, cause);
        case KeepTestQueued.Outcome.Drafted(var test) -> {
          tally.add("drafted");
          LOG.log(
              Level.INFO,
              "Queueing tests: {0} of {1} is drafted",
              test.identity().label(),
              test.identity().brand());
        }
        case KeepTestQueued.Outcome.Queued _ -> tally.add("with a test that waits");
        case KeepTestQueued.Outcome.Nothing(var brand, var why) -> {
          tally.add("without a test to draft");
          LOG.log(Level.WARNING, "No test is queued for {0}: {1}", brand, why);
        }
      }
    }
  }
}
