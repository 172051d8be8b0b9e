package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;

/** One thing that a scenario does otherwise than the plan there is. */
public sealed interface ScenarioOperator {

  /**
   * Which of the planned periods.
   *
   * @param first the place of the first, from 0
   * @param count how many; those past the end of the plan do not count
   */
  record Span(int first, int count) {

    /** Every planned period. */
    public static final Span ALL = new Span(0, Integer.MAX_VALUE);

    public Span {
      that(first >= 0 && count >= 1, "A span of %s periods from %s on.", count, first);
    }

    /** The first {@code count} planned periods. */
    public static Span first(int count) {
      return new Span(0, count);
    }

    boolean holds(int t) {
      return t >= first && t - first < count;
    }
  }

  /** Moves a part of a channel's spend to another, period by period. */
  record Shift(ChannelId from, ChannelId to, double part, Span span) implements ScenarioOperator {
    public Shift {
      that(part > 0 && part <= 1, "The part to shift (%s) must lie between 0 and 1.", part);
      that(!from.equals(to), "%s cannot give to itself.", from);
    }
  }

  /** Multiplies a channel's spend; 2 doubles it. */
  record Scale(ChannelId channel, double factor, Span span) implements ScenarioOperator {
    public Scale {
      that(factor >= 0 && Double.isFinite(factor), "A spend cannot be scaled by %s.", factor);
    }
  }

  /** Lets a promotion, a treatment's column, come so many periods sooner. */
  record PullForward(String column, int periods) implements ScenarioOperator {
    public PullForward {
      that(periods >= 1, "A promotion cannot come %s periods sooner.", periods);
    }
  }

  /** Multiplies a control, such as a price, and adds to it. */
  record Adjust(String column, double factor, double plus, Span span) implements ScenarioOperator {

    /** Sets a control to a value. */
    public static Adjust to(String column, double value, Span span) {
      return new Adjust(column, 0, value, span);
    }
  }

  /** No period brings more than can be delivered, all geos together; in the outcome's unit. */
  record InventoryCap(double most) implements ScenarioOperator {
    public InventoryCap {
      that(most > 0, "The inventory (%s) must be positive.", most);
    }
  }

  /** Returns what it does, in words. */
  default String words() {
    return switch (this) {
      case Shift(var from, var to, double part, var span) ->
          "moving %s %% from %s to %s%s".formatted(plain(100 * part), from, to, words(span));
      case Scale(var channel, double factor, var span) ->
          factor == 2
              ? "doubling %s%s".formatted(channel, words(span))
              : "spending %s times as much on %s%s".formatted(plain(factor), channel, words(span));
      case PullForward(String column, int periods) ->
          "pulling %s forward by %s periods".formatted(column, periods);
      case Adjust(String column, double factor, double plus, var span) ->
          factor == 0
              ? "setting %s to %s%s".formatted(column, plain(plus), words(span))
              : "changing %s by a factor of %s%s".formatted(column, plain(factor), words(span))
                  + (plus == 0 ? "" : " plus " + plain(plus));
      case InventoryCap(double most) ->
          "delivering no more than %s a period".formatted(plain(most));
    };
  }

  private static String words(Span span) {
    return span.count() == Integer.MAX_VALUE
        ? ""
        : " for %s periods".formatted(span.count())
            + (span.first() == 0 ? "" : " after %s".formatted(span.first()));
  }

  private static String plain(double value) {
    double rounded = Math.rint(value * 1e6) / 1e6;
    return rounded == Math.rint(rounded) && Math.abs(rounded) < 1e15
        ? Long.toString((long) rounded)
        : Double.toString(rounded);
  }
}
