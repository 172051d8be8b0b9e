package io.plumbline.domain.media.quality;

import io.plumbline.domain.media.MediaDataset;
import java.util.List;

/** One way in which data can be bad enough to spoil an estimate. */
@FunctionalInterface
public interface DataQualityCheck {

  /** Every check, in the order in which their findings are shown. */
  List<DataQualityCheck> ALL =
      List.of(
          new ShortHistory(),
          new MissingPeriods(),
          new MissingNumbers(),
          new NegativeAmounts(),
          new SpendWithoutExposure(),
          new FlatLine(),
          new RepeatedPeriods(),
          new IdenticalSeries());

  /** Returns every flaw of this sort in the data. */
  List<Flaw> examine(MediaDataset data);
}
