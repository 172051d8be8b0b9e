package io.plumbline.domain.mix.planning;

import io.plumbline.domain.mix.ResolvedLiftTest;
import io.plumbline.domain.mix.ResolvedMixModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a move of money leans on: whether the channels it concerns were tested, and how lately. */
final class TestAnchors {

  /** A test that has lost half of its information is old. */
  private static final double OLD = 0.5;

  private TestAnchors() {}

  /** Returns a warning for each channel that moves and has no test, or only old ones. */
  static List<String> warnings(ResolvedMixModel model, double[] from, double[] to) {
    List<String> warnings = new ArrayList<>();
    for (int m = 0; m < from.length; m++) {
      if (Math.abs(to[m] - from[m]) > 1e-9 * Math.max(1, from[m])) {
        double newest = 0;
        for (ResolvedLiftTest test : model.liftTests()) {
          newest = test.channels().contains(m) ? Math.max(newest, test.weight()) : newest;
        }
        String name = model.channels().get(m).name();
        if (newest == 0) {
          warnings.add("No test anchors what the model believes of %s.".formatted(name));
        } else if (newest < OLD) {
          warnings.add(
              String.format(
                  Locale.ROOT,
                  "The newest test of %s is stale: %.0f %% of its information is left.",
                  name,
                  100 * newest));
        }
      }
    }
    return warnings;
  }
}
