package io.plumbline.domain.experiment.readout.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.domain.experiment.readout.Alternative;
import io.plumbline.domain.experiment.readout.Effect;
import io.plumbline.domain.experiment.readout.GeoTest;
import io.plumbline.domain.experiment.readout.LiftInterval;
import io.plumbline.domain.experiment.readout.match.TrimmedMatchInference.Reference;
import io.plumbline.domain.experiment.readout.series.LiftRules;
import io.plumbline.domain.experiment.readout.series.RandomPanels;
import io.plumbline.domain.numeric.JsonVectors;
import io.plumbline.domain.numeric.StandardNormal;
import io.plumbline.domain.shared.Seed;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The published fixtures of the trimmed match, and what it keeps on any pairs. */
class TrimmedMatchTest {

  private static final String VECTORS = "/experiments/trimmed_match.json";
  private static final double ALPHA = 0.1;

  private static JsonNode read(String at) {
    return JsonVectors.read(VECTORS, at);
  }

  private static void published(JsonNode expected, TrimmedMatch found, String pairs, double off) {
    assertThat(found.estimate()).isCloseTo(JsonVectors.number(expected, "est"), within(off));
    assertThat(found.standardError()).isCloseTo(JsonVectors.number(expected, "se"), within(off));
    double[] ends = JsonVectors.numbers(expected, "ci");
    LiftInterval interval =
        found
            .inference(
                JsonVectors.numbers(read(pairs), "dr"),
                JsonVectors.numbers(read(pairs), "dc"),
                Reference.NORMAL,
                Alternative.TWO_SIDED)
            .interval(ALPHA);
    if (Double.isInfinite(interval.lower()) && Double.isInfinite(interval.upper())) {
      // no theta is rejected; the published code then prints three normal reaches
      double reach = 3 * StandardNormal.NINETY * found.standardError();
      interval =
          new LiftInterval(found.estimate() - reach, found.estimate() + reach, interval.level());
    }
    assertThat(interval.lower()).isCloseTo(ends[0], within(off));
    assertThat(interval.upper()).isCloseTo(ends[1], within(off));
  }

  private static List<TrimmedMatch> candidates(String pairs, double most) {
    return TrimmedMatch.candidates(
        JsonVectors.numbers(read(pairs), "dr"), JsonVectors.numbers(read(pairs), "dc"), most);
  }

  private static TrimmedMatch chosen(String pairs, double most) {
    return TrimmedMatch.of(
        JsonVectors.numbers(read(pairs), "dr"), JsonVectors.numbers(read(pairs), "dc"), most);
  }

  @Test
  void four_pairs_give_the_published_figures() {
    published(read("/small/no_trim"), candidates("/small", 0.25).getFirst(), "/small", 1e-3);
    TrimmedMatch found = chosen("/small", 0.25);
    assertThat(found.trim()).isEqualTo(0.25);
    published(read("/small/auto"), found, "/small", 1e-3);
  }

  @Test
  void thirty_two_pairs_give_the_published_figures() {
    List<TrimmedMatch> all = candidates("/n32", 0.3);
    published(read("/n32/no_trim"), all.getFirst(), "/n32", 1e-6);
    published(read("/n32/trim_1_32"), all.get(1), "/n32", 1e-6);
    TrimmedMatch found = chosen("/n32", 0.3);
    assertThat(found.trim()).isEqualTo(0.1875);
    published(read("/n32/auto"), found, "/n32", 1e-6);
  }

  @Test
  void every_published_candidate_is_met() {
    List<TrimmedMatch> all = candidates("/n32", 0.3);
    JsonNode rows = read("/n32/candidates");
    assertThat(all).hasSize(rows.size());
    for (int i = 0; i < all.size(); i++) {
      double[] row = JsonVectors.numbers(rows.get(i));
      assertThat(all.get(i).trim()).isEqualTo(row[0]);
      assertThat(all.get(i).estimate()).isCloseTo(row[1], within(1e-6));
      assertThat(all.get(i).standardError()).isCloseTo(row[2], within(1e-6));
    }
  }

  @Test
  void example_of_the_readme_gives_its_figures() {
    TrimmedMatch found = chosen("/small/readme", 0.25);
    LiftInterval interval =
        found
            .inference(
                JsonVectors.numbers(read("/small/readme"), "dr"),
                JsonVectors.numbers(read("/small/readme"), "dc"),
                Reference.NORMAL,
                Alternative.TWO_SIDED)
            .interval(0.2);
    assertThat(found.estimate()).isCloseTo(1.6, within(5e-3));
    assertThat(interval.lower()).isCloseTo(1.52, within(5e-3));
    assertThat(interval.upper()).isCloseTo(1.66, within(5e-3));
  }

  @Test
  void tied_pairs_give_the_published_estimates() {
    JsonVectors.entries(VECTORS, "/ties")
        .forEach(
            row -> {
              TrimmedMatch found =
                  TrimmedMatch.of(
                      JsonVectors.numbers(row, "dr"), JsonVectors.numbers(row, "dc"), 0.25);
              assertThat(found.estimate()).isCloseTo(JsonVectors.number(row, "est"), within(1e-6));
            });
  }

  @Test
  void no_difference_in_cost_is_refused() {
    assertThatThrownBy(() -> TrimmedMatch.of(new double[] {1, 2, 3}, new double[3], 0.25))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void published_quantile_is_that_of_ninety_percent() {
    assertThat(read("/n32/z").asDouble()).isCloseTo(StandardNormal.NINETY, within(1e-8));
  }

  @Example
  void roots_that_are_equally_good_are_told_apart_by_their_error_on_any_scale() {
    inference_keeps_its_rules_and_its_scale(359, Alternative.TWO_SIDED, Reference.NORMAL);
  }

  @Property(tries = 150)
  void inference_keeps_its_rules_and_its_scale(
      @ForAll @IntRange(min = 1) int seed,
      @ForAll Alternative alternative,
      @ForAll Reference reference) {
    Random random = new Random(seed);
    int n = 4 + random.nextInt(12);
    double[] response = new double[n];
    double[] cost = new double[n];
    for (int i = 0; i < n; i++) {
      cost[i] = random.nextGaussian() + 1;
      response[i] = random.nextGaussian() * Math.exp(random.nextGaussian()) + 0.7 * cost[i];
    }
    TrimmedMatch found = TrimmedMatch.of(response, cost, 0.25);
    TrimmedMatchInference one = found.inference(response, cost, reference, alternative);
    LiftRules.hold(one);
    double[] scaled = new double[n];
    for (int i = 0; i < n; i++) {
      scaled[i] = response[i] * 1000;
    }
    TrimmedMatch other = TrimmedMatch.of(scaled, cost, 0.25);
    assertThat(other.trim()).isEqualTo(found.trim());
    assertThat(other.estimate() / 1000)
        .isCloseTo(found.estimate(), within(1e-9 * (1 + Math.abs(found.estimate()))));
    assertThat(other.inference(scaled, cost, reference, alternative).pValue())
        .isCloseTo(one.pValue(), within(1e-6));
  }

  @Property(tries = 60)
  void readout_of_geos_keeps_its_rules_and_its_scale(
      @ForAll @IntRange(min = 1) int seed, @ForAll Alternative alternative) {
    double[][] all = RandomPanels.outcome(16, 40, 0.05, seed);
    int[] rows = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
    PairDesign design = PairDesign.bySize(all, rows, 30);
    int[] treated = design.assign(new Seed(seed));
    GeoTest test = GeoTest.of(treated, design.controls(treated), 30, 40).looking(alternative, 0.05);
    Effect effect = new PairedGeos().estimate(RandomPanels.panel(all), test);
    Effect scaled =
        new PairedGeos().estimate(RandomPanels.panel(RandomPanels.times(all, 100)), test);
    LiftRules.hold(effect.lift());
    assertThat(scaled.lift().estimate()).isCloseTo(effect.lift().estimate(), within(1e-9));
    assertThat(scaled.lift().pValue()).isCloseTo(effect.lift().pValue(), within(1e-6));
  }

  @Test
  void design_pairs_neighbours_in_size_and_drops_the_least_alike() {
    double[][] outcome = {{9, 9}, {1, 1}, {4, 4}, {1.1, 1.1}, {4, 8}};
    PairDesign design = PairDesign.bySize(outcome, new int[] {0, 1, 2, 3, 4}, 2);
    assertThat(design.pairs()).hasSize(2);
    assertThat(design.pairs().getFirst().one()).isEqualTo(3);
    assertThat(design.pairs().getFirst().other()).isEqualTo(1);
    assertThat(design.best(1).pairs()).hasSize(1);
    int[] treated = design.assign(new Seed(4));
    int[] controls = design.controls(treated);
    for (int i = 0; i < 2; i++) {
      assertThat(List.of(treated[i], controls[i]))
          .containsExactlyInAnyOrder(design.pairs().get(i).one(), design.pairs().get(i).other());
    }
  }
}
