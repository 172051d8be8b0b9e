package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;

/** What the planned spend of a channel has to keep to. */
public sealed interface SpendLimit {

  /** Returns whom it binds. */
  ChannelId channel();

  /** Between two amounts of money, both included. */
  record Between(ChannelId channel, double least, double most) implements SpendLimit {
    public Between {
      that(least >= 0 && most >= least, "%s cannot spend %s to %s.", channel, least, most);
    }
  }

  /** Between two multiples of what it spends now. */
  record Multiple(ChannelId channel, double least, double most) implements SpendLimit {
    public Multiple {
      that(least >= 0 && most >= least, "%s cannot spend %s to %s times.", channel, least, most);
    }
  }

  /** Enough to be seen: so many people reached, or so much shown, on average a period. */
  record MinimumReach(ChannelId channel, double perPeriod) implements SpendLimit {
    public MinimumReach {
      that(perPeriod >= 0, "The least reach of %s (%s) is negative.", channel, perPeriod);
    }
  }

  /** No more than can be sold, delivered or produced for. */
  record Capacity(ChannelId channel, double most) implements SpendLimit {
    public Capacity {
      that(most >= 0, "The capacity of %s (%s) is negative.", channel, most);
    }
  }

  /** No period with more than a multiple of the highest exposure there ever was: creatives tire. */
  record Fatigue(ChannelId channel, double ofHighest) implements SpendLimit {
    public Fatigue {
      that(ofHighest > 0, "The limit of fatigue of %s (%s) must be positive.", channel, ofHighest);
    }
  }

  /** Returns its name as people read it. */
  default String label() {
    return switch (this) {
      case Between between ->
          Double.isInfinite(between.most())
              ? "%s of at least %s".formatted(channel(), between.least())
              : "%s between %s and %s".formatted(channel(), between.least(), between.most());
      case Multiple multiple ->
          "%s between %s and %s times its spend"
              .formatted(channel(), multiple.least(), multiple.most());
      case MinimumReach reach ->
          "minimum reach of %s: %s a period".formatted(channel(), reach.perPeriod());
      case Capacity capacity -> "capacity of %s: %s".formatted(channel(), capacity.most());
      case Fatigue fatigue ->
          "creative fatigue of %s: %s times its highest period"
              .formatted(channel(), fatigue.ofHighest());
    };
  }
}
