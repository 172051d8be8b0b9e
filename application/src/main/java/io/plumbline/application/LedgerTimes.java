package io.plumbline.application;

import io.plumbline.adapters.persistence.job.Recurring;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.ledger.usecase.SignCheckpoints;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** What is done about ledgers at set times: signing them. */
@Dependent
class LedgerTimes {

  private static final Logger LOG = System.getLogger(LedgerTimes.class.getName());

  private final Settings settings;
  private final SignCheckpoints sign;

  @Inject
  LedgerTimes(Settings settings, SignCheckpoints sign) {
    this.settings = settings;
    this.sign = sign;
  }

  List<Recurring> all() {
    return List.of(
        Tally.of(
            Role.FINANCE_AUDITOR,
            LOG,
            "ledger-checkpoint",
            "Sign ledgers",
            "Signs every ledger that grew, and publishes the checkpoint outside the database.",
            settings.checkpointing(),
            this::signAll));
  }

  private void signAll(Tally tally) {
    for (SignCheckpoints.Outcome outcome : sign.sign()) {
      switch (outcome) {
        case SignCheckpoints.Outcome.Broken(var brand, var cause) ->
            tally.broke("The ledger of " + brand + " could not be signed", cause);
        case SignCheckpoints.Outcome.Done(
                var brand,
                SignCheckpoint.Outcome.Refused(var _, var verdict)) ->
            tally.broke(
                "The ledger of " + brand + " is not signed",
                new IllegalStateException(verdict.toString()));
        case SignCheckpoints.Outcome.Done done -> {
          tally.add("looked at");
          LOG.log(Level.INFO, "Signing: {0}", done);
        }
      }
    }
  }
}
