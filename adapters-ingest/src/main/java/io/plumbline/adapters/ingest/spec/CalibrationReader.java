package io.plumbline.adapters.ingest.spec;

import io.plumbline.adapters.ingest.LiftTestFields;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.ChannelSpec;
import io.plumbline.domain.mix.LiftTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the incrementality tests of a specification: a file's name, or the tests themselves. */
final class CalibrationReader {

  private static final Set<String> KEYS = Set.of("lift_tests", "half_life_days");
  private static final String EXAMPLE =
      "lift_tests: lift_tests.csv, or a list of {channel: tv, start_date: 2024-03-04, end_date:"
          + " 2024-03-31, spend_change: -50000, incremental_outcome: -81000, standard_error:"
          + " 22000}.";
  private static final Bounds HALF_LIFE = new Bounds(0, false, 1e6, true);

  private CalibrationReader() {}

  static CalibrationSpec read(Section spec, List<ChannelSpec> channels) {
    Section calibration = spec.section("calibration", KEYS);
    if (calibration == null) {
      return CalibrationSpec.NONE;
    }
    calibration.require("lift_tests", EXAMPLE);
    boolean listed = calibration.listed("lift_tests");
    String file = listed ? null : calibration.textIfAny("lift_tests", EXAMPLE);
    return new CalibrationSpec(
        file,
        listed ? tests(calibration, channels) : List.of(),
        calibration.decimal("half_life_days", CalibrationSpec.HALF_LIFE_DAYS, HALF_LIFE));
  }

  private static List<LiftTest> tests(Section calibration, List<ChannelSpec> channels) {
    Set<String> keys = new LinkedHashSet<>(LiftTestFields.REQUIRED);
    keys.add(LiftTestFields.GEOS);
    Set<String> paid =
        channels.stream()
            .filter(ChannelSpec::paid)
            .map(channel -> channel.channel().value())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<LiftTest> tests = new ArrayList<>();
    for (Section section : calibration.sections("lift_tests", keys)) {
      LiftTest test = test(section, paid);
      if (test != null) {
        tests.add(test);
      }
    }
    return tests;
  }

  private static @Nullable LiftTest test(Section test, Set<String> paid) {
    LiftTestFields.REQUIRED.forEach(key -> test.require(key, EXAMPLE));
    LiftTestFields fields =
        new LiftTestFields(
            test.texts(LiftTestFields.CHANNEL, "channel: tv, or channel: [tv, radio]."),
            test.day(LiftTestFields.START),
            test.day(LiftTestFields.END),
            test.decimalIfAny(LiftTestFields.SPEND_CHANGE, Bounds.ANY),
            test.decimalIfAny(LiftTestFields.INCREMENTAL_OUTCOME, Bounds.ANY),
            test.decimalIfAny(LiftTestFields.STANDARD_ERROR, Bounds.ANY),
            test.texts(LiftTestFields.GEOS, "geos: [north, south]."));
    return fields.test(paid, test::error);
  }
}
