package io.plumbline.domain.mix.planning;

import static io.plumbline.domain.shared.Require.that;

import io.plumbline.domain.shared.ChannelId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A brand's line items as they are: what stands behind the spend of its channels. */
public record BudgetSheet(List<Line> lines) {

  /**
   * A line item.
   *
   * @param spend a period, in cents
   * @param least what it has to spend a period, in cents
   * @param most what it can spend a period, in cents; absent without a bound
   */
  public record Line(ChannelId channel, String name, long spend, long least, @Nullable Long most) {
    public Line {
      that(!name.isBlank(), "A line item of %s has no name.", channel);
      that(spend >= 0 && least >= 0, "Line item %s cannot spend less than nothing.", name);
      that(most == null || most >= least, "Line item %s has no room between its bounds.", name);
    }
  }

  /**
   * What a line item spends over the planned periods, before and after.
   *
   * @param before in cents
   * @param after in cents
   * @param limit the bound it stands at: least, most, or empty
   */
  public record Move(ChannelId channel, String name, long before, long after, String limit) {}

  /** How an allocation is split over the line items. */
  public sealed interface Split {

    /** Every line item, in the sheet's order; those of a channel add up to its spend exactly. */
    record Done(List<Move> moves) implements Split {
      public Done {
        moves = List.copyOf(moves);
      }
    }

    /** The bounds leave no room for what these channels get: why, a sentence each. */
    record Infeasible(List<String> reasons) implements Split {
      public Infeasible {
        reasons = List.copyOf(reasons);
      }
    }
  }

  /** No line items: every channel spends what it is projected to. */
  public static final BudgetSheet NONE = new BudgetSheet(List.of());

  public BudgetSheet {
    lines = List.copyOf(lines);
    Set<List<String>> seen = new HashSet<>();
    for (Line line : lines) {
      that(
          seen.add(List.of(line.channel().value(), line.name())),
          "%s has two line items called %s.",
          line.channel(),
          line.name());
    }
  }

  /**
   * Splits what each channel gets over its line items, in proportion to what they spend now, within
   * their bounds.
   *
   * @param channels what the channels get over all planned periods
   * @param periods how many are planned
   */
  public Split split(List<Allocation.Move> channels, int periods) {
    List<String> reasons = new ArrayList<>();
    Move[] moves = new Move[lines.size()];
    for (Allocation.Move channel : channels) {
      int[] own = places(channel.channel());
      long[] least = amounts(own, channel.after(), periods, false);
      long[] most = amounts(own, channel.after(), periods, true);
      String reason = own.length == 0 ? null : conflict(channel, own, periods);
      if (reason != null) {
        reasons.add(reason);
      } else if (own.length > 0) {
        double[] weights = new double[own.length];
        for (int i = 0; i < own.length; i++) {
          weights[i] = lines.get(own[i]).spend();
        }
        long[] after = Cents.split(channel.after(), weights, least, most);
        for (int i = 0; i < own.length; i++) {
          moves[own[i]] = move(lines.get(own[i]), periods, after[i]);
        }
      }
    }
    return reasons.isEmpty()
        ? new Split.Done(Arrays.stream(moves).filter(Objects::nonNull).toList())
        : new Split.Infeasible(reasons);
  }

  private int[] places(ChannelId channel) {
    return IntStream.range(0, lines.size())
        .filter(i -> lines.get(i).channel().equals(channel))
        .toArray();
  }

  /** The bounds over all periods; none above what there is to split, for no line gets more. */
  private long[] amounts(int[] own, long total, int periods, boolean upper) {
    long[] amounts = new long[own.length];
    for (int i = 0; i < own.length; i++) {
      Line line = lines.get(own[i]);
      Long bound = upper ? line.most() : Long.valueOf(line.least());
      amounts[i] = bound == null ? total : Math.min(total, Math.multiplyExact(bound, periods));
    }
    return amounts;
  }

  private @Nullable String conflict(Allocation.Move channel, int[] own, int periods) {
    long least = 0;
    long most = 0;
    boolean bounded = true;
    for (int place : own) {
      Line line = lines.get(place);
      least += Math.multiplyExact(line.least(), periods);
      bounded &= line.most() != null;
      most += line.most() == null ? 0 : Math.multiplyExact(line.most(), periods);
    }
    if (least > channel.after()) {
      return "%s gets %s, but its line items need at least %s (%s)"
          .formatted(
              channel.channel(), money(channel.after()), money(least), words(own, periods, false));
    }
    if (bounded && most < channel.after()) {
      return "%s gets %s, but its line items can take at most %s (%s)"
          .formatted(
              channel.channel(), money(channel.after()), money(most), words(own, periods, true));
    }
    return null;
  }

  private String words(int[] own, int periods, boolean upper) {
    return Arrays.stream(own)
        .mapToObj(lines::get)
        .filter(line -> upper || line.least() > 0)
        .map(
            line -> {
              Long bound = upper ? line.most() : Long.valueOf(line.least());
              return "%s %s".formatted(line.name(), bound == null ? "" : money(bound * periods));
            })
        .collect(Collectors.joining(", "));
  }

  private static String money(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }

  private static Move move(Line line, int periods, long after) {
    Long most = line.most();
    String limit = "";
    if (line.least() > 0 && after == line.least() * periods) {
      limit = "least";
    } else if (most != null && after == most * periods) {
      limit = "most";
    }
    return new Move(
        line.channel(), line.name(), Math.multiplyExact(line.spend(), periods), after, limit);
  }

  /** Returns what each channel with line items spends a period, in money. */
  public Map<ChannelId, Double> spend() {
    Map<ChannelId, Double> spend = new LinkedHashMap<>();
    for (ChannelId channel : channels()) {
      long cents = Arrays.stream(places(channel)).mapToLong(i -> lines.get(i).spend()).sum();
      spend.put(channel, cents / 100.0);
    }
    return spend;
  }

  /**
   * Returns what the bounds of line items together are for their channels over so many periods, a
   * cent narrower where there is room, so that rounding leaves none behind.
   */
  public List<SpendLimit> limits(int periods) {
    List<SpendLimit> limits = new ArrayList<>();
    for (ChannelId channel : channels()) {
      long least = 0;
      long most = 0;
      boolean bounded = true;
      for (int place : places(channel)) {
        Line line = lines.get(place);
        least += Math.multiplyExact(line.least(), periods);
        bounded &= line.most() != null;
        most += line.most() == null ? 0 : Math.multiplyExact(line.most(), periods);
      }
      int inside = bounded && most - least < 2 ? 0 : 1;
      double low = least == 0 ? 0 : (least + inside) / 100.0;
      double high = bounded ? (most - inside) / 100.0 : Double.POSITIVE_INFINITY;
      if (least > 0 || bounded) {
        limits.add(new SpendLimit.Between(channel, low, high));
      }
    }
    return limits;
  }

  private List<ChannelId> channels() {
    return lines.stream().map(Line::channel).distinct().toList();
  }
}
