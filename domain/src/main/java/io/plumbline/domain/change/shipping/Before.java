package io.plumbline.domain.change.shipping;

/** What a target's present amount says of a call that was about to be made. */
public sealed interface Before {

  /** Store this, then make the call. */
  record Go(Dispatch dispatch, BudgetCall call) implements Before {}

  /** There is nothing to call; this is how it stands now. */
  record Settled(Dispatch dispatch) implements Before {}
}
