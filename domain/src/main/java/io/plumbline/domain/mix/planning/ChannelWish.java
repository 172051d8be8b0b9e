package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A limit of a channel as analysts write it, {@code tv:max=50000}.
 *
 * @param amount money a period, on average; people or exposures a period for {@code REACH}; a
 *     multiple of the highest period there was for {@code FATIGUE}
 */
public record ChannelWish(ChannelId channel, Kind kind, double amount) {

  /** What is limited. */
  public enum Kind {
    /** The least spend. */
    MIN,
    /** The most spend. */
    MAX,
    /** The least reach. */
    REACH,
    /** The most that can be sold, delivered or produced for. */
    CAPACITY,
    /** How far a period may go beyond the highest there was. */
    FATIGUE;

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String FORM =
      "A limit is CHANNEL:KIND=AMOUNT, such as tv:max=50000, with one of "
          + Arrays.stream(Kind.values()).map(Kind::key).toList()
          + ", not %s.";

  public ChannelWish {
    that(
        Double.isFinite(amount) && amount >= 0,
        "The %s of %s (%s) must be 0 or more.",
        kind.key(),
        channel,
        amount);
  }

  /**
   * Reads a limit.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static ChannelWish of(String text) {
    int equals = text.lastIndexOf('=');
    int colon = text.lastIndexOf(':', Math.max(0, equals));
    that(colon > 0 && equals > colon, FORM, text);
    String kind = text.substring(colon + 1, equals).strip();
    Kind found =
        Arrays.stream(Kind.values())
            .filter(one -> one.key().equals(kind))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(FORM.formatted(text)));
    try {
      return new ChannelWish(
          new ChannelId(text.substring(0, colon).strip()),
          found,
          Double.parseDouble(text.substring(equals + 1).strip()));
    } catch (NumberFormatException noNumber) {
      throw new IllegalArgumentException(FORM.formatted(text), noNumber);
    }
  }

  /** Returns it as the optimiser takes it, over so many periods. */
  SpendLimit over(int periods) {
    return switch (kind) {
      case MIN -> new SpendLimit.Between(channel, amount * periods, Double.POSITIVE_INFINITY);
      case MAX -> new SpendLimit.Between(channel, 0, amount * periods);
      case REACH -> new SpendLimit.MinimumReach(channel, amount);
      case CAPACITY -> new SpendLimit.Capacity(channel, amount * periods);
      case FATIGUE -> new SpendLimit.Fatigue(channel, amount);
    };
  }

  /**
   * Checks that limits are of channels that can be planned.
   *
   * @throws IllegalArgumentException naming those that cannot
   */
  static void check(List<ChannelWish> wishes, List<ChannelId> known) {
    List<ChannelId> unknown =
        wishes.stream().map(ChannelWish::channel).filter(one -> !known.contains(one)).toList();
    that(unknown.isEmpty(), "The model has no paid channel %s; it has %s.", unknown, known);
  }
}
