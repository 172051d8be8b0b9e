package io.plumbline.adapters.ingest.csv;

import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.shared.Finding;
import java.util.List;

/** Data sets straight from a file, without a database between. */
public final class CsvDatasets {

  /** What reading a file gave. */
  public sealed interface Outcome {

    /**
     * A data set; {@code warnings} about the file refuse nothing.
     *
     * @param sha256 the hash of the file's bytes, in hexadecimal digits
     */
    record Read(MediaDataset data, String sha256, List<Finding> warnings) implements Outcome {}

    /** None: every finding. */
    record Refused(List<Finding> findings) implements Outcome {}
  }

  private CsvDatasets() {}

  /** Reads the columns that {@code spec} speaks of. */
  public static Outcome read(MixModelSpec spec, MediaFeed feed) {
    MediaDataset.Assembler assembler = MediaDataset.assembler(spec.granularity());
    MediaFeed.Reading reading =
        feed.read(
            spec.mapping(),
            row -> row.observations().forEach(o -> assembler.add(spec.granularity(), o)));
    if (reading.refused()) {
      return new Outcome.Refused(reading.findings());
    }
    return new Outcome.Read(assembler.assemble(), reading.sha256(), reading.findings());
  }
}
