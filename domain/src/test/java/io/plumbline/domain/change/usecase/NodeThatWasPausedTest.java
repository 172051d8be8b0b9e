package io.plumbline.domain.change.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.change.port.BudgetGateway;
import io.plumbline.domain.change.port.InMemoryDispatches;
import io.plumbline.domain.change.port.SampleOrders;
import io.plumbline.domain.change.shipping.Answer;
import io.plumbline.domain.change.shipping.BudgetCall;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Patience;
import io.plumbline.domain.change.shipping.Reading;
import io.plumbline.domain.change.usecase.RunDispatches.Outcome;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A node stands still for longer than it has an order in hand; another takes it over. */
class NodeThatWasPausedTest {

  /** Platforms on which something happens before a call. */
  private static final class Platforms implements BudgetGateway {

    private final Map<String, Long> amounts = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private Runnable beforeRead = () -> {};
    private Runnable afterSet = () -> {};

    @Override
    public Reading read(BudgetCall call) {
      Runnable now = beforeRead;
      beforeRead = () -> {};
      now.run();
      return new Reading.Present(
          amounts.getOrDefault(call.leg().target().label(), call.leg().from()));
    }

    @Override
    public Answer set(BudgetCall call) {
      amounts.put(call.leg().target().label(), call.to());
      sets.add(call.key());
      Runnable now = afterSet;
      afterSet = () -> {};
      now.run();
      return new Answer.Accepted("ok");
    }
  }

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final SettableClock clock = SettableClock.inNovember();
  private final InMemoryDispatches dispatches = new InMemoryDispatches(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  private final Platforms platforms = new Platforms();
  private final Dispatch dispatch = dispatches.open(SampleOrders.ship(1));
  private final RunDispatches node =
      new RunDispatches(
          dispatches, platforms, Patience.USUAL, ledger, new CountingIds(), transaction, clock);

  private void pausedWhileAnotherWorks() {
    clock.advance(RunDispatches.IN_HAND);
    assertThat(node.run()).singleElement().isInstanceOf(Outcome.Worked.class);
  }

  private List<LedgerEntry> entries() {
    return ledger.newest(dispatch.order().brand(), Long.MAX_VALUE, 100);
  }

  @Test
  void paused_before_a_call_it_makes_none() {
    platforms.beforeRead = this::pausedWhileAnotherWorks;
    assertThat(node.run()).containsExactly(new Outcome.Superseded(dispatch.order()));
    assertThat(platforms.sets).hasSize(3).doesNotHaveDuplicates();
    assertThat(entries()).hasSize(3);
  }

  @Test
  void paused_after_a_call_it_stores_nothing_and_the_other_finds_it_made() {
    platforms.afterSet = this::pausedWhileAnotherWorks;
    assertThat(node.run()).containsExactly(new Outcome.Superseded(dispatch.order()));
    assertThat(platforms.sets).hasSize(3).doesNotHaveDuplicates();
    assertThat(entries()).hasSize(3);
  }

  @Test
  void a_gateway_that_throws_breaks_one_order_and_leaves_it_to_be_tried_again() {
    platforms.beforeRead =
        () -> {
          throw new IllegalStateException("a bug");
        };
    assertThat(node.run()).singleElement().isInstanceOf(Outcome.Broken.class);
    assertThat(node.run()).isEmpty();
    clock.advance(RunDispatches.IN_HAND);
    assertThat(node.run()).singleElement().isInstanceOf(Outcome.Worked.class);
  }

  @Test
  void what_waits_is_not_taken_before_its_time() {
    node.run();
    assertThat(node.run()).isEmpty();
  }
}
