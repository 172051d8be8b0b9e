package io.plumbline.domain.change;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.guardrail.Rule;
import io.plumbline.domain.guardrail.Verdict;
import io.plumbline.domain.ledger.Hash;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One thing that happened to a change request; its history is all of them, and nothing else. */
public sealed interface ChangeEvent {

  /** When rules are asked. */
  enum Moment {
    DRAFTED,
    SUBMITTED,
    APPROVED,
    SHIPPED
  }

  /** It was drafted. */
  record Drafted(Proposal proposal) implements ChangeEvent {}

  /** It was changed; approvals and waivers are void. */
  record Edited(Proposal proposal) implements ChangeEvent {}

  /** Every rule was asked. */
  record Judged(Moment moment, Verdict verdict) implements ChangeEvent {}

  /** Somebody asks that a rule be set aside. */
  record WaiverAsked(Rule rule, String reason) implements ChangeEvent {
    public WaiverAsked {
      why("waiver", reason);
    }
  }

  /** A second person sets it aside. */
  record WaiverGranted(Rule rule) implements ChangeEvent {}

  /**
   * It is put before others.
   *
   * @param policy the version of the rules it was judged by
   * @param expires when nobody may approve it any more
   */
  record Submitted(int policy, Instant expires) implements ChangeEvent {}

  /**
   * Somebody agrees.
   *
   * @param content what they saw: the hash of the proposal
   * @param policy the version of the rules they saw
   * @param remaining how many more are needed
   * @param steppedUp whether they proved anew who they are
   */
  record Approved(Hash content, int policy, String note, int remaining, boolean steppedUp)
      implements ChangeEvent {
    public Approved {
      that(note.length() <= 1000, "A note has at most 1000 characters.");
      that(remaining >= 0, "%s more are needed.", remaining);
    }
  }

  /** Somebody does not agree. */
  record Rejected(String reason) implements ChangeEvent {
    public Rejected {
      why("rejection", reason);
    }
  }

  /** An author takes it back. */
  record Withdrawn(String reason) implements ChangeEvent {
    public Withdrawn {
      why("withdrawal", reason);
    }
  }

  /** Its time ran out. */
  record Expired(String why) implements ChangeEvent {}

  /**
   * Somebody tried what they may not, or what may not be now.
   *
   * @param attempt in one word: {@code approve}, {@code ship}
   */
  record Refused(String attempt, String why) implements ChangeEvent {}

  /** Its budgets are being set, by an order. */
  record Shipping(UUID order) implements ChangeEvent {}

  /** Its budgets are set. */
  record Shipped(LocalDate day, List<String> receipts) implements ChangeEvent {
    public Shipped {
      receipts = List.copyOf(receipts);
    }
  }

  /** Its budgets could not be set; what was set was set back. */
  record ShipFailed(List<String> reasons) implements ChangeEvent {
    public ShipFailed {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * A period came out on the wrong side of the band.
   *
   * @param inARow how many in a row this is
   */
  record Breached(PromisedPeriod promised, double actual, int inARow) implements ChangeEvent {}

  /** It is being taken back, by an order. */
  record RollingBack(UUID order, String reason) implements ChangeEvent {
    public RollingBack {
      why("roll-back", reason);
    }
  }

  /** The allocation before is restored. */
  record RolledBack(LocalDate day, List<String> receipts) implements ChangeEvent {
    public RolledBack {
      receipts = List.copyOf(receipts);
    }
  }

  /** It held: the long window ended within the band and with chance enough. */
  record Held(ObservedOutcome observed) implements ChangeEvent {}

  /** A further step was asked for by another request. */
  record Expanded(String expansion) implements ChangeEvent {}

  /** Its outcome is entered; nothing comes after. */
  record Closed(ObservedOutcome observed, String learned) implements ChangeEvent {
    public Closed {
      that(learned.length() <= 4000, "What was learned has at most 4000 characters.");
    }
  }

  private static void why(String of, String text) {
    that(
        !text.isBlank() && text.length() <= 1000,
        "A %s needs a reason of 1 to 1000 characters.",
        of);
  }
}
