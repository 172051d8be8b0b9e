package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tests that never were, on the published panels: one to five geos, a window near the end. */
final class PublishedPanelsPlaceboTest {

  private static final int RUNS = Integer.getInteger("plumbline.referee", 100);

  @Test
  void geo_lifts_panel_shows_few_effects_where_there_are_none() {
    GeoPanel panel = Panels.geoLiftBefore();
    int[] all = IntStream.range(0, panel.geos().size()).toArray();
    assertThat(rate("geolift", panel, all, 15)).isBetween(0.01, 0.10);
    assertThat(rate("geolift", panel, all, 21)).isBetween(0.01, 0.11);
  }

  @Test
  void the_controls_of_sales_and_cost_show_few_effects_where_there_are_none() {
    GeoPanel panel = Panels.sales();
    List<?> treated = Panels.treatedSales();
    int[] controls =
        IntStream.range(0, panel.geos().size())
            .filter(row -> !treated.contains(panel.geos().get(row)))
            .toArray();
    assertThat(rate("sales", panel, controls, 14)).isBetween(0.01, 0.12);
    assertThat(rate("sales", panel, controls, 21)).isBetween(0.01, 0.12);
  }

  private static double rate(String name, GeoPanel panel, int[] pool, int window) {
    SplittableRandom random = new SplittableRandom(5);
    AutomaticMethod automatic = new AutomaticMethod();
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      int size = 1 + random.nextInt(5);
      int[] mixed = pool.clone();
      for (int i = 0; i < size; i++) {
        int other = i + random.nextInt(mixed.length - i);
        int kept = mixed[i];
        mixed[i] = mixed[other];
        mixed[other] = kept;
      }
      int end = panel.periods() - random.nextInt(16);
      GeoTest test =
          GeoTest.of(
              Arrays.copyOf(mixed, size),
              Arrays.copyOfRange(mixed, size, mixed.length),
              end - window,
              end);
      found += automatic.estimate(panel, test).significant(0.05) ? 1 : 0;
    }
    System.out.printf(
        Locale.ROOT, "%s, window %d: %.3f of %d%n", name, window, (double) found / RUNS, RUNS);
    return (double) found / RUNS;
  }
}
