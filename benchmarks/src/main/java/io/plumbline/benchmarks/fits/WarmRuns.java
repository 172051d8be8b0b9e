package io.plumbline.benchmarks.fits;

import io.plumbline.benchmarks.ModelInput;
import io.plumbline.benchmarks.WarmFits;
import io.plumbline.domain.mix.inference.SamplerSettings;
import java.util.ArrayList;
import java.util.List;

/** Fits in this process, once the compiler has done its work. */
final class WarmRuns {

  /** Fits before the first that counts; one is enough where it takes long. */
  private static final int WARM_UP = 3;

  private static final double LONG_SECONDS = 10;

  private WarmRuns() {}

  /** Returns the figures of {@code runs} fits of a set that can be fitted. */
  static List<FitFigures> of(BenchSet set, int runs) {
    ModelInput.Reading reading = ModelInput.of(set.spec());
    List<FitFigures> figures = new ArrayList<>();
    try (WarmFits fits = new WarmFits()) {
      double spent = 0;
      for (int run = 0; run < WARM_UP && spent < LONG_SECONDS; run++) {
        spent += fit(fits, reading).sampledSeconds();
      }
      for (int run = 0; run < runs; run++) {
        figures.add(fit(fits, reading));
      }
    }
    return figures;
  }

  private static FitFigures fit(WarmFits fits, ModelInput.Reading reading) {
    return switch (fits.fit(reading, SamplerSettings.DEFAULT)) {
      case WarmFits.Outcome.Fitted(var model) -> FitFigures.of(model.report());
      case WarmFits.Outcome.Refused(var findings) ->
          throw new IllegalStateException("Fitted cold, then refused: " + findings);
    };
  }
}
