package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.maturity.usecase.RecordMilestones;
import io.plumbline.domain.mix.usecase.ComputeCredits;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is done about maturity at set times: credit is computed, and what was reached recorded. */
@Dependent
class MaturityTimes {

  private static final Logger LOG = System.getLogger(MaturityTimes.class.getName());

  private final MaturitySettings settings;
  private final ComputeCredits compute;
  private final RecordMilestones record;

  @Inject
  MaturityTimes(MaturitySettings settings, ComputeCredits compute, RecordMilestones record) {
    this.settings = settings;
    this.compute = compute;
    this.record = record;
  }

  List<Recurring> all() {
    return List.of(
        Tally.ofLeads(
            LOG,
            "compute-credit",
            "Compute Shapley values",
            "Credits the channels of the run each brand stands on, once a run, and puts it on record.",
            settings.credit(),
            this::computeAll),
        Tally.ofLeads(
            LOG,
            "record-maturity",
            "Record maturity",
            "Puts gates and playbook items that brands have reached on record, with the fact behind.",
            settings.record(),
            this::recordAll));
  }

  private void computeAll(Tally tally) {
    for (ComputeCredits.Outcome outcome : compute.compute()) {
      switch (outcome) {
        case ComputeCredits.Outcome.Computed(var run) -> {
          tally.add("computed");
          LOG.log(Level.INFO, "Credit of {0} of {1} is on record", run.label(), run.brand());
        }
        case ComputeCredits.Outcome.NothingToDo _ -> tally.add("left as they are");
        case ComputeCredits.Outcome.NotRestored(var brand, var why) -> {
          tally.add("not to be asked any more");
          LOG.log(Level.INFO, "Credit of {0} cannot be told: {1}", brand, why);
        }
        case ComputeCredits.Outcome.Broken(var brand, var cause) ->
            tally.broke("The credit of " + brand + " could not be computed", cause);
      }
    }
  }

  private void recordAll(Tally tally) {
    for (RecordMilestones.Outcome outcome : record.record()) {
      switch (outcome) {
        case RecordMilestones.Outcome.Recorded(var brand, var reached) -> {
          for (Reached one : reached) {
            tally.add("recorded");
            LOG.log(Level.INFO, "{0} reached {1}", brand, one.milestone().key());
          }
        }
        case RecordMilestones.Outcome.Broken(var brand, var cause) ->
            tally.broke("The maturity of " + brand + " could not be recorded", cause);
      }
    }
  }
}
