package io.plumbline.domain.mix.mapping;

import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.SourceRow;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.shared.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole file as a mapping reads it; nothing of it is kept.
 *
 * @param rows how many rows of data it has
 * @param first the first day it speaks of; absent if no row could be read
 * @param last the first day of its last period
 * @param read its first rows, with the numbers that were read from them
 * @param data all of it on a regular grid; absent if the file is refused
 * @param findings all that was found in mapping, file and model; an error refuses the file
 * @param spec the specification that follows; absent if anything refuses the file
 * @param text the same as SPEC.yaml; empty without one
 */
public record MappingPreview(
    long rows,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    List<SourceRow> read,
    @Nullable MediaDataset data,
    List<Finding> findings,
    @Nullable MixModelSpec spec,
    String text) {

  public MappingPreview {
    read = List.copyOf(read);
    findings = List.copyOf(findings);
  }
}
