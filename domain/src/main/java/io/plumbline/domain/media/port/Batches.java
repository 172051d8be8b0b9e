package io.plumbline.domain.media.port;

import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.Measure;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.Observation;
import io.plumbline.domain.media.SeriesCoverage;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.shared.BrandId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The imported files: their raw rows, never changed, and the typed observations beside them. */
public interface Batches {

  /** Takes the rows of one batch, in order. */
  interface RowWriter {

    /** Writes one row and its observations. */
    void write(SourceRow row);
  }

  /**
   * Adds a batch in the open transaction: {@code rows} is called once and hands every row to the
   * writer. A file the brand already has, read by the same mapping, must not be added again.
   */
  void add(Batch batch, Granularity granularity, Consumer<RowWriter> rows);

  /** Returns the brand's batch of the file with this hash, read by this mapping. */
  Optional<Batch> withHash(BrandId brand, String sha256, String mapping);

  /** Returns the brand's batches, newest first. */
  List<Batch> newest(BrandId brand, int limit);

  /**
   * Hands the brand's observations to {@code reader}, each with the granularity of the file it came
   * from: of each (granularity, date, geo, measure) the one of the newest batch, in order of
   * measure, geo and date.
   */
  void observations(BrandId brand, BiConsumer<Granularity, Observation> reader);

  /** Hands over those of one measure alone, as {@link #observations(BrandId, BiConsumer)}. */
  default void observations(
      BrandId brand, Measure measure, BiConsumer<Granularity, Observation> reader) {
    observations(
        brand,
        (granularity, observation) -> {
          if (observation.measure().equals(measure)) {
            reader.accept(granularity, observation);
          }
        });
  }

  /** Returns the brand's observations on a grid of {@code granularity}. */
  default MediaDataset onGrid(BrandId brand, Granularity granularity) {
    MediaDataset.Assembler assembler = MediaDataset.assembler(granularity);
    observations(brand, assembler::add);
    return assembler.assemble();
  }

  /**
   * Returns how much there is of each of the brand's series, in order of granularity, measure and
   * geo, without reading a number of it.
   */
  List<SeriesCoverage> coverage(BrandId brand);
}
