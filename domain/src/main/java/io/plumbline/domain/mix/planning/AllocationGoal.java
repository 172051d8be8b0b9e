package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

/** What an allocation is to reach. */
public sealed interface AllocationGoal {

  /** The most outcome for a budget over the planned periods. */
  record Budget(double money) implements AllocationGoal {
    public Budget {
      that(money > 0 && Double.isFinite(money), "The budget (%s) must be positive.", money);
    }
  }

  /** The most that can be spent, well allocated, with at least this return on all of it. */
  record Roi(double least) implements AllocationGoal {
    public Roi {
      that(least > 0, "The least return (%s) must be positive.", least);
    }
  }

  /** As much as is worth its money: up to where the next unit of it brings this. */
  record MarginalRoi(double price) implements AllocationGoal {
    public MarginalRoi {
      that(price > 0, "The least marginal return (%s) must be positive.", price);
    }
  }

  /** The least budget that brings this much more than with the channels off. */
  record Outcome(double incremental) implements AllocationGoal {
    public Outcome {
      that(incremental > 0, "The outcome to reach (%s) must be positive.", incremental);
    }
  }
}
