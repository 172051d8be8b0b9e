package io.plumbline.domain.change.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.SampleBrands;
import io.plumbline.domain.change.port.Dispatches.Taken;
import io.plumbline.domain.change.shipping.Dispatch;
import io.plumbline.domain.change.shipping.Patience;
import io.plumbline.domain.change.shipping.Reading;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of dispatches promises. */
public abstract class DispatchesContract {

  private static final Instant NOW = SampleOrders.AT;
  private static final Duration IN_HAND = Duration.ofMinutes(3);

  protected abstract Dispatches dispatches();

  protected abstract Brands brands();

  protected abstract Transaction transaction();

  @BeforeEach
  void brand() {
    brands().add(SampleBrands.HARBOUR);
    brands().add(SampleBrands.NORTHERN);
  }

  private Dispatch opened(int number) {
    return dispatches().open(SampleOrders.ship(number));
  }

  private Optional<Dispatch> found(Dispatch dispatch) {
    return dispatches().find(dispatch.order().brand(), dispatch.order().key());
  }

  @Test
  void every_state_of_a_leg_comes_back_as_it_was() {
    Dispatch now = opened(1);
    Taken taken = dispatches().takeDue(NOW, NOW.plus(IN_HAND)).orElseThrow();
    for (Dispatch next : SampleOrders.lives(now)) {
      assertThat(dispatches().store(taken, next, next.over() ? null : NOW)).isTrue();
      assertThat(found(now)).contains(next);
    }
  }

  @Test
  void the_same_key_twice_is_the_first() {
    Dispatch first = opened(1);
    Taken taken = dispatches().takeDue(NOW, NOW.plus(IN_HAND)).orElseThrow();
    Dispatch moved = first.checked(0, new Reading.Mute(), NOW, Patience.USUAL);
    dispatches().store(taken, moved, null);
    assertThat(opened(1)).isEqualTo(moved);
    assertThat(dispatches().newest(SampleBrands.HARBOUR.id(), 10)).containsExactly(moved);
  }

  @Test
  void another_order_for_the_same_step_is_a_bug() {
    Dispatch first = opened(1);
    assertThatThrownBy(() -> dispatches().open(SampleOrders.again(first, new UUID(9, 9))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_step_that_was_undone_may_be_ordered_again() {
    Dispatch first = opened(1);
    Taken taken = dispatches().takeDue(NOW, NOW.plus(IN_HAND)).orElseThrow();
    Dispatch undone = first;
    for (int place = 0; !undone.over(); place++) {
      undone = undone.checked(place, new Reading.Refused("no such budget"), NOW, Patience.USUAL);
    }
    assertThat(dispatches().store(taken, undone, null)).isTrue();
    Dispatch again = dispatches().open(SampleOrders.again(first, new UUID(9, 9)));
    assertThat(dispatches().of(SampleBrands.HARBOUR.id(), first.order().request()))
        .containsExactly(undone, again);
  }

  @Test
  void what_is_due_is_taken_by_one_and_again_when_its_time_in_hand_is_over() {
    Dispatch first = opened(1);
    Taken taken = dispatches().takeDue(NOW, NOW.plus(IN_HAND)).orElseThrow();
    assertThat(taken.dispatch()).isEqualTo(first);
    assertThat(dispatches().takeDue(NOW, NOW.plus(IN_HAND))).isEmpty();
    Instant later = NOW.plus(IN_HAND);
    assertThat(dispatches().takeDue(later, later.plus(IN_HAND)))
        .hasValueSatisfying(next -> assertThat(next.attempt()).isGreaterThan(taken.attempt()));
  }

  @Test
  void whoever_was_superseded_stores_nothing() {
    Dispatch first = opened(1);
    Taken slow = dispatches().takeDue(NOW, NOW.plus(IN_HAND)).orElseThrow();
    Taken quick = dispatches().take(first.order().brand(), first.order().key(), NOW).orElseThrow();
    Dispatch moved = first.checked(0, new Reading.Mute(), NOW, Patience.USUAL);
    assertThat(dispatches().store(slow, moved, null)).isFalse();
    assertThat(found(first)).contains(first);
    assertThat(dispatches().store(quick, moved, null)).isTrue();
    assertThat(found(first)).contains(moved);
  }

  @Test
  void what_waits_for_nobody_and_what_is_over_is_not_due() {
    opened(1);
    Taken taken = dispatches().takeDue(NOW, NOW.plus(IN_HAND)).orElseThrow();
    dispatches().store(taken, taken.dispatch(), null);
    assertThat(dispatches().takeDue(NOW.plus(Duration.ofDays(400)), NOW)).isEmpty();
  }

  @Test
  void threads_that_look_for_work_at_once_take_each_dispatch_once() {
    for (int i = 1; i <= 20; i++) {
      opened(i);
    }
    List<List<UUID>> taken =
        Racing.threads(
            4,
            racer -> {
              List<UUID> mine = new ArrayList<>();
              for (var next = dispatches().takeDue(NOW, NOW.plus(IN_HAND));
                  next.isPresent();
                  next = dispatches().takeDue(NOW, NOW.plus(IN_HAND))) {
                mine.add(next.get().dispatch().order().key());
              }
              return mine;
            });
    assertThat(taken.stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  @Test
  void one_key_opened_by_many_at_once_is_opened_once() {
    Racing.threads(8, racer -> transaction().in(() -> opened(1)));
    assertThat(dispatches().newest(SampleBrands.HARBOUR.id(), 10)).hasSize(1);
  }

  @Test
  void a_brand_sees_its_own_alone() {
    Dispatch first = opened(1);
    assertThat(dispatches().find(SampleBrands.NORTHERN.id(), first.order().key())).isEmpty();
    assertThat(dispatches().newest(SampleBrands.NORTHERN.id(), 10)).isEmpty();
    assertThat(dispatches().of(SampleBrands.NORTHERN.id(), first.order().request())).isEmpty();
    assertThat(dispatches().take(SampleBrands.NORTHERN.id(), first.order().key(), NOW)).isEmpty();
  }

  @Test
  void an_order_in_a_transaction_that_fails_was_never_given() {
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          opened(1);
                          throw new IllegalStateException("after");
                        }))
        .hasMessage("after");
    assertThat(dispatches().takeDue(NOW, NOW.plus(IN_HAND))).isEmpty();
  }
}
