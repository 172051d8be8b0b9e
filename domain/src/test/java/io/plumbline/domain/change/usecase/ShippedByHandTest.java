package io.plumbline.domain.change.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.change.port.InMemoryDispatches;
import io.plumbline.domain.change.port.InMemoryRoutes;
import io.plumbline.domain.change.port.SampleOrders;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.End;
import io.plumbline.domain.change.shipping.Route;
import io.plumbline.domain.change.shipping.RouteTable;
import io.plumbline.domain.change.shipping.Target;
import io.plumbline.domain.change.usecase.ConfirmShipped.Answer;
import io.plumbline.domain.change.usecase.ConfirmShipped.Outcome;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order without any route: a person sets it from the sheet, and says so. */
class ShippedByHandTest {

  private static final Hash FILE = new Hash("ab".repeat(32));

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final SettableClock clock = SettableClock.inNovember();
  private final CountingIds ids = new CountingIds();
  private final InMemoryDispatches dispatches = new InMemoryDispatches(transaction);
  private final InMemoryRoutes routes = new InMemoryRoutes(transaction);
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  private final InMemoryUsers users = new InMemoryUsers(transaction);
  private final ConfirmShipped confirm =
      new ConfirmShipped(dispatches, users, ledger, ids, transaction, clock);
  private final SetRoute setRoute = new SetRoute(routes, users, ledger, ids, transaction, clock);
  private final OpenDispatch open = new OpenDispatch(dispatches, routes, transaction, clock);

  @BeforeEach
  void people() {
    add("maya", Role.MARKETING_LEAD, true);
    add("ada", Role.ADMIN, true);
    add("finn", Role.FINANCE_AUDITOR, true);
    add("gone", Role.ADMIN, false);
  }

  private void add(String name, Role role, boolean enabled) {
    users.add(new User(ids.next(), name, name, role, enabled), "hash");
  }

  private Outcome said(Dispatch dispatch, Answer answer, String by) {
    return confirm.confirm(
        new ConfirmShipped.Command(
            dispatch.order().brand(),
            dispatch.order().key(),
            0,
            answer,
            "booked with the station",
            FILE,
            Actor.human(by),
            Origin.WEB));
  }

  private List<LedgerEntry> entries(Dispatch dispatch) {
    return ledger.newest(dispatch.order().brand(), Long.MAX_VALUE, 100);
  }

  @Test
  void it_is_done_with_proof_and_in_the_ledger_with_the_same_time_and_the_person() {
    Dispatch dispatch = open.open(SampleOrders.order(1));
    assertThat(said(dispatch, Answer.CONFIRM, "maya"))
        .isInstanceOfSatisfying(
            Outcome.Recorded.class,
            recorded ->
                assertThat(recorded.dispatch().end()).isEqualTo(new End.Done(clock.instant())));
    assertThat(entries(dispatch))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Fact.Kind.BUDGET_SET);
              assertThat(entry.actor()).isEqualTo(Actor.human("maya"));
              assertThat(entry.details().get("at")).isEqualTo(clock.instant().toString());
              assertThat(entry.details().get("receipt"))
                  .isEqualTo("booked with the station (file sha256 %s)".formatted(FILE.hex()));
            });
  }

  @Test
  void it_is_confirmed_once() {
    Dispatch dispatch = open.open(SampleOrders.order(1));
    said(dispatch, Answer.CONFIRM, "maya");
    assertThat(said(dispatch, Answer.CONFIRM, "ada")).isInstanceOf(Outcome.NotWaiting.class);
    assertThat(said(dispatch, Answer.DECLINE, "ada")).isInstanceOf(Outcome.NotWaiting.class);
    assertThat(entries(dispatch)).hasSize(1);
  }

  @Test
  void declined_it_ends_undone_with_the_reason() {
    Dispatch dispatch = open.open(SampleOrders.order(1));
    assertThat(said(dispatch, Answer.DECLINE, "maya"))
        .isInstanceOfSatisfying(
            Outcome.Recorded.class,
            recorded -> assertThat(recorded.dispatch().end()).isInstanceOf(End.Undone.class));
    assertThat(entries(dispatch))
        .extracting(LedgerEntry::kind)
        .containsExactly(Fact.Kind.BUDGET_REFUSED);
  }

  @Test
  void only_an_enabled_lead_or_admin_may_say_so() {
    Dispatch dispatch = open.open(SampleOrders.order(1));
    for (String name : List.of("finn", "gone", "nobody")) {
      assertThat(said(dispatch, Answer.CONFIRM, name)).isInstanceOf(Outcome.NotAllowed.class);
    }
    assertThat(entries(dispatch)).isEmpty();
  }

  @Test
  void an_order_or_a_place_that_is_not_there_is_unknown() {
    Dispatch dispatch = open.open(SampleOrders.order(1));
    for (int place : new int[] {-1, 1}) {
      assertThat(
              confirm.confirm(
                  new ConfirmShipped.Command(
                      dispatch.order().brand(),
                      dispatch.order().key(),
                      place,
                      Answer.CONFIRM,
                      "x",
                      null,
                      Actor.human("maya"),
                      Origin.WEB)))
          .isInstanceOf(Outcome.Unknown.class);
    }
    assertThat(
            confirm.confirm(
                new ConfirmShipped.Command(
                    new BrandId("other"),
                    dispatch.order().key(),
                    0,
                    Answer.CONFIRM,
                    "x",
                    null,
                    Actor.human("maya"),
                    Origin.WEB)))
        .isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void a_word_without_proof_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ConfirmShipped.Command(
                    new BrandId("acme"),
                    new UUID(0, 1),
                    0,
                    Answer.CONFIRM,
                    " ",
                    null,
                    Actor.human("maya"),
                    Origin.WEB));
  }

  @Test
  void a_route_is_set_by_an_admin_alone_and_stays_on_record() {
    Route route = new Route(SampleOrders.TV, null, new Target.Webhook("agency"));
    BrandId brand = new BrandId("acme");
    assertThat(setRoute.set(new SetRoute.Command(brand, route, Actor.human("maya"), Origin.REST)))
        .isInstanceOf(SetRoute.Outcome.NotAllowed.class);
    assertThat(setRoute.set(new SetRoute.Command(brand, route, Actor.human("ada"), Origin.REST)))
        .isEqualTo(new SetRoute.Outcome.Routed(new RouteTable(List.of(route))));
    assertThat(ledger.newest(brand, Long.MAX_VALUE, 10))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo(Fact.Kind.BUDGET_ROUTED);
              assertThat(entry.details())
                  .containsEntry("before", "the sheet")
                  .containsEntry("target", "webhook agency")
                  .containsEntry("by", "ada");
            });
  }

  @Test
  void the_same_order_twice_is_opened_once_whatever_the_routes_became() {
    Dispatch first = open.open(SampleOrders.order(1));
    setRoute.set(
        new SetRoute.Command(
            first.order().brand(),
            new Route(SampleOrders.TV, null, new Target.Webhook("agency")),
            Actor.human("ada"),
            Origin.REST));
    assertThat(open.open(SampleOrders.order(1))).isEqualTo(first);
  }
}
