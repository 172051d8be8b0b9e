package io.plumbline.domain.media.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SeriesCoverage;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of imported files promises. */
public abstract class BatchesContract {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final Geo SOUTH = new Geo("south");
  private static final Measure TV = new Measure(Measure.Kind.SPEND, "tv");
  private static final Measure RADIO = new Measure(Measure.Kind.SPEND, "Radio");
  private static final Measure SALES = new Measure(Measure.Kind.OUTCOME, "sales");
  private static final Measure PRICE = new Measure(Measure.Kind.CONTROL, "avg price");

  /** An observation with the length of its period. */
  protected record Seen(Granularity granularity, Observation observation) {}

  protected abstract Batches batches();

  protected abstract Brands brands();

  /** Returns the raw rows of a batch, as number and cells. */
  protected abstract List<SourceRow> rawRows(Batch batch);

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  /** A batch with this number; its hash is made of the number. */
  protected static Batch batch(int number, BrandId brand) {
    return new Batch(
        new UUID(number, 1),
        brand,
        "média %d.csv".formatted(number),
        "%064x".formatted(number),
        "WEEK from week\nSPEND tv from tv, \"gross\"",
        List.of("week", "tv, \"gross\"", "sales\\net"),
        2,
        4,
        MONDAY,
        MONDAY.plusWeeks(1),
        Instant.parse("2026-11-22T05:00:00.123456Z"),
        Actor.human("mara"));
  }

  private static Observation seen(
      long row, LocalDate date, Geo geo, Measure measure, String value) {
    return new Observation(row, date, geo, measure, new BigDecimal(value));
  }

  private static SourceRow row(long number, Observation... observations) {
    return new SourceRow(number, List.of("cell", Long.toString(number)), List.of(observations));
  }

  private void add(Batch batch, Granularity granularity, SourceRow... rows) {
    batches()
        .add(
            batch,
            granularity,
            writer -> {
              for (SourceRow row : rows) {
                writer.write(row);
              }
            });
  }

  private List<Seen> observations(BrandId brand) {
    List<Seen> seen = new ArrayList<>();
    batches().observations(brand, (granularity, o) -> seen.add(new Seen(granularity, o)));
    return seen;
  }

  @Test
  void a_batch_is_found_by_the_hash_of_its_file_within_its_brand() {
    Batch batch = batch(1, HARBOUR.id());
    add(batch, Granularity.WEEK, row(2));
    String mapping = batch.mapping();
    assertThat(batches().withHash(HARBOUR.id(), batch.sha256(), mapping)).contains(batch);
    assertThat(batches().withHash(NORTHERN.id(), batch.sha256(), mapping)).isEmpty();
    assertThat(batches().withHash(HARBOUR.id(), "%064x".formatted(2), mapping)).isEmpty();
  }

  @Test
  void a_file_read_by_another_mapping_is_another_batch() {
    Batch batch = batch(1, HARBOUR.id());
    add(batch, Granularity.WEEK, row(2));
    assertThat(batches().withHash(HARBOUR.id(), batch.sha256(), "WEEK from week")).isEmpty();
  }

  @Test
  void the_newest_batches_of_a_brand_come_first() {
    add(batch(1, HARBOUR.id()), Granularity.WEEK, row(2));
    add(batch(2, HARBOUR.id()), Granularity.WEEK, row(2));
    add(batch(3, NORTHERN.id()), Granularity.WEEK, row(2));
    add(batch(4, HARBOUR.id()), Granularity.WEEK, row(2));
    assertThat(batches().newest(HARBOUR.id(), 2))
        .containsExactly(batch(4, HARBOUR.id()), batch(2, HARBOUR.id()));
  }

  @Test
  void raw_rows_are_kept_to_the_letter() {
    Batch batch = batch(1, HARBOUR.id());
    SourceRow odd =
        new SourceRow(
            2,
            List.of("", " ", "NULL", "\\N", "a,b\"c{}", "tab\t\\t", "l1\nl2\r", "ü☃🧭"),
            List.of());
    SourceRow empty = new SourceRow(3, List.of(), List.of());
    add(batch, Granularity.DAY, odd, empty);
    assertThat(rawRows(batch)).containsExactly(odd, empty);
  }

  @Test
  void observations_come_in_order_of_measure_geo_and_date_with_their_exact_value_and_row() {
    Observation price = seen(3, MONDAY, SOUTH, PRICE, "0.10");
    Observation sales = seen(2, MONDAY, Geo.NATIONAL, SALES, "123456789012345678901234567890.123");
    Observation radio = seen(2, MONDAY, SOUTH, RADIO, "-0.000001");
    Observation tvLater = seen(3, MONDAY.plusWeeks(1), Geo.NATIONAL, TV, "7");
    Observation tv = seen(2, MONDAY, Geo.NATIONAL, TV, "100.50");
    Observation tvSouth = seen(4, MONDAY, SOUTH, TV, "0");
    add(
        batch(1, HARBOUR.id()),
        Granularity.WEEK,
        row(2, sales, tv, radio),
        row(3, tvLater, price),
        row(4, tvSouth));
    assertThat(observations(HARBOUR.id()))
        .extracting(Seen::observation)
        .containsExactly(radio, tv, tvLater, tvSouth, sales, price);
  }

  @Test
  void of_the_same_cell_the_newest_batch_counts() {
    Observation old = seen(2, MONDAY, Geo.NATIONAL, TV, "1");
    Observation kept = seen(3, MONDAY.plusWeeks(1), Geo.NATIONAL, TV, "2");
    Observation restated = seen(9, MONDAY, Geo.NATIONAL, TV, "3");
    add(batch(1, HARBOUR.id()), Granularity.WEEK, row(2, old), row(3, kept));
    add(batch(2, HARBOUR.id()), Granularity.WEEK, row(9, restated));
    assertThat(observations(HARBOUR.id()))
        .extracting(Seen::observation)
        .containsExactly(restated, kept);
  }

  @Test
  void one_measure_alone_is_read_without_the_others() {
    Observation tv = seen(2, MONDAY, Geo.NATIONAL, TV, "1");
    Observation restated = seen(9, MONDAY, Geo.NATIONAL, TV, "3");
    Measure other = new Measure(Measure.Kind.EXPOSURE, TV.name());
    add(
        batch(1, HARBOUR.id()),
        Granularity.WEEK,
        row(2, tv, seen(2, MONDAY, Geo.NATIONAL, other, "7")));
    add(batch(2, HARBOUR.id()), Granularity.WEEK, row(9, restated));
    List<Observation> read = new ArrayList<>();
    batches().observations(HARBOUR.id(), TV, (granularity, one) -> read.add(one));
    assertThat(read).containsExactly(restated);
  }

  @Test
  void the_grid_is_that_of_the_newest_data_however_often_it_was_asked_for() {
    assertThat(batches().onGrid(HARBOUR.id(), Granularity.WEEK).periods()).isEmpty();
    add(batch(1, HARBOUR.id()), Granularity.WEEK, row(2, seen(2, MONDAY, Geo.NATIONAL, TV, "1")));
    assertThat(batches().onGrid(HARBOUR.id(), Granularity.WEEK).series(TV)).containsExactly(1);
    batches().onGrid(HARBOUR.id(), Granularity.WEEK).series(TV)[0] = 9;
    assertThat(batches().onGrid(HARBOUR.id(), Granularity.WEEK).series(TV)).containsExactly(1);
    add(batch(2, HARBOUR.id()), Granularity.WEEK, row(2, seen(2, MONDAY, Geo.NATIONAL, TV, "5")));
    assertThat(batches().onGrid(HARBOUR.id(), Granularity.WEEK).series(TV)).containsExactly(5);
    assertThat(batches().onGrid(NORTHERN.id(), Granularity.WEEK).measures()).isEmpty();
  }

  @Test
  void days_and_weeks_do_not_replace_each_other() {
    Observation week = seen(2, MONDAY, Geo.NATIONAL, TV, "7");
    Observation day = seen(2, MONDAY, Geo.NATIONAL, TV, "1");
    add(batch(1, HARBOUR.id()), Granularity.WEEK, row(2, week));
    add(batch(2, HARBOUR.id()), Granularity.DAY, row(2, day));
    assertThat(observations(HARBOUR.id()))
        .containsExactly(new Seen(Granularity.DAY, day), new Seen(Granularity.WEEK, week));
  }

  @Test
  void a_brand_sees_none_of_anothers_observations() {
    add(batch(1, NORTHERN.id()), Granularity.WEEK, row(2, seen(2, MONDAY, Geo.NATIONAL, TV, "1")));
    assertThat(observations(HARBOUR.id())).isEmpty();
  }

  @Test
  void what_there_is_of_a_series_is_counted_once_a_period_and_known_since_its_first_batch() {
    LocalDate third = MONDAY.plusWeeks(2);
    add(
        batch(1, HARBOUR.id()),
        Granularity.WEEK,
        row(2, seen(2, MONDAY, Geo.NATIONAL, TV, "1")),
        row(3, seen(3, third, Geo.NATIONAL, TV, "1")),
        row(4, seen(4, MONDAY, SOUTH, TV, "1")));
    add(
        batch(2, HARBOUR.id()),
        Granularity.WEEK,
        row(2, seen(2, MONDAY, Geo.NATIONAL, TV, "5"), seen(2, MONDAY, Geo.NATIONAL, SALES, "5")));
    add(batch(3, HARBOUR.id()), Granularity.DAY, row(2, seen(2, MONDAY, Geo.NATIONAL, TV, "1")));
    add(batch(4, NORTHERN.id()), Granularity.WEEK, row(2, seen(2, MONDAY, SOUTH, RADIO, "1")));
    Instant at = batch(1, HARBOUR.id()).importedAt();
    assertThat(batches().coverage(HARBOUR.id()))
        .containsExactly(
            new SeriesCoverage(
                Granularity.DAY, TV, Geo.NATIONAL, 1, MONDAY, MONDAY, new UUID(3, 1), at),
            new SeriesCoverage(
                Granularity.WEEK, TV, Geo.NATIONAL, 2, MONDAY, third, new UUID(1, 1), at),
            new SeriesCoverage(Granularity.WEEK, TV, SOUTH, 1, MONDAY, MONDAY, new UUID(1, 1), at),
            new SeriesCoverage(
                Granularity.WEEK, SALES, Geo.NATIONAL, 1, MONDAY, MONDAY, new UUID(2, 1), at));
    assertThat(batches().coverage(new BrandId("nobody"))).isEmpty();
  }

  @Test
  void the_same_file_is_not_added_twice_to_a_brand_but_may_be_to_another() {
    add(batch(1, HARBOUR.id()), Granularity.WEEK, row(2));
    assertThatThrownBy(() -> add(renamed(HARBOUR.id(), 9), Granularity.WEEK, row(2)))
        .isInstanceOf(IllegalStateException.class);
    add(renamed(NORTHERN.id(), 8), Granularity.WEEK, row(2));
    assertThat(batches().newest(HARBOUR.id(), 9)).hasSize(1);
    assertThat(batches().newest(NORTHERN.id(), 9)).hasSize(1);
  }

  /** The file of batch 1 under another name and id. */
  private static Batch renamed(BrandId brand, long id) {
    return new Batch(
        new UUID(9, id),
        brand,
        "renamed.csv",
        "%064x".formatted(1),
        "WEEK from week\nSPEND tv from tv, \"gross\"",
        List.of(),
        1,
        0,
        MONDAY,
        MONDAY,
        Instant.EPOCH,
        Actor.SYSTEM);
  }

  @Test
  void a_file_that_breaks_off_leaves_nothing() {
    Batch batch = batch(1, HARBOUR.id());
    assertThatThrownBy(
            () ->
                batches()
                    .add(
                        batch,
                        Granularity.WEEK,
                        writer -> {
                          writer.write(row(2, seen(2, MONDAY, Geo.NATIONAL, TV, "1")));
                          throw new IllegalStateException("the file broke off");
                        }))
        .hasMessage("the file broke off");
    assertThat(batches().newest(HARBOUR.id(), 9)).isEmpty();
    assertThat(observations(HARBOUR.id())).isEmpty();
    assertThat(rawRows(batch)).isEmpty();
  }
}
