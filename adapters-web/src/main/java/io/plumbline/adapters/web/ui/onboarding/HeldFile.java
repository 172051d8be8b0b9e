package io.plumbline.adapters.web.ui.onboarding;

import io.plumbline.domain.media.MediaFile;
import io.plumbline.domain.mix.mapping.MappingDraft;
import io.plumbline.domain.shared.BrandId;
import java.util.List;

/**
 * A file that somebody has brought into their window, and what its columns are taken for so far: of
 * it nothing is stored.
 *
 * @param sample whether it is the sample
 * @param rows its first rows, as they stand there
 */
record HeldFile(
    BrandId brand, boolean sample, MediaFile content, MappingDraft draft, List<List<String>> rows) {

  HeldFile {
    rows = List.copyOf(rows);
  }

  HeldFile with(MappingDraft altered) {
    return new HeldFile(brand, sample, content, altered, rows);
  }
}
