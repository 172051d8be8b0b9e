package io.plumbline.adapters.web.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.adapters.web.preview.MadeUpReport;
import io.plumbline.adapters.web.ui.Units;
import io.plumbline.domain.mix.KpiSpec;
import io.plumbline.domain.mix.insight.Accuracy;
import io.plumbline.domain.mix.insight.Component;
import io.plumbline.domain.mix.insight.Decomposition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Daily data over years: fewer points are drawn than there are, and nothing is hidden by it. */
class LongSeriesThinnedTest {

  private static final Units DAILY =
      new Units(Currency.getInstance("USD"), KpiSpec.Kind.REVENUE, "day");

  private static double[] course(int size, long seed) {
    Random random = new Random(seed);
    double[] values = new double[size];
    for (int t = 0; t < size; t++) {
      values[t] = 100 + 20 * Math.sin(t / 58.0) + random.nextGaussian();
    }
    return values;
  }

  @Test
  void a_peak_of_one_day_and_a_hole_of_another_are_kept_with_both_ends() {
    double[] values = course(1095, 7);
    values[400] = 300;
    values[911] = 10;
    int[] kept = Thinning.kept(values, 400);
    assertThat(kept).hasSize(400).isSorted().doesNotHaveDuplicates();
    assertThat(kept).contains(0, 400, 911, 1094);
  }

  @Test
  void the_shape_that_is_drawn_strays_nowhere_far_from_the_shape_there_is() {
    double[] smooth =
        IntStream.range(0, 1095).mapToDouble(t -> 100 + 20 * Math.sin(t / 58.0)).toArray();
    int[] kept = Thinning.kept(smooth, 100);
    int next = 1;
    for (int t = 0; t < smooth.length; t++) {
      next = kept[next] < t ? next + 1 : next;
      double part = (t - kept[next - 1]) / (double) (kept[next] - kept[next - 1]);
      double drawn = smooth[kept[next - 1]] * (1 - part) + smooth[kept[next]] * part;
      assertThat(drawn).isCloseTo(smooth[t], within(0.4));
    }
  }

  @Test
  void the_point_of_a_bucket_is_the_one_with_the_largest_triangle() {
    // by hand: from (0,0) and the mean (4.5, 0) of the last bucket and the end,
    // the triangles of (1,1), (2,3), (3,-2) have twice the areas 4.5, 13.5 and 9
    assertThat(Thinning.kept(List.of(new double[] {0, 1, 3, -2, 0, 0, 0}), 4)[1]).isEqualTo(2);
  }

  @Test
  void a_gap_stays_a_gap() {
    double[] values = course(1000, 3);
    Arrays.fill(values, 300, 340, Double.NaN);
    int[] kept = Thinning.kept(values, 400);
    assertThat(kept).isSorted().contains(0, 299, 300, 340, 999);
    assertThat(Arrays.stream(kept).filter(t -> Double.isNaN(values[t])).count()).isOne();
  }

  @Property(tries = 60)
  void no_band_is_drawn_narrower_than_it_is_anywhere(
      @ForAll @IntRange(min = 2, max = 3000) int size,
      @ForAll @IntRange(min = 2, max = 500) int most,
      @ForAll long seed) {
    double[] lower = course(size, seed);
    double[] upper = new double[size];
    Random random = new Random(seed);
    Arrays.setAll(upper, t -> lower[t] + 5 * random.nextDouble());
    Thinning.Band band = Thinning.Band.of(lower, upper, most);
    assertThat(band.places()).isSorted().startsWith(0).endsWith(size - 1);
    int next = 1;
    for (int t = 0; t < size; t++) {
      next = band.places()[next] < t ? next + 1 : next;
      assertThat(at(band.places(), band.lower(), next, t)).isLessThanOrEqualTo(lower[t] + 1e-9);
      assertThat(at(band.places(), band.upper(), next, t)).isGreaterThanOrEqualTo(upper[t] - 1e-9);
    }
    assertThat(Arrays.stream(band.lower()).min()).isEqualTo(Arrays.stream(lower).min());
    assertThat(Arrays.stream(band.upper()).max()).isEqualTo(Arrays.stream(upper).max());
  }

  /** What is drawn at {@code t}, on the straight line between two places. */
  private static double at(int[] places, double[] edge, int next, int t) {
    int span = places[next] - places[next - 1];
    double part = span == 0 ? 1 : (t - places[next - 1]) / (double) span;
    return edge[next - 1] * (1 - part) + edge[next] * part;
  }

  @Test
  void three_years_of_days_are_drawn_thinned_and_told_whole() {
    Decomposition days = days(1095);
    Drawn drawn = ExpectedChart.of(days, accuracy(), DAILY);
    assertThat(drawn.table().rows()).hasSize(1095);
    assertThat(drawn.options().at("/xAxis/data").size()).isEqualTo(1095);
    for (JsonNode series : lines(drawn)) {
      assertThat(series.get("data").size()).isBetween(1, Thinning.MOST);
    }
    Drawn parts = ContributionChart.of(days, DAILY, ContributionChart.By.PERIOD);
    assertThat(parts.table().rows()).hasSize(1095);
    for (JsonNode series : lines(parts)) {
      assertThat(series.get("data").size()).isEqualTo(Thinning.MOST);
    }
    List<JsonNode> stacked =
        lines(parts).stream().filter(one -> one.path("stack").isString()).toList();
    assertThat(stacked).hasSize(2);
    for (int i = 0; i < Thinning.MOST; i++) {
      assertThat(stacked.get(0).at("/data/" + i + "/0"))
          .as("layers of a stack are drawn at the same days")
          .isEqualTo(stacked.get(1).at("/data/" + i + "/0"));
    }
  }

  @Test
  void what_fits_on_a_screen_is_drawn_as_it_is() {
    Drawn drawn = ExpectedChart.of(days(157), accuracy(), DAILY);
    for (JsonNode series : lines(drawn)) {
      assertThat(series.get("data").size()).isEqualTo(157);
      assertThat(series.at("/data/0").isNumber()).isTrue();
    }
  }

  private static Accuracy accuracy() {
    return MadeUpReport.passing(0).accuracy();
  }

  private static List<JsonNode> lines(Drawn drawn) {
    return StreamSupport.stream(drawn.options().get("series").spliterator(), false)
        .filter(one -> one.path("type").asString().equals("line"))
        .filter(one -> one.get("data").size() > 0)
        .toList();
  }

  private static Decomposition days(int size) {
    LocalDate first = LocalDate.of(2023, 1, 1);
    double[] actual = course(size, 1);
    double[] fitted = course(size, 2);
    double[] lower = Arrays.stream(fitted).map(one -> one - 3).toArray();
    double[] upper = Arrays.stream(fitted).map(one -> one + 3).toArray();
    double[] half = Arrays.stream(fitted).map(one -> one / 2).toArray();
    return new Decomposition(
        IntStream.range(0, size).mapToObj(first::plusDays).toList(),
        List.of(
            new Component("Baseline", Component.Kind.BASELINE, half, half, half),
            new Component("tv", Component.Kind.CHANNEL, half, half, half)),
        actual,
        fitted,
        lower,
        upper,
        0);
  }
}
