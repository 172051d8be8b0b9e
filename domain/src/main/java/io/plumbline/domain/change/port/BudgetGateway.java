package io.plumbline.domain.change.port;

import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.Reading;

/**
 * Where budgets are set outside. Neither method throws for what a target does, or fails to do; both
 * return within {@link #PATIENCE_SECONDS}.
 */
public interface BudgetGateway {

  /** How long a call may take in all, in seconds. */
  int PATIENCE_SECONDS = 30;

  /** Asks the call's target what it has now. Changes nothing. */
  Reading read(BudgetCall call);

  /** Sets the call's target to what the call wants. The same key twice has the effect of once. */
  Answer set(BudgetCall call);
}
