package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.Outlook;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.planning.BudgetSheet.Line;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.ChannelId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What channels get, handed on to the line items behind them. */
class BudgetSheetOfLineItemsTest {

  private static final ChannelId TV = new ChannelId("tv");
  private static final ChannelId SEARCH = new ChannelId("search");

  private static Line line(
      ChannelId channel, String name, long spend, long least, @Nullable Long most) {
    return new Line(channel, name, spend, least, most);
  }

  private static Allocation.Move gets(ChannelId channel, long cents) {
    return new Allocation.Move(channel, cents, cents, 1, "");
  }

  private static List<Long> after(BudgetSheet sheet, int periods, Allocation.Move... channels) {
    return switch (sheet.split(List.of(channels), periods)) {
      case BudgetSheet.Split.Done(var moves) ->
          moves.stream().map(BudgetSheet.Move::after).toList();
      case BudgetSheet.Split.Infeasible(var reasons) -> throw new AssertionError(reasons);
    };
  }

  @Test
  void a_channels_money_goes_to_its_line_items_as_they_spend_now_to_the_cent() {
    BudgetSheet sheet =
        new BudgetSheet(
            List.of(
                line(TV, "a", 100, 0, null),
                line(SEARCH, "brand", 7, 0, null),
                line(TV, "b", 100, 0, null),
                line(TV, "c", 100, 0, null)));
    assertThat(after(sheet, 2, gets(TV, 1000), gets(SEARCH, 55)))
        .containsExactly(334L, 55L, 333L, 333L);
  }

  @Test
  void a_line_at_its_bound_passes_the_rest_to_the_others() {
    BudgetSheet capped =
        new BudgetSheet(
            List.of(
                line(TV, "a", 100, 0, 110L),
                line(TV, "b", 100, 0, null),
                line(TV, "c", 200, 0, null)));
    assertThat(after(capped, 1, gets(TV, 800))).containsExactly(110L, 230L, 460L);
    BudgetSheet floored =
        new BudgetSheet(List.of(line(TV, "a", 100, 90, null), line(TV, "b", 300, 0, null)));
    assertThat(after(floored, 1, gets(TV, 200))).containsExactly(90L, 110L);
    assertThat(
            switch (floored.split(List.of(gets(TV, 200)), 1)) {
              case BudgetSheet.Split.Done(var moves) -> moves.getFirst().limit();
              case BudgetSheet.Split.Infeasible _ -> "";
            })
        .isEqualTo("least");
  }

  @Test
  void lines_that_spend_nothing_take_what_the_others_cannot() {
    BudgetSheet sheet =
        new BudgetSheet(
            List.of(
                line(TV, "a", 100, 0, 150L),
                line(TV, "new", 0, 0, null),
                line(TV, "newer", 0, 0, 20L)));
    assertThat(after(sheet, 1, gets(TV, 100))).containsExactly(100L, 0L, 0L);
    assertThat(after(sheet, 1, gets(TV, 200))).containsExactly(150L, 30L, 20L);
  }

  @Test
  void bounds_without_room_are_named() {
    BudgetSheet sheet =
        new BudgetSheet(
            List.of(
                line(TV, "a", 100, 6000, null),
                line(TV, "b", 100, 7050, null),
                line(SEARCH, "brand", 9, 0, 500L)));
    assertThat(sheet.split(List.of(gets(TV, 20_000), gets(SEARCH, 1001)), 2))
        .isEqualTo(
            new BudgetSheet.Split.Infeasible(
                List.of(
                    "tv gets 200.00, but its line items need at least 261.00 (a 120.00, b 141.00)",
                    "search gets 10.01, but its line items can take at most 10.00 (brand 10.00)")));
  }

  @Test
  void a_channel_without_lines_is_left_out_and_no_line_stands_there_twice() {
    BudgetSheet sheet = new BudgetSheet(List.of(line(TV, "a", 100, 0, null)));
    assertThat(after(sheet, 1, gets(SEARCH, 5), gets(TV, 100))).containsExactly(100L);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new BudgetSheet(List.of(line(TV, "a", 1, 0, null), line(TV, "a", 2, 0, null))));
  }

  @Test
  void line_items_say_what_their_channels_spend_and_can_spend() {
    BudgetSheet sheet =
        new BudgetSheet(
            List.of(
                line(TV, "a", 10_000, 0, 12_000L),
                line(TV, "b", 5_050, 5_000, 6_000L),
                line(SEARCH, "brand", 3_000, 0, null)));
    assertThat(sheet.spend()).isEqualTo(Map.of(TV, 150.5, SEARCH, 30.0));
    assertThat(sheet.limits(10)).containsExactly(new SpendLimit.Between(TV, 500.01, 1799.99));
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    AllocationQuestion question = new AllocationQuestion(0, 0, 9, 10, PaybackWindow.DEFAULT);
    AllocationQuestion.Answer answer =
        MadeUpDraws.with(
            batch ->
                question.answer(
                    model,
                    MadeUpDraws.of(model, 200, 7, batch),
                    HolidayCalendar.NONE,
                    sheet,
                    batch));
    assertThat(answer)
        .isInstanceOfSatisfying(
            AllocationQuestion.Answer.Found.class,
            found -> {
              assertThat(found.allocation().moves())
                  .extracting(Allocation.Move::before)
                  .containsExactly(150_500L, 30_000L);
              assertThat(found.allocation().moves().getFirst().after())
                  .isBetween(50_000L, 180_000L);
              assertThat(found.assumptions())
                  .contains(
                      new Outlook.Assumption(
                          "spend on tv", Outlook.Source.STATED, "150.50 a period"));
              assertThat(sheet.split(found.allocation().moves(), 10))
                  .isInstanceOf(BudgetSheet.Split.Done.class);
            });
  }

  @Test
  void more_periods_than_can_be_looked_ahead_are_refused_and_no_exception() {
    ResolvedMixModel model = new MadeUpPanel(60).resolved();
    AllocationQuestion question = new AllocationQuestion(0, 0, 9, 105, PaybackWindow.DEFAULT);
    assertThat(
            MadeUpDraws.<AllocationQuestion.Answer>with(
                batch ->
                    question.answer(
                        model, MadeUpDraws.of(model, 200, 7, batch), HolidayCalendar.NONE, batch)))
        .isEqualTo(
            new AllocationQuestion.Answer.Infeasible(
                List.of("a horizon of 1 to 104 periods, not 105")));
  }

  @Property(tries = 2000, seed = "20261122")
  void whatever_the_bounds_all_of_the_money_is_handed_on_within_them(
      @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 0, max = 1000) Long> spends,
      @ForAll @Size(6) List<@LongRange(min = 0, max = 500) Long> lows,
      @ForAll @Size(6) List<@LongRange(min = 0, max = 900) Long> rooms,
      @ForAll @LongRange(min = 0, max = 1000) long place) {
    int count = spends.size();
    double[] weights = spends.stream().mapToDouble(Long::doubleValue).toArray();
    long[] least = new long[count];
    long[] most = new long[count];
    for (int i = 0; i < count; i++) {
      least[i] = lows.get(i);
      most[i] = lows.get(i) + rooms.get(i);
    }
    long low = Arrays.stream(least).sum();
    long total = low + (Arrays.stream(most).sum() - low) * place / 1000;
    long[] split = Cents.split(total, weights, least, most);
    assertThat(Arrays.stream(split).sum()).isEqualTo(total);
    double level = Double.NaN;
    for (int i = 0; i < count; i++) {
      assertThat(split[i]).isBetween(least[i], most[i]);
      boolean free = split[i] > least[i] + 1 && split[i] < most[i] - 1 && weights[i] > 20;
      if (free && Double.isNaN(level)) {
        level = split[i] / weights[i];
      } else if (free) {
        // those at no bound grow and shrink alike, but for a cent
        assertThat(Math.abs(split[i] - level * weights[i]))
            .isLessThanOrEqualTo(2.1 + 2 * weights[i] / 20);
      }
    }
  }
}
