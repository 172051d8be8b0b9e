package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.experiment.usecase.KeepTestQueued;
import io.plumbline.domain.experiment.usecase.LookAtRunningTests;
import io.plumbline.domain.experiment.usecase.TakeLook;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is done about tests at set times: one always waits, and those that run are looked at. */
@Dependent
class ExperimentTimes {

  private static final Logger LOG = System.getLogger(ExperimentTimes.class.getName());

  private final ExperimentSettings settings;
  private final KeepTestQueued keep;
  private final LookAtRunningTests look;

  @Inject
  ExperimentTimes(ExperimentSettings settings, KeepTestQueued keep, LookAtRunningTests look) {
    this.settings = settings;
    this.keep = keep;
    this.look = look;
  }

  List<Recurring> all() {
    return List.of(
        Tally.ofLeads(
            LOG,
            "queue-tests",
            "Keep a test queued",
            "Drafts the test that is worth most where none waits for its turn.",
            settings.queue(),
            this::keepAll),
        Tally.ofLeads(
            LOG,
            "look-at-tests",
            "Look at running tests",
            "Takes each look that a running test's plan has due, in the data that have come.",
            settings.looks(),
            this::lookAll));
  }

  private void lookAll(Tally tally) {
    for (LookAtRunningTests.Outcome outcome : look.look()) {
      switch (outcome) {
        case LookAtRunningTests.Outcome.Broken(var brand, var what, var cause) ->
            tally.broke("%s of %s could not be looked at".formatted(what, brand), cause);
        case LookAtRunningTests.Outcome.Seen(var brand, var label, var seen) ->
            seen(tally, brand, label, seen);
      }
    }
  }

  private static void seen(Tally tally, BrandId brand, String label, TakeLook.Outcome seen) {
    switch (seen) {
      case TakeLook.Outcome.Taken(var _, var looks) -> {
        tally.add("looked at");
        LOG.log(
            Level.INFO,
            "Looking at tests: {0} of {1} is {2}",
            label,
            brand,
            looks.getLast().verdict());
      }
      case TakeLook.Outcome.Refused(var _, var findings) -> {
        tally.add("whose data do not allow a look");
        LOG.log(Level.WARNING, "{0} of {1} cannot be looked at: {2}", label, brand, findings);
      }
      default -> tally.add("with no look due");
    }
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
