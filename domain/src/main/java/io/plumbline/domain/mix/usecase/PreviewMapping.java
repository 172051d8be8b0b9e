package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.ColumnMapping;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.media.port.MediaFeed;
import io.plumbline.domain.media.port.MediaFormat;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.mapping.MappingDraft;
import io.plumbline.domain.mix.mapping.MappingPreview;
import io.plumbline.domain.mix.mapping.MappingReading;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole file by a mapping and says everything that would be found; nothing is kept. */
public final class PreviewMapping {

  private final MediaFormat format;
  private final SpecFormat specs;

  public PreviewMapping(MediaFormat format, SpecFormat specs) {
    this.format = format;
    this.specs = specs;
  }

  /** Returns what the file would be to {@code brand}. */
  public MappingPreview preview(BrandId brand, MappingDraft draft, MediaFile content) {
    List<Finding> findings = new ArrayList<>(draft.findings());
    boolean whole = findings.isEmpty();
    MediaFeed feed = format.feed(draft.file(), content);
    MappingReading reading = new MappingReading(draft.granularity());
    ColumnMapping columns =
        whole ? draft.specification(brand.value()).mapping() : draft.readable().orElse(null);
    if (columns == null) {
      findings.addAll(feed.head(0).findings());
      return reading.refused(findings);
    }
    MediaFeed.Reading read = feed.read(columns, reading::add);
    findings.addAll(read.findings());
    if (!whole || read.refused()) {
      return reading.refused(read, findings);
    }
    MediaDataset data = reading.data();
    MixModelSpec spec = draft.specification(brand.value()).over(MappingDraft.window(data));
    return switch (spec.resolve(data, HolidayCalendar.EMPTY)) {
      case Resolution.Refused(var refusals) -> {
        findings.addAll(refusals);
        yield reading.refused(read, findings);
      }
      case Resolution.Resolved(var model, var warnings) -> {
        findings.addAll(warnings);
        yield reading.taken(read, data, findings, spec, specs.write(spec));
      }
    };
  }
}
