package io.plumbline.domain.change.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.change.shipping.BudgetOrder.Purpose;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Lines of an order, put together by who holds their money. */
class OrderDividedTest {

  private static final Instant AT = Instant.parse("2026-11-22T05:00:00Z");
  private static final ChannelId SEARCH = new ChannelId("search");
  private static final Target SHARED = new Target.Meta("77");

  private static final RouteTable ROUTES =
      new RouteTable(
          List.of(
              new Route(SEARCH, null, SHARED), new Route(SEARCH, "brand", new Target.Meta("88"))));

  private static BudgetOrder order(Purpose purpose, int step, BudgetLine... lines) {
    return new BudgetOrder(
        UUID.randomUUID(), new BrandId("acme"), "C-0001", step, purpose, "EUR", List.of(lines));
  }

  private static BudgetLine line(String item, long before, long after) {
    return new BudgetLine(SEARCH, item, before, after);
  }

  private static Dispatch opened(BudgetOrder order, Dispatch... shipped) {
    return new OrderLegs(ROUTES, List.of(shipped)).open(order, AT);
  }

  private static Dispatch done(Dispatch opened, long found) {
    Dispatch now = opened.checked(0, new Reading.Present(found), AT, Patience.USUAL);
    if (now.before(0, new Reading.Present(found), AT, Patience.USUAL)
        instanceof Before.Go(Dispatch sending, BudgetCall _)) {
      return sending.answered(0, new Answer.Accepted("ok"), AT, Patience.USUAL);
    }
    throw new AssertionError(now);
  }

  @Test
  void lines_of_one_target_are_one_leg_unmoved_ones_included() {
    Dispatch dispatch = opened(order(Purpose.SHIP, 1, line("a", 700, 1400), line("b", 7000, 7000)));
    assertThat(dispatch.legs())
        .singleElement()
        .satisfies(
            leg -> {
              assertThat(leg.target()).isEqualTo(SHARED);
              assertThat(leg.from()).isEqualTo(1100);
              assertThat(leg.to()).isEqualTo(1200);
              assertThat(leg.lines()).hasSize(2);
            });
  }

  @Test
  void an_items_own_route_goes_before_its_channels() {
    Dispatch dispatch = opened(order(Purpose.SHIP, 1, line("a", 7, 14), line("brand", 14, 7)));
    assertThat(dispatch.legs())
        .extracting(Leg::target)
        .containsExactly(SHARED, new Target.Meta("88"));
  }

  @Test
  void an_order_that_moves_nothing_is_done_at_once() {
    assertThat(opened(order(Purpose.SHIP, 1, line("a", 7, 7))).end()).isEqualTo(new End.Done(AT));
  }

  @Test
  void a_roll_back_restores_what_the_platform_had_not_what_the_plan_says_of_it() {
    Dispatch shipped = done(opened(order(Purpose.SHIP, 1, line("a", 10_000, 10_800))), 1428);
    Dispatch back = opened(order(Purpose.ROLL_BACK, 1, line("a", 10_800, 10_000)), shipped);
    assertThat(back.legs().getFirst().from()).isEqualTo(1543);
    assertThat(back.legs().getFirst().to()).isEqualTo(1428);
    assertThat(back.legs().getFirst().slack()).isZero();
  }

  @Test
  void two_steps_are_taken_back_in_one_to_what_was_before_the_first() {
    Dispatch first = done(opened(order(Purpose.SHIP, 1, line("a", 10_000, 10_800))), 1428);
    Dispatch second = done(opened(order(Purpose.SHIP, 2, line("a", 10_800, 12_000))), 1543);
    Dispatch back = opened(order(Purpose.ROLL_BACK, 2, line("a", 12_000, 10_000)), first, second);
    assertThat(back.legs().getFirst().from()).isEqualTo(1714);
    assertThat(back.legs().getFirst().to()).isEqualTo(1428);
  }

  @Test
  void a_later_step_alone_is_taken_back_to_the_earlier_one() {
    Dispatch first = done(opened(order(Purpose.SHIP, 1, line("a", 10_000, 10_800))), 1428);
    Dispatch second = done(opened(order(Purpose.SHIP, 2, line("a", 10_800, 12_000))), 1543);
    Dispatch back = opened(order(Purpose.ROLL_BACK, 2, line("a", 12_000, 10_800)), first, second);
    assertThat(back.legs().getFirst().to()).isEqualTo(1543);
  }

  @Test
  void a_line_that_never_moved_may_be_left_out_of_the_way_back() {
    Dispatch shipped =
        done(opened(order(Purpose.SHIP, 1, line("a", 10_000, 10_800), line("b", 700, 700))), 1528);
    Dispatch back = opened(order(Purpose.ROLL_BACK, 1, line("a", 10_800, 10_000)), shipped);
    assertThat(back.legs().getFirst().from()).isEqualTo(1643);
    assertThat(back.legs().getFirst().to()).isEqualTo(1528);
  }

  @Test
  void what_was_shipped_somewhere_is_taken_back_there_whatever_the_routes_say_by_now() {
    Dispatch shipped = done(opened(order(Purpose.SHIP, 1, line("a", 10_000, 10_800))), 1429);
    Dispatch back =
        new OrderLegs(new RouteTable(List.of()), List.of(shipped))
            .open(order(Purpose.ROLL_BACK, 1, line("a", 10_800, 10_000)), AT);
    assertThat(back.legs()).extracting(Leg::target).containsExactly(SHARED);
  }

  @Test
  void an_order_names_each_line_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> order(Purpose.SHIP, 1, line("a", 1, 2), line("a", 2, 3)));
    assertThatIllegalArgumentException().isThrownBy(() -> order(Purpose.SHIP, 1));
  }
}
