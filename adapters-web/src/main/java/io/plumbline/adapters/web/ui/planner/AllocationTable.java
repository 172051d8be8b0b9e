package io.plumbline.adapters.web.ui.planner;

import io.plumbline.adapters.web.ui.Format;
import io.plumbline.adapters.web.ui.Magnitude;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.planning.MoveCaps;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.shared.ChannelId;
import java.util.ArrayList;
import java.util.List;

/**
 * The amounts of a scenario, a row each channel, and all of them together.
 *
 * @param unit what amounts are written in, such as {@code $k a week}
 * @param divisor what an amount is divided by to be written so
 */
record AllocationTable(
    String unit, double divisor, List<Row> rows, String today, String then, String change) {

  /**
   * A channel.
   *
   * @param amount what it spends a period, in money
   * @param track its slider
   * @param change signed; empty where it is left alone
   * @param moves in how many steps under the caps; empty where it is left alone
   * @param locked whether a held total leaves it alone
   * @param why it cannot be moved; empty if it can
   * @param beyond whether it leaves the spend that was observed
   */
  record Row(
      ChannelId channel,
      String today,
      double amount,
      String then,
      Track track,
      String change,
      String percent,
      String moves,
      boolean locked,
      String why,
      boolean beyond) {

    boolean movable() {
      return why.isEmpty();
    }
  }

  /**
   * A slider's marks, in money; everything lies in [0, {@code max}].
   *
   * @param least the lowest observed spend of a period
   * @param most the highest
   * @param down where one step down ends
   * @param up where one step up ends
   */
  record Track(
      double max, double least, double most, double down, double up, double now, double at) {

    /** Returns where an amount lies, in per cent of the track. */
    double percent(double amount) {
      return 100 * Math.clamp(amount / max, 0, 1);
    }
  }

  AllocationTable {
    rows = List.copyOf(rows);
  }

  /**
   * Returns the table.
   *
   * @param amounts what each seat spends under the draft
   */
  static AllocationTable of(
      List<PlanDesk.Seat> seats,
      MoveCaps caps,
      double[] amounts,
      Sliders sliders,
      Draft draft,
      Units units) {
    double most = 0;
    double budget = 0;
    double then = 0;
    for (int i = 0; i < amounts.length; i++) {
      most = Math.max(most, Math.max(amounts[i], seats.get(i).current()));
      budget += seats.get(i).current();
      then += amounts[i];
    }
    Magnitude magnitude = Magnitude.of(most);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      boolean locked = draft.locked().contains(seats.get(i).channel());
      String why =
          sliders.movable(i)
              ? ""
              : "spends nothing, and nothing cannot be scaled: state its spend first";
      rows.add(row(seats.get(i), amounts[i], caps.ofBudget() * budget, locked, why, magnitude));
    }
    return new AllocationTable(
        "%s a %s".formatted(units.moneyIn(magnitude), units.period()),
        magnitude.divisor(),
        rows,
        Format.fixed(budget / magnitude.divisor(), 1),
        Format.fixed(then / magnitude.divisor(), 1),
        Format.change((then - budget) / magnitude.divisor(), 1));
  }

  private static Row row(
      PlanDesk.Seat seat, double amount, double step, boolean locked, String why, Magnitude in) {
    double change = amount - seat.current();
    boolean left = Math.abs(change) < 0.005;
    double max = Math.max(Math.max(2 * seat.current(), 1.05 * seat.highest()), 1);
    return new Row(
        seat.channel(),
        Format.fixed(seat.current() / in.divisor(), 1),
        amount,
        Format.fixed(amount / in.divisor(), 1),
        new Track(
            max,
            seat.lowest(),
            seat.highest(),
            Math.max(0, seat.current() - step),
            seat.current() + step,
            seat.current(),
            amount),
        left ? "" : Format.change(change / in.divisor(), 1),
        left || seat.current() <= 0 ? "" : Format.change(100 * change / seat.current(), 0) + "%",
        left || step <= 0 ? "" : Format.count((long) Math.ceil(Math.abs(change) / step - 1e-9)),
        locked,
        why,
        leaves(seat, amount));
  }

  /** Returns whether an amount moves a channel out of the spend that was observed of it. */
  static boolean leaves(PlanDesk.Seat seat, double amount) {
    boolean moved = Math.abs(amount - seat.current()) >= 0.005;
    return moved && (amount > seat.highest() + 0.005 || amount < seat.lowest() - 0.005);
  }
}
