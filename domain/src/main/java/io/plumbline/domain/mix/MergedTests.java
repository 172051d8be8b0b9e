package io.plumbline.domain.mix;

import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Geo;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A specification with the brand's own tests beside those it states. A test of the same name counts
 * once; one the model cannot be held to is left out, and named.
 *
 * @param spec with all tests that fit
 * @param added how many are not the specification's own
 * @param leftOut what was left out, a sentence each
 */
public record MergedTests(MixModelSpec spec, int added, List<String> leftOut) {

  public MergedTests {
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Merges them.
   *
   * @param tests the brand's own
   * @param geos those of the data; on national data a test of some markets counts for all of them:
   *     what it changed, it changed in the sum
   */
  public static MergedTests of(MixModelSpec spec, List<LiftTest> tests, List<Geo> geos) {
    Set<ChannelId> paid = new HashSet<>();
    spec.channels().stream().filter(ChannelSpec::paid).forEach(one -> paid.add(one.channel()));
    List<LiftTest> all = new ArrayList<>(spec.calibration().tests());
    Set<String> labels = new HashSet<>();
    all.forEach(test -> labels.add(test.label()));
    int own = all.size();
    List<String> leftOut = new ArrayList<>();
    for (LiftTest test : tests) {
      LiftTest fitting = geos.size() == 1 ? everywhere(test) : test;
      if (!paid.containsAll(test.channels())) {
        leftOut.add("%s: the model has no such paid channel".formatted(test.label()));
      } else if (!geos.containsAll(fitting.geos())) {
        leftOut.add("%s: its markets are not in the data".formatted(test.label()));
      } else if (!labels.contains(test.label()) && labels.add(fitting.label())) {
        all.add(fitting);
      }
    }
    return all.size() == own
        ? new MergedTests(spec, 0, leftOut)
        : new MergedTests(
            spec.calibratedBy(spec.calibration().with(all)), all.size() - own, leftOut);
  }

  private static LiftTest everywhere(LiftTest test) {
    return new LiftTest(
        test.channels(),
        test.start(),
        test.end(),
        test.spendChange(),
        test.incrementalOutcome(),
        test.standardError(),
        List.of());
  }
}
