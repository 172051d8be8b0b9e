package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.shared.Geo;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The numbers that GeoLift's walkthrough publishes, and those its formulas give in full. */
final class GeoLiftWalkthroughTest {

  private final GeoPanel panel = Panels.geoLift();
  private final GeoTest test =
      GeoTest.against(panel, Panels.rows(panel, "chicago", "portland"), 90, 105);

  @Test
  void plain_synthetic_control_gives_the_published_effect() {
    Effect effect = AugmentedSyntheticControl.plain().estimate(panel, test);
    assertThat(effect.att()).isCloseTo(155.55568689199654, within(1e-6));
    assertThat(effect.lift().estimate()).isCloseTo(0.054231873830880684, within(1e-9));
    assertThat(effect.incremental()).isCloseTo(4666.670606759896, within(1e-4));
    assertThat(effect.fit().l2()).isCloseTo(909.4885393104367, within(1e-6));
    assertThat(effect.fit().scaledL2()).isCloseTo(0.16363942167702822, within(1e-9));
  }

  @Test
  void plain_synthetic_control_gives_the_published_weights_and_no_others() {
    Map<String, Double> published =
        Map.ofEntries(
            Map.entry("cincinnati", 0.22717823024430492),
            Map.entry("miami", 0.20276981422641985),
            Map.entry("baton rouge", 0.1335372268999847),
            Map.entry("minneapolis", 0.08997992658502603),
            Map.entry("dallas", 0.07392303108521803),
            Map.entry("nashville", 0.06853182385399671),
            Map.entry("honolulu", 0.06726034886292209),
            Map.entry("austin", 0.0465250232988482),
            Map.entry("san diego", 0.04507269524780457),
            Map.entry("reno", 0.03062705014052237),
            Map.entry("san antonio", 0.005386239980091158),
            Map.entry("new york", 0.004638046088810645),
            Map.entry("houston", 0.0045705434860507585));
    AugmentedSyntheticControl.plain()
        .estimate(panel, test)
        .weights()
        .forEach(
            (geo, weight) ->
                assertThat(weight)
                    .as(geo.value())
                    .isCloseTo(published.getOrDefault(geo.value(), 0.0), within(1e-8)));
  }

  @Test
  void the_effect_by_day_is_that_of_the_published_formulas() {
    double[] published = {
      108.81001876931896, -64.8114186999237, -95.97222753130654, -218.6043654242285,
      61.51417584418823, -9.1774431063659, 340.6421951794691, 406.0039507894394,
      248.9492575439972, 254.13054029940486, 371.2666462697216, 406.8726034628776,
      280.9126650022631, 224.7270974099565, 18.071607571136155
    };
    Effect effect = AugmentedSyntheticControl.plain().estimate(panel, test);
    for (int day = 0; day < 15; day++) {
      assertThat(effect.treated()[90 + day] - effect.counterfactual()[90 + day])
          .isCloseTo(published[day], within(1e-5));
    }
  }

  @Test
  void the_ridge_gives_the_published_effect_bias_and_penalty() {
    Effect effect = AugmentedSyntheticControl.ridge().estimate(panel, test);
    assertThat(effect.att()).isCloseTo(156.80516521774845, within(1e-5));
    assertThat(effect.lift().estimate()).isCloseTo(0.0546913074919817, within(1e-8));
    assertThat(effect.incremental()).isCloseTo(4704.154956532454, within(1e-3));
    assertThat(effect.fit().l2()).isCloseTo(903.5246668748896, within(1e-5));
    assertThat(effect.fit().scaledL2()).isCloseTo(0.16256637392092516, within(1e-8));
    assertThat(effect.weights().get(new Geo("oakland")))
        .isCloseTo(-0.0009652125584788118, within(1e-8));
    assertThat(effect.weights().get(new Geo("cincinnati")))
        .isCloseTo(0.2273061846030692, within(1e-8));
    Effect plain = AugmentedSyntheticControl.plain().estimate(panel, test);
    assertThat(plain.att() - effect.att()).isCloseTo(-1.2494783257519737, within(1e-5));
  }

  @Test
  void p_value_and_interval_do_not_contradict_each_other_as_the_walkthrough_does() {
    for (LiftEstimator estimator :
        new LiftEstimator[] {
          AugmentedSyntheticControl.plain(),
          AugmentedSyntheticControl.ridge(),
          new IndexedSyntheticControl(),
          new LogDifference()
        }) {
      Effect effect = estimator.estimate(panel, test);
      LiftInterval interval = effect.lift().interval(0.1);
      assertThat(interval.contains(0)).isEqualTo(effect.lift().pValue() >= 0.1);
      assertThat(interval.contains(effect.lift().estimate())).isTrue();
    }
  }
}
