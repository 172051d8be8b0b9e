package io.plumbline.domain.mix.planning;

import io.plumbline.domain.shared.Estimate;
import java.util.List;

/**
 * What a scenario brings more than the plan there is, split over what it changes. The parts add up
 * to the lift in every draw, so their means add up to its mean.
 *
 * @param baseline the expected outcome of the plan there is, over the frame
 * @param outcome that of the scenario
 * @param parts channels in the model's order, then what is not a channel; only those that change
 *     anything
 */
public record LiftSplit(Estimate baseline, Estimate outcome, Estimate lift, List<Part> parts) {

  /** Whose part it is. */
  public enum Kind {
    /** A channel's. */
    CHANNEL,
    /** That of controls and treatments, such as a price. */
    CONTROLS,
    /** What is lost because no period can bring more than a cap. */
    CAP
  }

  /**
   * One part.
   *
   * @param name of the channel; empty for what is none
   */
  public record Part(Kind kind, String name, Estimate change) {}

  public LiftSplit {
    parts = List.copyOf(parts);
  }
}
