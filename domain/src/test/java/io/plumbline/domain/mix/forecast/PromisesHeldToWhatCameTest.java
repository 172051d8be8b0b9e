package io.plumbline.domain.mix.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.CredibleInterval;
import io.plumbline.domain.shared.Estimate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How close forecasts came. */
class PromisesHeldToWhatCameTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
  private static final Instant AT = Instant.parse("2026-01-04T10:00:00Z");

  /** Says {@code value}, give or take 10, of eight weeks after week {@code seen}. */
  private static Forecast said(int number, int seen, double value, Instant at) {
    Estimate each = new Estimate(value, 6, value, CredibleInterval.ninety(value - 10, value + 10));
    List<LocalDate> periods =
        IntStream.rangeClosed(1, 8).mapToObj(t -> MONDAY.plusWeeks(seen + t)).toList();
    return new Forecast(
        new UUID(1, number),
        new BrandId("harbour"),
        number,
        new UUID(2, 2),
        "R-0001",
        at,
        Actor.SYSTEM,
        new Promise(
            MONDAY.plusWeeks(seen),
            periods,
            List.of(),
            List.of(),
            List.of(),
            new OutcomeBand(IntStream.range(0, 8).mapToObj(t -> each).toList(), each.times(8))));
  }

  private static NavigableMap<LocalDate, Double> weeks(int from, double... outcomes) {
    NavigableMap<LocalDate, Double> actual = new TreeMap<>();
    for (int t = 0; t < outcomes.length; t++) {
      actual.put(MONDAY.plusWeeks(from + t), outcomes[t]);
    }
    return actual;
  }

  @Test
  void exactly_the_last_four_weeks_are_judged() {
    NavigableMap<LocalDate, Double> actual = weeks(1, 999, 110, 100, 90, 60);
    actual.putAll(weeks(-50, 100, 100, 100, 100));
    ForecastAccuracy judged =
        ForecastAccuracy.of(List.of(said(1, 0, 100, AT)), actual, Granularity.WEEK);
    assertThat(judged.periods()).hasSize(4);
    assertThat(judged.accuracy()).hasValueCloseTo(1 - 60 / 360.0, within(1e-12));
    assertThat(judged.coverage()).hasValue(0.75);
    assertThat(judged.naiveAccuracy()).hasValueCloseTo(1 - 60 / 360.0, within(1e-12));
  }

  @Test
  void there_is_no_accuracy_before_four_weeks_were_promised() {
    ForecastAccuracy early =
        ForecastAccuracy.of(
            List.of(said(1, 2, 100, AT)), weeks(1, 100, 100, 100, 100), Granularity.WEEK);
    assertThat(early.periods()).hasSize(4);
    assertThat(early.whole()).isFalse();
    assertThat(early.accuracy()).isEmpty();
    assertThat(early.coverage()).isEmpty();
    assertThat(ForecastAccuracy.of(List.of(), new TreeMap<>(), Granularity.WEEK).periods())
        .isEmpty();
  }

  @Test
  void the_model_that_saw_most_is_asked_and_its_first_word_counts() {
    ForecastAccuracy judged =
        ForecastAccuracy.of(
            List.of(
                said(4, 4, 100, AT),
                said(3, 2, 100, AT.plusSeconds(9)),
                said(2, 2, 70, AT),
                said(1, 0, 50, AT)),
            weeks(1, 100, 100, 100, 100),
            Granularity.WEEK);
    assertThat(judged.periods())
        .extracting(one -> one.promised() == null ? "" : one.promised().forecast())
        .containsExactly("F-0001", "F-0001", "F-0002", "F-0002");
  }

  @Test
  void without_a_year_before_there_is_no_naive_forecast() {
    ForecastAccuracy judged =
        ForecastAccuracy.of(
            List.of(said(1, 0, 100, AT)), weeks(1, 100, 100, 100, 100), Granularity.WEEK);
    assertThat(judged.accuracy()).hasValue(1);
    assertThat(judged.naiveAccuracy()).isEmpty();
  }

  @Test
  void the_course_says_what_could_be_said_then() {
    TrackRecord record =
        new TrackRecord(
            List.of(said(2, 4, 100, AT), said(1, 1, 100, AT)),
            weeks(1, 100, 110, 100, 90, 100, 100),
            Granularity.WEEK);
    assertThat(record.course(3))
        .as("week 1 was promised by nobody, so four weeks are whole from week 5 on")
        .extracting(then -> then.periods().getLast().period())
        .containsExactly(MONDAY.plusWeeks(5), MONDAY.plusWeeks(6));
    assertThat(record.course(3).getFirst().accuracy())
        .hasValueCloseTo(1 - 20 / 400.0, within(1e-12));
    assertThat(record.course(3).getLast()).isEqualTo(record.lately());
    assertThat(record.course(1)).hasSize(1);
  }

  @Test
  void a_name_is_read_back() {
    assertThat(Forecast.numberOf(said(12, 0, 1, AT).label())).hasValue(12);
    assertThat(Forecast.numberOf("R-0012")).isEmpty();
    assertThat(Forecast.numberOf("F-99999999999")).isEmpty();
  }
}
