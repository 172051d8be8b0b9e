package io.plumbline.domain.mix.planning;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Estimate;
import java.util.List;

/**
 * The best allocation under the limits there are, and why to believe it.
 *
 * @param moves one a paid channel
 * @param budget in cents; the moves add up to it exactly
 * @param before the outcome of the plan there is
 * @param after the outcome of the recommended one
 * @param gain what it brings more, on the same draws
 * @param probability that it brings more
 * @param worstTenth the mean gain of the worst tenth of the draws
 * @param kept whether the plan there is was kept, because nothing better was found
 * @param efficiency what the channels bring now as a part of what they could bring with as much
 *     money; 1 where the plan is the best. Not told where the goal is another budget
 * @param stages the way there under the caps
 */
public record Allocation(
    List<Move> moves,
    long budget,
    Estimate before,
    Estimate after,
    Estimate gain,
    double probability,
    double worstTenth,
    boolean kept,
    double efficiency,
    OptimalityCertificate certificate,
    List<Stage> stages) {

  /**
   * A channel's part.
   *
   * @param before in cents
   * @param after in cents
   * @param marginalRoi what the next unit of money on it would bring after the move
   * @param limit the limit it stands at; empty if at none
   */
  public record Move(
      ChannelId channel, long before, long after, double marginalRoi, String limit) {}

  /**
   * A step of the way.
   *
   * @param cents each channel's spend after it
   * @param moved the part of the budget that it moves
   * @param gain over the plan there is now, once it is made
   */
  public record Stage(List<Long> cents, double moved, Estimate gain, double probability) {
    public Stage {
      cents = List.copyOf(cents);
    }
  }

  public Allocation {
    moves = List.copyOf(moves);
    stages = List.copyOf(stages);
  }
}
