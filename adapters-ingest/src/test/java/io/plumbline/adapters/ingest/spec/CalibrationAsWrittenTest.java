package io.plumbline.adapters.ingest.spec;

import static io.plumbline.adapters.ingest.spec.Specifications.SMALL;
import static io.plumbline.adapters.ingest.spec.Specifications.places;
import static io.plumbline.adapters.ingest.spec.Specifications.read;
import static io.plumbline.adapters.ingest.spec.Specifications.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.ReviewThresholds;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CalibrationAsWrittenTest {

  private static final String TEST =
      "calibration: {lift_tests: [{channel: tv, start_date: 2024-03-04, end_date: 2024-03-31,"
          + " spend_change: 5000, incremental_outcome: 8100, standard_error: 2200}]}\n";

  @Test
  void tests_stand_in_a_file_or_in_the_specification() {
    assertThat(read(SMALL + "calibration: {lift_tests: tests/lift.csv}\n").calibration())
        .isEqualTo(new CalibrationSpec("tests/lift.csv", List.of(), 365));
    CalibrationSpec inline = read(SMALL + TEST).calibration();
    assertThat(inline.file()).isNull();
    assertThat(inline.tests()).singleElement().satisfies(t -> assertThat(t.geos()).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channel: tv | channel: radio | channel unknown-channel",
        "channel: tv | channel: [tv, radio] | channel unknown-channel",
        "channel: tv, | | channel missing-key",
        "2024-03-31 | 2024-02-31 | end_date value",
        "2024-03-31 | 2024-03-01 | end_date value",
        "5000 | 0 | spend_change value",
        "5000 | .nan | spend_change value",
        "8100 | many | incremental_outcome value",
        "2200 | 0 | standard_error value",
        "2200 | -5 | standard_error value",
        "2200 | 2200, geo: north | geo unknown-key",
      })
  void what_makes_no_test_is_told_with_its_place(String from, String to, String expected) {
    String text = SMALL + TEST.replace(from, to == null ? "" : to);
    assertThat(places(refusals(text))).containsExactly("6 calibration.lift_tests[1]." + expected);
  }

  @Test
  void the_nearest_channel_is_named() {
    assertThat(refusals(SMALL + TEST.replace("channel: tv", "channel: TW")))
        .singleElement()
        .satisfies(f -> assertThat(f.accepted()).contains("\"tv\""));
  }

  static Set<String> bars() {
    return ReviewBars.names();
  }

  @ParameterizedTest
  @MethodSource("bars")
  void every_bar_of_the_review_is_set_by_its_name(String name) {
    ReviewThresholds.Bar otherwise =
        Objects.requireNonNull(ReviewBars.of(ReviewThresholds.DEFAULT).get(name));
    double pass = otherwise.rising() ? otherwise.pass() : otherwise.review();
    double look = otherwise.rising() ? Math.min(otherwise.review(), pass + 0.5) : pass;
    String text = "review: {%s: {pass: %s, review: %s}}\n".formatted(name, pass, look);
    assertThat(ReviewBars.of(read(SMALL + text).review()))
        .hasSize(ReviewThresholds.class.getRecordComponents().length)
        .containsEntry(name, new ReviewThresholds.Bar(pass, look, otherwise.rising()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rhat: {pass: 0.9} | rhat.pass value",
        "rhat: {pass: 1.2} | rhat.pass value",
        "rhat: {review: 1.001} | rhat.review value",
        "rhat: {pass: .nan} | rhat.pass value",
        "rhat: 1.1 | rhat value",
        "r_hat: {pass: 1.01} | r_hat unknown-key",
        "divergences: {review: 2} | divergences.review value",
        "fit: {pass: 1.5} | fit.pass value",
        "fit: {pass: 0.2} | fit.pass value",
        "effective_samples: {pass: -1} | effective_samples.pass value",
        "history_weeks: {low: 3} | history_weeks.low unknown-key",
      })
  void a_bar_out_of_range_or_of_order_is_refused(String bar, String expected) {
    assertThat(places(refusals(SMALL + "review: {" + bar + "}\n")))
        .containsExactly("6 review." + expected);
  }
}
