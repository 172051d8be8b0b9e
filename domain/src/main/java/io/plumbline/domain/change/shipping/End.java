package io.plumbline.domain.change.shipping;

import java.time.Instant;
import java.util.List;

/** How a dispatch stands: under way, or ended with everything set, or with nothing. */
public sealed interface End {

  /** Under way; {@code undoing} once a target has refused and the others are being set back. */
  record Running(boolean undoing) implements End {}

  /** Every target has what the order wants. */
  record Done(Instant at) implements End {}

  /** Every target has what it had before, for these reasons. */
  record Undone(Instant at, List<String> reasons) implements End {

    public Undone {
      reasons = List.copyOf(reasons);
    }
  }
}
