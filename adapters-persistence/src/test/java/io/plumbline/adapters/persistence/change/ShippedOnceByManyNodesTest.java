package io.plumbline.adapters.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.adapters.persistence.access.UuidV7Source;
import io.plumbline.adapters.persistence.files.DispatchJson;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.change.port.BudgetGateway;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.SampleOrders;
import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Patience;
import io.plumbline.domain.change.shipping.Reading;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.change.usecase.RunDispatches;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Racing;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several nodes that ship at the same moment, on a real database. */
class ShippedOnceByManyNodesTest {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  /** At full count: {@code -Dplumbline.orders=2500}, some 10,000 takings. */
  private static final int ORDERS = Integer.getInteger("plumbline.orders", 25);

  private static final int NODES = 4;

  /** Platforms that count how often each call is made; nothing is there before the first. */
  private static final class CountingPlatforms implements BudgetGateway {

    private final ConcurrentMap<String, Integer> sets = new ConcurrentHashMap<>();

    @Override
    public Reading read(BudgetCall call) {
      boolean set = sets.containsKey(call.key());
      return call.leg().target() instanceof Target.Webhook
          ? new Reading.Mute()
          : new Reading.Present(set ? call.leg().to() : call.leg().from());
    }

    @Override
    public Answer set(BudgetCall call) {
      sets.merge(call.key(), 1, Integer::sum);
      return new Answer.Accepted("receipt");
    }
  }

  @Test
  void each_leg_is_set_once_and_is_in_the_ledger_once() {
    database.ports().brands().add(SampleBrands.HARBOUR);
    Dispatches dispatches = database.ports().dispatches(new DispatchJson());
    for (int i = 1; i <= ORDERS; i++) {
      dispatches.open(SampleOrders.ship(i));
    }
    InstantSource clock = InstantSource.system();
    IdSource ids = new UuidV7Source(clock);
    Ledger ledger = database.ports().ledger(clock);
    CountingPlatforms platforms = new CountingPlatforms();

    List<List<RunDispatches.Outcome>> outcomes =
        Racing.threads(
            NODES,
            node ->
                allOf(
                    new RunDispatches(
                        dispatches,
                        platforms,
                        Patience.USUAL,
                        ledger,
                        ids,
                        database.ports().transaction(),
                        clock)));

    assertThat(outcomes.stream().flatMap(List::stream))
        .hasSize(ORDERS)
        .allMatch(RunDispatches.Outcome.Worked.class::isInstance);
    assertThat(platforms.sets)
        .hasSize(3 * ORDERS)
        .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
    assertThat(dispatches.newest(SampleBrands.HARBOUR.id(), ORDERS))
        .allMatch(dispatch -> dispatch.byHand().isPresent());
    assertThat(entries(ledger)).hasSize(3 * ORDERS).doesNotHaveDuplicates();
  }

  private static List<RunDispatches.Outcome> allOf(RunDispatches node) {
    List<RunDispatches.Outcome> all = new ArrayList<>();
    for (var some = node.run(); !some.isEmpty(); some = node.run()) {
      all.addAll(some);
    }
    return all;
  }

  private static List<String> entries(Ledger ledger) {
    return ledger.newest(SampleBrands.HARBOUR.id(), Long.MAX_VALUE, 4 * ORDERS).stream()
        .filter(entry -> entry.kind() == Fact.Kind.BUDGET_SET)
        .map(ShippedOnceByManyNodesTest::leg)
        .toList();
  }

  private static String leg(LedgerEntry entry) {
    return entry.details().get("order") + entry.details().get("target");
  }

  /** What the ledger says of when it was set is what the dispatch says: to the microsecond. */
  @Test
  void the_ledger_dates_it_as_the_dispatch_does() {
    database.ports().brands().add(SampleBrands.HARBOUR);
    Dispatches dispatches = database.ports().dispatches(new DispatchJson());
    Dispatch opened = dispatches.open(SampleOrders.ship(1));
    InstantSource clock = InstantSource.system();
    Ledger ledger = database.ports().ledger(clock);
    new RunDispatches(
            dispatches,
            new CountingPlatforms(),
            Patience.USUAL,
            ledger,
            new UuidV7Source(clock),
            database.ports().transaction(),
            clock)
        .run();
    String json =
        new DispatchJson()
            .legs(dispatches.find(opened.order().brand(), opened.order().key()).orElseThrow());
    assertThat(ledger.newest(SampleBrands.HARBOUR.id(), Long.MAX_VALUE, 10))
        .hasSize(3)
        .allSatisfy(entry -> assertThat(json).contains(entry.details().get("at")));
  }
}
