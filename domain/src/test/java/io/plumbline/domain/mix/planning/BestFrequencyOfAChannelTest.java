package io.plumbline.domain.mix.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.mix.MadeUpPanel;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** As many contacts, to fewer people more often or to more people less often. */
class BestFrequencyOfAChannelTest {

  private static List<FrequencyResponse> measured(MadeUpPanel panel) {
    ResolvedMixModel model = panel.resolved();
    return MadeUpDraws.with(
        batch -> {
          PlanningDraws draws =
              new PlanningDraws(model, MadeUpDraws.of(model, 200, 7, batch), 100, batch);
          PlanFrame frame = PlanFrame.last(model, 26, 8);
          return FrequencyMeasures.of(frame, draws, frame.reference(), batch);
        });
  }

  static Stream<UnaryOperator<MadeUpPanel>> forms() {
    return Stream.of(
        panel -> panel,
        MadeUpModels::halo,
        MadeUpModels::multiplicative,
        panel -> MadeUpModels.multiplicative(panel.geos(3)));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void at_the_frequency_there_always_was_the_curve_says_what_the_money_brings(
      UnaryOperator<MadeUpPanel> form) {
    // the curve goes from 1 to 1.25 times the highest in 60 steps, so 4 is its 46th point
    FrequencyResponse tv =
        measured(form.apply(MadeUpModels.reach(new MadeUpPanel(60)).seen(4))).getFirst();
    FrequencyResponse.At now = tv.curve().get(45);
    assertThat(now.frequency()).isCloseTo(4, within(1e-12));
    assertThat(now.incremental().mean()).isCloseTo(tv.now().mean(), within(1e-9 * tv.now().mean()));
    assertThat(now.incremental().interval().upper())
        .isCloseTo(tv.now().interval().upper(), within(1e-9 * tv.now().mean()));
    assertThat(tv.average()).isCloseTo(4, within(1e-9));
    assertThat(tv.curve()).filteredOn(FrequencyResponse.At::observed).containsExactly(now);
  }

  @ParameterizedTest
  @CsvSource({"2, 3", "2, 1.2", "0.6, 2", "5, 1.05", "3, 0.8"})
  void the_best_frequency_is_where_no_other_brings_more_for_a_contact(double half, double slope) {
    double found = 0.001;
    for (double f = 0.001; f < 20; f += 0.001) {
      double here = FrequencyMeasures.effect(f, half, slope) / f;
      found = here > FrequencyMeasures.effect(found, half, slope) / found ? f : found;
    }
    assertThat(Math.max(0.001, FrequencyMeasures.best(half, slope)))
        .isCloseTo(found, within(0.0011));
  }

  @Test
  void who_is_reached_sees_it_once_at_least_and_what_was_never_seen_is_told() {
    FrequencyResponse tv = measured(MadeUpModels.reach(new MadeUpPanel(60))).getFirst();
    assertThat(tv.curve().getFirst().frequency()).isEqualTo(1);
    assertThat(tv.best().interval().lower()).isGreaterThanOrEqualTo(1);
    assertThat(tv.curve().getLast().observed()).isFalse();
    assertThat(tv.curve()).anyMatch(FrequencyResponse.At::observed);
    assertThat(tv.average()).isBetween(1.0, 5.0);
    assertThat(tv.gain().mean()).isGreaterThan(0);
    assertThat(tv.tooOften()).isBetween(0.0, 1.0);
    double most =
        tv.curve().stream().mapToDouble(at -> at.incremental().mean()).max().orElseThrow();
    assertThat(tv.curve())
        .filteredOn(at -> at.incremental().mean() == most)
        .extracting(FrequencyResponse.At::frequency)
        .containsExactly(tv.expected());
  }

  @Test
  void a_channel_whose_frequency_nobody_counts_has_no_best_one() {
    assertThat(measured(new MadeUpPanel(60))).isEmpty();
    assertThat(measured(MadeUpModels.organic(new MadeUpPanel(60)))).isEmpty();
  }
}
