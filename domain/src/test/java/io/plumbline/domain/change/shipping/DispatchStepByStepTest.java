package io.plumbline.domain.change.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.change.shipping.BudgetOrder.Purpose;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One order to Meta, to Google Ads and to the sheet: what is asked for next, and why. */
class DispatchStepByStepTest {

  private static final Instant AT = Instant.parse("2026-11-22T05:00:00Z");
  private static final Reading THERE = new Reading.Present(100);
  private static final Reading GOOGLE_THERE = new Reading.Present(1_000_000);
  private static final Answer YES = new Answer.Accepted("ok");

  private static Dispatch opened(Purpose purpose) {
    ChannelId channel = new ChannelId("media");
    RouteTable routes =
        new RouteTable(
            List.of(
                new Route(channel, "meta", new Target.Meta("1")),
                new Route(channel, "google", new Target.GoogleAds("1", "2"))));
    return new OrderLegs(routes, List.of())
        .open(
            new BudgetOrder(
                new UUID(1, 1),
                new BrandId("acme"),
                "C-0001",
                1,
                purpose,
                "EUR",
                List.of(
                    new BudgetLine(channel, "meta", 700, 1400),
                    new BudgetLine(channel, "google", 700, 0),
                    new BudgetLine(channel, "tv", 700, 0))),
            AT);
  }

  private static Dispatch asked(Purpose purpose) {
    return opened(purpose)
        .checked(0, THERE, AT, Patience.USUAL)
        .checked(1, GOOGLE_THERE, AT, Patience.USUAL);
  }

  private static Dispatch sending(Dispatch dispatch, int place, Reading reading) {
    return switch (dispatch.before(place, reading, AT, Patience.USUAL)) {
      case Before.Go(Dispatch sending, BudgetCall _) -> sending;
      case Before.Settled(Dispatch settled) -> throw new AssertionError(settled);
    };
  }

  private static Dispatch set(Dispatch dispatch, int place, Reading reading, Answer answer) {
    return sending(dispatch, place, reading).answered(place, answer, AT, Patience.USUAL);
  }

  @Test
  void all_are_asked_then_set_and_the_sheet_comes_last() {
    Dispatch now = opened(Purpose.SHIP);
    assertThat(now.next(AT)).isEqualTo(new Step.Check(0));
    now = now.checked(0, THERE, AT, Patience.USUAL);
    assertThat(now.next(AT)).isEqualTo(new Step.Check(1));
    now = now.checked(1, GOOGLE_THERE, AT, Patience.USUAL);
    assertThat(now.next(AT)).isEqualTo(new Step.Set(0));
    assertThat(now.byHand()).isEmpty();
    now = set(now, 0, THERE, YES);
    assertThat(now.next(AT)).isEqualTo(new Step.Set(1));
    now = set(now, 1, GOOGLE_THERE, YES);
    assertThat(now.next(AT)).isEqualTo(new Step.Person());
    assertThat(now.byHand()).hasValue(2);
    now = now.confirmed(2, "booked", "maya", AT.plusSeconds(60));
    assertThat(now.end()).isEqualTo(new End.Done(AT.plusSeconds(60)));
    assertThat(now.next(AT)).isEqualTo(new Step.Over());
  }

  @Test
  void nothing_is_set_while_one_was_not_asked() {
    Dispatch now =
        opened(Purpose.SHIP)
            .checked(0, new Reading.Unreachable("HTTP 503", null), AT, Patience.USUAL)
            .checked(1, GOOGLE_THERE, AT, Patience.USUAL);
    assertThat(now.next(AT)).isEqualTo(new Step.Wait(AT.plusSeconds(30)));
  }

  @Test
  void a_drift_ends_it_before_anything_was_sent() {
    Dispatch now = opened(Purpose.SHIP).checked(0, new Reading.Present(120), AT, Patience.USUAL);
    assertThat(now.end())
        .isEqualTo(
            new End.Undone(
                AT,
                List.of("Meta object 1: it has 120, neither 100 nor 200: somebody else set it")));
  }

  @Test
  void what_a_target_has_already_by_rounding_is_what_it_goes_back_to() {
    ChannelId channel = new ChannelId("media");
    RouteTable routes = new RouteTable(List.of(new Route(channel, "meta", new Target.Meta("1"))));
    BudgetOrder small =
        new BudgetOrder(
            new UUID(1, 1),
            new BrandId("acme"),
            "C-0001",
            1,
            Purpose.SHIP,
            "EUR",
            List.of(new BudgetLine(channel, "meta", 700, 707)));
    Dispatch now =
        new OrderLegs(routes, List.of())
            .open(small, AT)
            .checked(0, new Reading.Present(101), AT, Patience.USUAL);
    assertThat(now.legs().getFirst().state())
        .isEqualTo(new LegState.Done(101, "has it already", AT, null));
  }

  @Test
  void what_somebody_set_before_the_order_goes_back_to_what_the_order_began_from() {
    Dispatch now = opened(Purpose.SHIP).checked(0, new Reading.Present(200), AT, Patience.USUAL);
    assertThat(now.legs().getFirst().state())
        .isEqualTo(new LegState.Done(100, "has it already", AT, null));
  }

  @Test
  void a_unit_more_or_less_is_rounding_and_is_kept_for_the_way_back() {
    Dispatch now = opened(Purpose.SHIP).checked(0, new Reading.Present(101), AT, Patience.USUAL);
    assertThat(now.legs().getFirst().state()).isEqualTo(new LegState.Ready(101));
    now = opened(Purpose.SHIP).checked(0, new Reading.Present(102), AT, Patience.USUAL);
    assertThat(now.end()).isInstanceOf(End.Undone.class);
  }

  @Test
  void a_lost_answer_is_looked_up_not_repeated() {
    Dispatch lost =
        set(asked(Purpose.SHIP), 0, THERE, new Answer.Unclear("no answer in 20 s", null));
    assertThat(lost.before(0, new Reading.Present(200), AT, Patience.USUAL))
        .isInstanceOfSatisfying(
            Before.Settled.class,
            settled ->
                assertThat(settled.dispatch().legs().getFirst().state())
                    .isEqualTo(new LegState.Done(100, "has it", AT, null)));
  }

  @Test
  void a_refusal_takes_back_what_was_set_and_leaves_alone_what_was_not() {
    Dispatch now = set(asked(Purpose.SHIP), 0, THERE, YES);
    now = set(now, 1, GOOGLE_THERE, new Answer.Refused("too low"));
    assertThat(now.end()).isEqualTo(new End.Running(true));
    assertThat(now.next(AT)).isEqualTo(new Step.SetBack(0));
    now = set(now, 0, new Reading.Present(200), YES);
    assertThat(now.end())
        .isEqualTo(new End.Undone(AT, List.of("Google Ads budget 2 of customer 1: too low")));
    assertThat(now.legs().get(2).state()).isInstanceOf(LegState.SetBack.class);
  }

  @Test
  void a_refusal_after_a_lost_answer_is_checked_once_late_calls_had_time_to_arrive() {
    Dispatch now =
        set(asked(Purpose.SHIP), 0, THERE, new Answer.Unclear("the connection broke", null));
    now = set(now, 0, THERE, new Answer.Refused("too low"));
    assertThat(now.legs().getFirst().state()).isEqualTo(new LegState.SettingBack(100));
    assertThat(now.next(AT)).isEqualTo(new Step.Wait(AT.plus(Duration.ofMinutes(2))));
  }

  @Test
  void what_somebody_else_set_meanwhile_is_not_set_back_but_left_to_a_person() {
    Dispatch now = set(asked(Purpose.SHIP), 0, THERE, YES);
    now = set(now, 1, GOOGLE_THERE, new Answer.Refused("too low"));
    if (now.before(0, new Reading.Present(150), AT, Patience.USUAL)
        instanceof Before.Settled(Dispatch settled)) {
      now = settled;
    }
    assertThat(now.next(AT)).isEqualTo(new Step.Person());
    assertThat(now.mayBeDeclined(0)).isFalse();
    assertThat(now.confirmed(0, "left at 1.50, agreed", "maya", AT).end())
        .isInstanceOf(End.Undone.class);
  }

  @Test
  void a_person_who_declines_the_sheet_takes_the_rest_back() {
    Dispatch now = set(asked(Purpose.SHIP), 0, THERE, YES);
    now = set(now, 1, GOOGLE_THERE, YES);
    assertThat(now.mayBeDeclined(2)).isTrue();
    now = now.declined(2, "no airtime left", AT);
    assertThat(now.next(AT)).isEqualTo(new Step.SetBack(0));
    now = set(now, 0, new Reading.Present(200), YES);
    now = set(now, 1, new Reading.Present(0), YES);
    assertThat(now.end()).isEqualTo(new End.Undone(AT, List.of("the sheet: no airtime left")));
  }

  @Test
  void a_roll_back_offers_the_sheet_at_once_and_leaves_what_is_refused_to_a_person() {
    Dispatch now = opened(Purpose.ROLL_BACK);
    assertThat(now.byHand()).hasValue(2);
    assertThat(now.mayBeDeclined(2)).isFalse();
    now = now.checked(0, new Reading.Present(120), AT, Patience.USUAL);
    assertThat(now.byHand()).hasValue(0);
    now = now.checked(1, GOOGLE_THERE, AT, Patience.USUAL);
    now = set(now, 1, GOOGLE_THERE, YES);
    assertThat(now.end()).isEqualTo(new End.Running(false));
    now = now.confirmed(0, "set by hand", "maya", AT).confirmed(2, "booked", "maya", AT);
    assertThat(now.end()).isEqualTo(new End.Done(AT));
  }

  @Test
  void waits_double_up_to_an_hour_or_to_what_is_asked_and_end_in_giving_up() {
    Dispatch now = asked(Purpose.SHIP);
    Instant at = AT;
    Duration[] waits = new Duration[11];
    for (int i = 0; i < waits.length; i++) {
      if (now.before(0, new Reading.Unreachable("HTTP 500", null), at, Patience.USUAL)
          instanceof Before.Settled(Dispatch settled)) {
        now = settled;
      }
      waits[i] = Duration.between(at, now.legs().getFirst().due());
      at = now.legs().getFirst().due();
    }
    assertThat(waits).startsWith(Duration.ofSeconds(30), Duration.ofSeconds(60));
    assertThat(waits).endsWith(Duration.ofHours(1), Duration.ofHours(1));
    if (now.before(0, new Reading.Unreachable("HTTP 500", null), at, Patience.USUAL)
        instanceof Before.Settled(Dispatch settled)) {
      now = settled;
    }
    assertThat(now.end())
        .isEqualTo(
            new End.Undone(at, List.of("Meta object 1: no clear answer in 12 calls, HTTP 500")));
  }

  @Test
  void a_platform_that_asks_for_time_gets_it_up_to_an_hour() {
    Dispatch now =
        set(asked(Purpose.SHIP), 0, THERE, new Answer.Unclear("HTTP 429", Duration.ofMinutes(7)));
    assertThat(now.legs().getFirst().due()).isEqualTo(AT.plus(Duration.ofMinutes(7)));
    now = set(asked(Purpose.SHIP), 0, THERE, new Answer.Unclear("HTTP 429", Duration.ofDays(7)));
    assertThat(now.legs().getFirst().due()).isEqualTo(AT.plus(Duration.ofHours(1)));
  }

  @Test
  void what_does_not_wait_for_a_person_cannot_be_confirmed_or_declined() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked(Purpose.SHIP).confirmed(0, "done", "maya", AT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> asked(Purpose.SHIP).declined(2, "no", AT));
  }
}
