package io.plumbline.domain.alert.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.alert.Condition;
import io.plumbline.domain.alert.RuleReading;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;

/** Which gaps in the data people are told of: ALR-07, DQ-04. */
class GapsInTheDataTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final int WEEKS = 40;

  /** The Monday after the last week. */
  private static final LocalDate TODAY = MONDAY.plusWeeks(WEEKS);

  private static final List<Measure> MEASURES =
      List.of(
          new Measure(Measure.Kind.SPEND, "TV"),
          new Measure(Measure.Kind.SPEND, "Radio"),
          new Measure(Measure.Kind.OUTCOME, "revenue"));

  /** Data of two markets in which everything is there that {@code there} says. */
  private static MediaDataset data(BiPredicate<String, Integer> there) {
    MediaDataset.Assembler weeks = MediaDataset.assembler(Granularity.WEEK);
    for (Measure measure : MEASURES) {
      for (String geo : List.of("north", "south")) {
        for (int t = 0; t < WEEKS; t++) {
          if (there.test(measure.name() + "/" + geo, t)) {
            weeks.add(
                Granularity.WEEK,
                new Observation(2, MONDAY.plusWeeks(t), new Geo(geo), measure, BigDecimal.ONE));
          }
        }
      }
    }
    return weeks.assemble();
  }

  private static List<Condition> found(BiPredicate<String, Integer> there, LocalDate today) {
    return switch (DataGaps.of(List.of(data(there)), today)) {
      case RuleReading.Judged(var _, var conditions) -> conditions;
      case RuleReading.Unjudged(var _, var why) -> throw new AssertionError(why);
    };
  }

  @Test
  void whole_data_that_are_fresh_are_no_alert() {
    assertThat(found((series, t) -> true, TODAY)).isEmpty();
  }

  @Test
  void a_series_that_stopped_reporting_is_one_gap_with_its_weeks() {
    Condition radio =
        found((series, t) -> !series.startsWith("Radio") || t < WEEKS - 3, TODAY).getFirst();
    assertThat(radio.subject()).isEqualTo("spend of Radio");
    assertThat(radio.title()).isEqualTo("Spend of Radio missing, 3 weeks");
    assertThat(radio.detail())
        .contains("Of the last 13 weeks, 3 are without a number")
        .contains("the first of " + MONDAY.plusWeeks(WEEKS - 3));
    assertThat(radio.figure().value()).isEqualTo(3);
  }

  @Test
  void one_missing_week_of_one_market_is_a_gap() {
    assertThat(found((series, t) -> !(series.equals("TV/south") && t == WEEKS - 5), TODAY))
        .extracting(Condition::title)
        .containsExactly("Spend of TV missing, 1 week");
  }

  @Test
  void what_is_missing_of_everything_is_one_gap_not_one_a_series() {
    assertThat(found((series, t) -> t != WEEKS - 2, TODAY))
        .extracting(Condition::subject)
        .containsExactly("everything");
  }

  @Test
  void a_series_that_ended_and_a_gap_older_than_thirteen_weeks_are_no_alert() {
    assertThat(found((series, t) -> !series.startsWith("TV") || t < WEEKS - 13, TODAY)).isEmpty();
    assertThat(found((series, t) -> !series.startsWith("TV") || t != WEEKS - 14, TODAY)).isEmpty();
    assertThat(found((series, t) -> !series.equals("TV/south") || t < WEEKS - 13, TODAY)).isEmpty();
  }

  @Test
  void data_that_ended_more_than_fourteen_days_ago_are_late() {
    assertThat(found((series, t) -> true, TODAY.plusDays(14))).isEmpty();
    assertThat(found((series, t) -> true, TODAY.plusDays(15)))
        .extracting(Condition::title)
        .containsExactly("No data for 15 days");
  }

  @Test
  void without_data_nothing_is_said() {
    assertThat(DataGaps.of(List.of(), TODAY)).isInstanceOf(RuleReading.Unjudged.class);
  }
}
