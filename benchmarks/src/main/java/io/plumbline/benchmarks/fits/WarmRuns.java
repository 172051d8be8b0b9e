package io.plumbline.benchmarks.fits;

import com.sun.management.OperatingSystemMXBean;
import io.plumbline.benchmarks.ModelInput;
import io.plumbline.benchmarks.WarmFits;
import io.plumbline.domain.mix.inference.SamplerSettings;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** Fits in this process, once the compiler has done its work. */
final class WarmRuns {

  /** Fits before the first that counts; one is enough where it takes long. */
  private static final int WARM_UP = 3;

  private static final double LONG_SECONDS = 10;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private WarmRuns() {}

  /** Returns {@code runs} fits of a set that can be fitted. */
  static List<WarmFit> of(BenchSet set, int runs) {
    ModelInput.Reading reading = ModelInput.of(set.spec());
    List<WarmFit> runsThatCount = new ArrayList<>();
    try (WarmFits fits = new WarmFits()) {
      double spent = 0;
      for (int run = 0; run < WARM_UP && spent < LONG_SECONDS; run++) {
        spent += fit(fits, reading).figures().sampledSeconds();
      }
      for (int run = 0; run < runs; run++) {
        runsThatCount.add(fit(fits, reading));
      }
    }
    return runsThatCount;
  }

  private static WarmFit fit(WarmFits fits, ModelInput.Reading reading) {
    long before = PROCESS.getProcessCpuTime();
    return switch (fits.fit(reading, SamplerSettings.DEFAULT)) {
      case WarmFits.Outcome.Fitted(var model) ->
          new WarmFit(FitFigures.of(model.report()), (PROCESS.getProcessCpuTime() - before) / 1e9);
      case WarmFits.Outcome.Refused(var findings) ->
          throw new IllegalStateException("Fitted cold, then refused: " + findings);
    };
  }
}
