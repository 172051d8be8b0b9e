package io.plumbline.domain.experiment.monitor;

/** How looking more than once is paid for. */
public sealed interface StoppingRule {

  /** Each look spends a part of alpha; the test has an end. */
  record Spending(AlphaSpending function) implements StoppingRule {}

  /** The bound holds at any time; the test may go on past its planned end. */
  record OpenEnded() implements StoppingRule {}
}
