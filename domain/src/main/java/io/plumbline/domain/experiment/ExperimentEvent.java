package io.plumbline.domain.experiment;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.ledger.Hash;
import java.time.LocalDate;
import java.util.List;

/** One thing that happened to a test; its history is all of them, and nothing else. */
public sealed interface ExperimentEvent {

  /** It was drafted. */
  record Drafted(TestPlan plan) implements ExperimentEvent {}

  /** It was changed; waivers are void. */
  record Edited(TestPlan plan) implements ExperimentEvent {}

  /** Somebody asks that a rule be set aside. */
  record WaiverAsked(ExperimentRule rule, String reason) implements ExperimentEvent {
    public WaiverAsked {
      why("waiver", reason);
    }
  }

  /** A second person sets it aside. */
  record Waived(ExperimentRule rule) implements ExperimentEvent {}

  /**
   * Its plan is fixed.
   *
   * @param content the hash of the plan
   */
  record Registered(Hash content) implements ExperimentEvent {}

  /** It runs. */
  record Started(LocalDate day) implements ExperimentEvent {}

  /** Somebody looked at it. */
  record Looked(Look look) implements ExperimentEvent {}

  /** It ended without a result. */
  record Stopped(String reason) implements ExperimentEvent {
    public Stopped {
      why("stop", reason);
    }
  }

  /**
   * It has a result.
   *
   * @param departures in what the readout departs from the registered plan, one sentence each
   */
  record ReadOut(ExperimentResult result, ReadoutScope scope, List<String> departures)
      implements ExperimentEvent {
    public ReadOut {
      departures = List.copyOf(departures);
    }
  }

  /**
   * Somebody says what it taught, once it is over.
   *
   * @param follows what is done because of it; may be empty
   */
  record Learned(String learned, String follows) implements ExperimentEvent {
    public Learned {
      that(
          !learned.isBlank() && learned.length() <= LONGEST,
          "What was learned has 1 to %s characters.",
          LONGEST);
      that(follows.length() <= LONGEST, "What follows has at most %s characters.", LONGEST);
    }

    private static final int LONGEST = 4000;
  }

  private static void why(String of, String text) {
    that(
        !text.isBlank() && text.length() <= 1000,
        "A %s needs a reason of 1 to 1000 characters.",
        of);
  }
}
