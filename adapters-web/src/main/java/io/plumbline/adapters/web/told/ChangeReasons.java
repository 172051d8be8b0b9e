package io.plumbline.adapters.web.told;

import io.plumbline.domain.change.ChangeRequest;
import io.plumbline.domain.change.Proposal;

/** Why something cannot be done with a change request, on a page as over REST. */
public final class ChangeReasons {

  /** The budgets are no longer those it starts from. */
  public static final String BUDGETS_CHANGED =
      "The budgets changed since: it does not start from what is spent now.";

  /** Nobody decided in time. */
  public static final String LAPSED = "The time to decide on it is over.";

  private ChangeReasons() {}

  /**
   * Its state does not let it be done.
   *
   * @param done what was wanted: {@code withdrawn}
   */
  public static String tooLate(ChangeRequest request, String done) {
    return "%s is %s; it cannot be %s."
        .formatted(request.identity().label(), request.state(), done);
  }

  /** Other rules are in force than it was put forward under. */
  public static String rulesChanged(int then, int now) {
    return "It was put forward under rules %d, in force are %d: it must be put forward again."
        .formatted(then, now);
  }

  /** Today is no day of its sprint. */
  public static String outsideSprint(Proposal proposal) {
    return "It may ship from %s to %s."
        .formatted(proposal.sprint().first(), proposal.sprint().last());
  }
}
