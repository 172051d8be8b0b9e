package io.plumbline.domain.media.port;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SeriesCoverage;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Geo;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Imported files in memory. */
public final class InMemoryBatches implements Batches {

  private record Stored(Batch batch, Granularity granularity, List<SourceRow> rows) {}

  private record Cell(Measure measure, Geo geo, LocalDate date, Granularity granularity) {

    static final Comparator<Cell> ORDER =
        Comparator.comparing(Cell::measure)
            .thenComparing(Cell::geo)
            .thenComparing(Cell::date)
            .thenComparing(Cell::granularity);
  }

  private final InMemoryTransaction transaction;
  private final List<Stored> batches = new ArrayList<>();

  public InMemoryBatches(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(Batch batch, Granularity granularity, Consumer<RowWriter> rows) {
    transaction.run(
        () -> {
          if (withHash(batch.brand(), batch.sha256(), batch.mapping()).isPresent()) {
            throw new IllegalStateException("The brand already has this file.");
          }
          List<SourceRow> written = new ArrayList<>();
          rows.accept(written::add);
          Stored stored = new Stored(batch, granularity, written);
          batches.add(stored);
          transaction.undoWith(() -> batches.remove(stored));
        });
  }

  @Override
  public Optional<Batch> withHash(BrandId brand, String sha256, String mapping) {
    return newest(brand, Integer.MAX_VALUE).stream()
        .filter(batch -> batch.sha256().equals(sha256) && batch.mapping().equals(mapping))
        .findFirst();
  }

  @Override
  public List<Batch> newest(BrandId brand, int limit) {
    return of(brand).reversed().stream().map(Stored::batch).limit(limit).toList();
  }

  private List<Stored> of(BrandId brand) {
    return transaction.in(
        () -> batches.stream().filter(s -> s.batch().brand().equals(brand)).toList());
  }

  @Override
  public void observations(BrandId brand, BiConsumer<Granularity, Observation> reader) {
    Map<Cell, Observation> newest = new TreeMap<>(Cell.ORDER);
    for (Stored stored : of(brand)) {
      for (SourceRow row : stored.rows()) {
        for (Observation o : row.observations()) {
          newest.put(new Cell(o.measure(), o.geo(), o.date(), stored.granularity()), o);
        }
      }
    }
    newest.forEach((cell, observation) -> reader.accept(cell.granularity(), observation));
  }

  private record Series(Granularity granularity, Measure measure, Geo geo) {

    static final Comparator<Series> ORDER =
        Comparator.comparing(Series::granularity)
            .thenComparing(Series::measure)
            .thenComparing(Series::geo);
  }

  @Override
  public List<SeriesCoverage> coverage(BrandId brand) {
    Map<Series, TreeSet<LocalDate>> dates = new TreeMap<>(Series.ORDER);
    Map<Series, Batch> firsts = new HashMap<>();
    for (Stored stored : of(brand)) {
      for (SourceRow row : stored.rows()) {
        for (Observation o : row.observations()) {
          Series series = new Series(stored.granularity(), o.measure(), o.geo());
          dates.computeIfAbsent(series, any -> new TreeSet<>()).add(o.date());
          firsts.putIfAbsent(series, stored.batch());
        }
      }
    }
    return dates.entrySet().stream()
        .map(
            one -> {
              Series series = one.getKey();
              Batch first = Objects.requireNonNull(firsts.get(series));
              return new SeriesCoverage(
                  series.granularity(),
                  series.measure(),
                  series.geo(),
                  one.getValue().size(),
                  one.getValue().first(),
                  one.getValue().last(),
                  first.id(),
                  first.importedAt());
            })
        .toList();
  }

  /** Returns the raw rows of a batch. */
  public List<SourceRow> rows(Batch batch) {
    return transaction.in(
        () ->
            batches.stream()
                .filter(stored -> stored.batch().equals(batch))
                .flatMap(stored -> stored.rows().stream())
                .toList());
  }
}
