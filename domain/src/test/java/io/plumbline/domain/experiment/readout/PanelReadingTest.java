package io.plumbline.domain.experiment.readout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that are, or are not, a panel. */
final class PanelReadingTest {

  private static final LocalDate MONDAY = LocalDate.of(2025, 1, 6);

  @Test
  void rows_in_any_order_make_a_panel_with_geos_by_name() {
    List<GeoRow> rows = new ArrayList<>(rows(1).reversed());
    assertThat(PanelReading.of(rows))
        .isInstanceOfSatisfying(
            PanelReading.Whole.class,
            whole -> {
              assertThat(whole.panel().geos()).containsExactly(new Geo("a"), new Geo("b"));
              assertThat(whole.panel().periods()).isEqualTo(3);
              assertThat(whole.panel().step()).isEqualTo(1);
              assertThat(whole.panel().outcome()[1]).containsExactly(10, 11, 12);
            });
  }

  @Test
  void dates_whole_weeks_apart_make_weeks() {
    assertThat(PanelReading.of(rows(7)))
        .isInstanceOfSatisfying(
            PanelReading.Whole.class, whole -> assertThat(whole.panel().step()).isEqualTo(7));
  }

  @Test
  void every_hole_is_listed_by_geo_and_date_and_none_is_dropped() {
    List<GeoRow> rows = new ArrayList<>(rows(1));
    rows.remove(4);
    rows.set(0, new GeoRow(new Geo("a"), MONDAY, null, 1.0));
    rows.add(rows.getLast());
    assertThat(PanelReading.of(rows))
        .isInstanceOfSatisfying(
            PanelReading.Broken.class,
            broken ->
                assertThat(broken.findings())
                    .extracting(Finding::rule, finding -> finding.place().column())
                    .containsExactly(
                        tuple("row-twice", "b"),
                        tuple("missing-outcome", "a"),
                        tuple("missing-outcome", "b")));
  }

  private static List<GeoRow> rows(int step) {
    List<GeoRow> rows = new ArrayList<>();
    for (int g = 0; g < 2; g++) {
      for (int t = 0; t < 3; t++) {
        rows.add(
            new GeoRow(
                new Geo(g == 0 ? "a" : "b"), MONDAY.plusDays((long) t * step), 10.0 * g + t, 1.0));
      }
    }
    return rows;
  }
}
