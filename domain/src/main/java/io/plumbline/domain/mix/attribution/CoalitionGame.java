package io.plumbline.domain.mix.attribution;

/**
 * What coalitions of channels bring in one draw, grown one member at a time.
 *
 * <p>A coalition of k members is held at depth k; {@link #join} makes the one at the next depth and
 * leaves those before it as they are, so that all coalitions can be visited by one join each.
 */
interface CoalitionGame {

  /** Returns how many may join. */
  int players();

  /** Returns what comes without anybody, and begins at depth 0. */
  double begin();

  /** Returns what the coalition held at {@code depth} brings together with {@code player}. */
  double join(int depth, int player);
}
