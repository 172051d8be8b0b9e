package io.plumbline.domain.change.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.change.port.InMemoryDispatches;
import io.plumbline.domain.change.port.InMemoryRoutes;
import io.plumbline.domain.change.shipping.BudgetOrder;
import io.plumbline.domain.change.shipping.BudgetOrder.Purpose;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.End;
import io.plumbline.domain.change.shipping.Leg;
import io.plumbline.domain.change.shipping.LegState;
import io.plumbline.domain.change.shipping.Patience;
import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * Orders to platforms that lose answers, refuse and are slow, by a node that is killed now and
 * then: whatever happens, every line ends after the move or every line before it.
 */
class NeverHalfDoneTest {

  private static final BrandId BRAND = new BrandId("harbour-retail");
  private static final Duration ENOUGH = Duration.ofDays(30);

  private static final User MAYA =
      new User(new UUID(0, 7), "maya", "Maya", Role.MARKETING_LEAD, true);

  @Property(tries = 400)
  void every_line_ends_after_the_move_or_every_line_before_it(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int lines,
      @ForAll @DoubleRange(max = 0.5) double trouble,
      @ForAll boolean refusal) {
    new World().lives(new Random(seed), lines, trouble, refusal);
  }

  /** One order's world. */
  private static final class World {

    private final InMemoryTransaction transaction = new InMemoryTransaction();
    private final SettableClock clock = SettableClock.inNovember();
    private final CountingIds ids = new CountingIds();
    private final InMemoryDispatches dispatches = new InMemoryDispatches(transaction);
    private final InMemoryRoutes routes = new InMemoryRoutes(transaction);
    private final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
    private final InMemoryUsers users = new InMemoryUsers(transaction);

    World() {
      users.add(MAYA, "hash");
    }

    private void lives(Random random, int lines, double trouble, boolean refusal) {
      FaultyPlatforms platforms = new FaultyPlatforms(random, clock, trouble);
      BudgetOrder order = order(random, lines);
      Map<Target, Long> prior = prior(order, platforms);
      List<Target> targets = List.copyOf(prior.keySet());
      if (refusal) {
        platforms.refuses(targets.get(random.nextInt(targets.size())));
      }

      Dispatch ended = shipped(order, platforms, random);

      switch (ended.end()) {
        case End.Done _ -> assertThat(amounts(targets, platforms)).isEqualTo(wanted(ended, prior));
        case End.Undone _ -> assertThat(amounts(targets, platforms)).isEqualTo(prior);
        case End.Running _ -> throw new AssertionError("Still under way: " + ended);
      }
      boolean done = ended.end() instanceof End.Done;
      for (Leg leg : ended.legs()) {
        if (!(leg.target() instanceof Target.Sheet)) {
          assertThat(platforms.changes(leg.target()))
              .as("how often %s changed", leg.target())
              .isLessThanOrEqualTo(done ? 1 : 2);
        }
      }
      assertThat(facts(Fact.Kind.BUDGET_REFUSED, "SET") > 0).isEqualTo(!done);
      if (done) {
        assertThat(facts(Fact.Kind.BUDGET_SET, "SET")).isEqualTo(ended.legs().size());
        assertThat(facts(Fact.Kind.BUDGET_SET, "BACK")).isZero();
        rolledBack(order, targets, prior, platforms, random);
      }
    }

    private void rolledBack(
        BudgetOrder order,
        List<Target> targets,
        Map<Target, Long> prior,
        FaultyPlatforms platforms,
        Random random) {
      BudgetOrder back =
          new BudgetOrder(
              ids.next(),
              BRAND,
              order.request(),
              order.step(),
              Purpose.ROLL_BACK,
              order.currency(),
              order.lines().stream()
                  .map(
                      line ->
                          new BudgetLine(line.channel(), line.item(), line.after(), line.before()))
                  .toList());
      Dispatch ended = shipped(back, platforms, random);
      assertThat(ended.end()).isInstanceOf(End.Done.class);
      assertThat(amounts(targets, platforms)).as("to the platform's last unit").isEqualTo(prior);
    }

    private Dispatch shipped(BudgetOrder order, FaultyPlatforms platforms, Random random) {
      new OpenDispatch(dispatches, routes, transaction, clock).open(order);
      var last = clock.instant().plus(ENOUGH);
      Dispatch now = found(order);
      while (!now.over() && clock.instant().isBefore(last)) {
        try {
          runner(platforms).run();
        } catch (FaultyPlatforms.Killed _) {
          // the next minute's run is another node's
        }
        now = found(order);
        if (!now.over() && now.byHand().isPresent()) {
          byHand(now, now.byHand().getAsInt(), platforms);
          now = found(order);
        }
        clock.advance(Duration.ofSeconds(random.nextInt(20, 120)));
      }
      clock.advance(Duration.ofMinutes(5));
      return now;
    }

    private RunDispatches runner(FaultyPlatforms platforms) {
      return new RunDispatches(
          dispatches, platforms, Patience.USUAL, ledger, ids, transaction, clock);
    }

    private Dispatch found(BudgetOrder order) {
      return dispatches.find(BRAND, order.key()).orElseThrow();
    }

    /** A person does what they are asked to, then says so. */
    private void byHand(Dispatch now, int place, FaultyPlatforms platforms) {
      Leg leg = now.legs().get(place);
      if (leg.state() instanceof LegState.ByHand(long found, boolean back, String _)) {
        platforms.has(leg.target(), back ? found : leg.to());
      }
      ConfirmShipped.Command command =
          new ConfirmShipped.Command(
              BRAND,
              now.order().key(),
              place,
              ConfirmShipped.Answer.CONFIRM,
              "done by hand",
              null,
              MAYA.actor(),
              Origin.WEB);
      assertThat(
              new ConfirmShipped(dispatches, users, ledger, ids, transaction, clock)
                  .confirm(command))
          .isInstanceOf(ConfirmShipped.Outcome.Recorded.class);
    }

    private BudgetOrder order(Random random, int count) {
      List<BudgetLine> lines = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ChannelId channel = new ChannelId("channel " + i % 3);
        int before = random.nextInt(1, 9_000_000);
        int after =
            random.nextInt(4) == 0
                ? Math.max(1, before + random.nextInt(-900, 900))
                : random.nextInt(1, 9_000_000);
        lines.add(new BudgetLine(channel, "item " + i, before, after));
        Target target =
            switch (random.nextInt(5)) {
              case 0 -> new Target.Sheet();
              case 1 -> new Target.Webhook("hook-" + i);
              case 2 -> new Target.Meta("12" + random.nextInt(3));
              default -> new Target.GoogleAds("1", "5" + i);
            };
        routes.set(
            BRAND, new Route(channel, "item " + i, target), Actor.human("ada"), clock.instant());
      }
      return new BudgetOrder(
          new UUID(1, random.nextLong()),
          BRAND,
          "C-%04d".formatted(random.nextInt(10_000)),
          1,
          Purpose.SHIP,
          random.nextInt(4) == 0 ? "JPY" : "EUR",
          lines);
    }

    /** What each platform has at first: the plan's amount, give or take its own rounding. */
    private Map<Target, Long> prior(BudgetOrder order, FaultyPlatforms platforms) {
      Map<Target, Long> weekly = new HashMap<>();
      for (BudgetLine line : order.lines()) {
        weekly.merge(routes.of(BRAND).of(line), line.before(), Long::sum);
      }
      Map<Target, Long> prior = new HashMap<>();
      weekly.forEach(
          (target, cents) -> {
            long units = target.units(cents, order.currency());
            long slack = units % 2 == 0 ? target.slack(order.currency()) : 0;
            prior.put(target, units + slack);
          });
      prior.forEach(platforms::has);
      return prior;
    }

    private static Map<Target, Long> amounts(List<Target> targets, FaultyPlatforms platforms) {
      return targets.stream().collect(Collectors.toMap(target -> target, platforms::amount));
    }

    /** What an order does not move stays as it was. */
    private static Map<Target, Long> wanted(Dispatch ended, Map<Target, Long> prior) {
      Map<Target, Long> wanted = new HashMap<>(prior);
      ended.legs().forEach(leg -> wanted.put(leg.target(), leg.to()));
      return wanted;
    }

    private long facts(Fact.Kind kind, String direction) {
      List<LedgerEntry> entries = ledger.newest(BRAND, Long.MAX_VALUE, 1000);
      return entries.stream()
          .filter(entry -> entry.kind() == kind)
          .filter(entry -> direction.equals(entry.details().get("direction")))
          .count();
    }
  }
}
