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

  /**
   * Reads a target: {@code roi=2}, {@code marginal_roi=1.2} or {@code outcome=500000}.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static AllocationGoal of(String text) {
    String form =
        "A target is roi=NUMBER, marginal_roi=NUMBER or outcome=NUMBER, not %s.".formatted(text);
    String[] parts = text.split("=", 2);
    if (parts.length < 2) {
      throw new IllegalArgumentException(form);
    }
    double number;
    try {
      number = Double.parseDouble(parts[1].strip());
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(form, noNumber);
    }
    return switch (parts[0].strip()) {
      case "roi" -> new Roi(number);
      case "marginal_roi" -> new MarginalRoi(number);
      case "outcome" -> new Outcome(number);
      default -> throw new IllegalArgumentException(form);
    };
  }
}
