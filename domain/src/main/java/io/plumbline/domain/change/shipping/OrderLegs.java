package io.plumbline.domain.change.shipping;

import io.plumbline.domain.guardrail.BudgetLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Divides an order into legs: lines that one target holds together are one leg.
 *
 * @param shipped what a roll-back takes back, in the order it was shipped; empty for a SHIP
 */
public record OrderLegs(RouteTable routes, List<Dispatch> shipped) {

  public OrderLegs {
    shipped = List.copyOf(shipped);
  }

  /** Returns the order opened at {@code at}, nothing sent yet. */
  public Dispatch open(BudgetOrder order, Instant at) {
    Map<Target, List<BudgetLine>> byTarget = new LinkedHashMap<>();
    for (BudgetLine line : order.lines()) {
      byTarget.computeIfAbsent(target(line), first -> new ArrayList<>()).add(line);
    }
    List<Leg> legs = new ArrayList<>();
    byTarget.forEach(
        (target, lines) -> {
          if (lines.stream().anyMatch(line -> line.before() != line.after())) {
            legs.add(leg(order, target, lines, at));
          }
        });
    return Dispatch.opened(order, legs, at);
  }

  /** What was shipped somewhere is taken back there, whatever the routes say by now. */
  private Target target(BudgetLine line) {
    return shipped.reversed().stream()
        .flatMap(dispatch -> dispatch.legs().stream())
        .filter(leg -> leg.lines().stream().anyMatch(other -> same(line, other)))
        .map(Leg::target)
        .findFirst()
        .orElseGet(() -> routes.of(line));
  }

  private static boolean same(BudgetLine one, BudgetLine other) {
    return one.channel().equals(other.channel()) && one.item().equals(other.item());
  }

  private Leg leg(BudgetOrder order, Target target, List<BudgetLine> lines, Instant at) {
    long before = sum(lines, BudgetLine::before);
    long after = sum(lines, BudgetLine::after);
    List<Leg> earlier =
        shipped.reversed().stream()
            .flatMap(dispatch -> dispatch.legs().stream())
            .filter(leg -> leg.target().equals(target) && leg.done())
            .toList();
    // the target's own amounts where the money is the same: exact, whatever was rounded
    Optional<Long> has =
        earlier.stream()
            .limit(1)
            .filter(leg -> says(leg, BudgetLine::after, lines, BudgetLine::before))
            .map(Leg::to)
            .findFirst();
    Optional<Long> had =
        earlier.stream()
            .filter(leg -> says(leg, BudgetLine::before, lines, BudgetLine::after))
            .findFirst()
            .flatMap(OrderLegs::found);
    return new Leg(
        target,
        lines,
        has.orElseGet(() -> target.units(before, order.currency())),
        had.orElseGet(() -> target.units(after, order.currency())),
        has.isPresent() ? 0 : target.slack(order.currency()),
        new LegState.Open(),
        0,
        at);
  }

  /** Whether a leg's lines say the same of the money; what the order leaves out never moved. */
  private static boolean says(
      Leg leg,
      ToLongFunction<BudgetLine> its,
      List<BudgetLine> lines,
      ToLongFunction<BudgetLine> theirs) {
    return lines.stream()
            .allMatch(
                line ->
                    leg.lines().stream()
                        .filter(other -> same(line, other))
                        .anyMatch(other -> its.applyAsLong(other) == theirs.applyAsLong(line)))
        && leg.lines().stream()
            .filter(other -> lines.stream().noneMatch(line -> same(line, other)))
            .allMatch(other -> other.before() == other.after());
  }

  private static Optional<Long> found(Leg leg) {
    return leg.state() instanceof LegState.Done done ? Optional.of(done.found()) : Optional.empty();
  }

  private static long sum(List<BudgetLine> lines, ToLongFunction<BudgetLine> amount) {
    return lines.stream().mapToLong(amount).sum();
  }
}
