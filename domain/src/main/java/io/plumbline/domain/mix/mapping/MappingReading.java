package io.plumbline.domain.mix.mapping;

import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.List;

/** Gathers the rows of a file while it is read by a mapping. */
public final class MappingReading {

  private static final int SHOWN = 5;

  private final Granularity granularity;
  private final MediaDataset.Assembler assembler;
  private final List<SourceRow> first = new ArrayList<>();

  public MappingReading(Granularity granularity) {
    this.granularity = granularity;
    this.assembler = MediaDataset.assembler(granularity);
  }

  /** Takes a row. */
  public void add(SourceRow row) {
    if (first.size() < SHOWN) {
      first.add(row);
    }
    row.observations().forEach(number -> assembler.add(granularity, number));
  }

  /** Returns all rows on a regular grid. */
  public MediaDataset data() {
    return assembler.assemble();
  }

  /** Returns what is shown of a file that no mapping could read. */
  public MappingPreview refused(List<Finding> findings) {
    return new MappingPreview(0, null, null, List.of(), null, findings, null, "");
  }

  /** Returns what is shown of a file that would be refused. */
  public MappingPreview refused(MediaFeed.Reading read, List<Finding> findings) {
    return new MappingPreview(
        read.rows(), read.first(), read.last(), first, null, findings, null, "");
  }

  /** Returns what is shown of a file that would be taken. */
  public MappingPreview taken(
      MediaFeed.Reading read,
      MediaDataset data,
      List<Finding> findings,
      MixModelSpec spec,
      String text) {
    return new MappingPreview(
        read.rows(), read.first(), read.last(), first, data, findings, spec, text);
  }
}
