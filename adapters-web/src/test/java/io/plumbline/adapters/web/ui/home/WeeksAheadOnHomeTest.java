package io.plumbline.adapters.web.ui.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.change.ChangeEvent;
import io.plumbline.domain.change.ChangeHistory;
import io.plumbline.domain.change.port.SampleChanges;
import io.plumbline.domain.guardrail.Circumstances;
import io.plumbline.domain.guardrail.FreezeWindow;
import io.plumbline.domain.guardrail.FreezeWindow.Freeze;
import io.plumbline.domain.shared.BrandId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeeksAheadOnHomeTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private static WeeksAhead weeks(Freeze... freezes) {
    return WeeksAhead.of(new BrandId("harbour"), WEDNESDAY, List.of(freezes), List.of(), List.of());
  }

  private static Freeze freeze(String name, int from, int to) {
    return new Freeze(name, MONDAY.plusDays(from), MONDAY.plusDays(to));
  }

  @Test
  void the_weeks_begin_this_monday() {
    assertThat(weeks().mondays()).hasSize(6).startsWith(MONDAY).endsWith(MONDAY.plusWeeks(5));
  }

  @Test
  void what_lies_outside_the_weeks_is_left_out_and_what_reaches_in_is_cut_off() {
    WeeksAhead weeks =
        weeks(
            freeze("over", -20, -1),
            freeze("begun", -7, 0),
            freeze("late", 42, 50),
            freeze("end", 41, 50));
    assertThat(weeks.lanes().getFirst().rows().stream().flatMap(List::stream))
        .extracting(WeeksAhead.Bar::name)
        .containsExactly("begun", "end");
    WeeksAhead.Bar begun = weeks.lanes().getFirst().rows().getFirst().getFirst();
    assertThat(weeks.at(begun.first())).isZero();
    assertThat(weeks.width(begun)).isCloseTo(1 / 42.0, within(1e-9));
  }

  @Test
  void things_at_the_same_time_stand_below_each_other_and_others_share_a_row() {
    WeeksAhead weeks = weeks(freeze("a", 0, 6), freeze("b", 3, 9), freeze("c", 7, 12));
    assertThat(weeks.lanes().getFirst().rows())
        .extracting(row -> row.stream().map(WeeksAhead.Bar::name).toList())
        .containsExactly(List.of("a", "c"), List.of("b"));
  }

  @Test
  void a_move_is_watched_from_the_day_it_shipped_on() {
    ChangeHistory shipped = SampleChanges.begun(1);
    for (ChangeEvent event : SampleChanges.everything().subList(0, 11)) {
      shipped = shipped.with(event, SampleChanges.by(event), SampleChanges.AT);
    }
    LocalDate day = LocalDate.of(2026, 12, 1);
    long watched = shipped.request().proposal().plan().longDays();
    WeeksAhead weeks =
        WeeksAhead.of(new BrandId("harbour"), WEDNESDAY, List.of(), List.of(shipped), List.of());
    assertThat(weeks.lanes().get(1).rows())
        .singleElement()
        .satisfies(
            row ->
                assertThat(row)
                    .extracting(WeeksAhead.Bar::first, WeeksAhead.Bar::last)
                    .containsExactly(tuple(day, day.plusDays(watched - 1))));
    assertThat(weeks.lanes().get(2).rows()).isEmpty();
  }

  @Test
  void nothing_ships_around_a_launch_as_the_rule_has_it() {
    Freeze around =
        new FreezeWindow(7, 1)
            .around(new Circumstances.Launch("Sale", WEDNESDAY, WEDNESDAY.plusDays(2), Set.of()));
    assertThat(around)
        .isEqualTo(new Freeze("Sale", LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 28)));
  }
}
