package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.csv.CsvLiftTests;
import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.mix.CalibrationSpec;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A specification as it lies in a folder, with the lift tests it names taken into it.
 *
 * @param warnings what is worth a look in either file
 */
record SpecFile(MixModelSpec spec, List<Finding> warnings) {

  private static final YamlSpecFormat FORMAT = new YamlSpecFormat();

  /**
   * Reads a specification; null, with {@code refusals}, if there is none. Tests that cannot be read
   * are among the refusals too, and the specification is returned without them, so that the rest
   * can be judged.
   */
  static @Nullable SpecFile read(Path file, List<Finding> refusals) {
    String text = text(file, refusals);
    if (text == null) {
      return null;
    }
    return switch (FORMAT.read(text, name(file))) {
      case SpecFormat.Reading.Refused(var findings) -> {
        refusals.addAll(findings);
        yield null;
      }
      case SpecFormat.Reading.Read(MixModelSpec spec) -> {
        List<Finding> warnings = new ArrayList<>(FORMAT.warnings(text, name(file)));
        yield new SpecFile(withTests(file, spec, warnings, refusals), warnings);
      }
    };
  }

  private static @Nullable String text(Path file, List<Finding> refusals) {
    String problem;
    try {
      if (Files.isRegularFile(file) && Files.size(file) < 1 << 20) {
        return Files.readString(file);
      }
      problem = Files.isRegularFile(file) ? "The file is too long." : "There is no such file.";
    } catch (CharacterCodingException e) {
      problem = "The file is not UTF-8.";
    } catch (IOException e) {
      problem = "The file cannot be read (%s).".formatted(e);
    }
    refusals.add(
        Finding.error("file", Place.file(file.toString()), problem, "A SPEC.yaml in UTF-8."));
    return null;
  }

  private static MixModelSpec withTests(
      Path file, MixModelSpec spec, List<Finding> warnings, List<Finding> refusals) {
    CalibrationSpec calibration = spec.calibration();
    String named = calibration.file();
    if (named == null) {
      return spec;
    }
    MixModelSpec without =
        spec.calibratedBy(new CalibrationSpec(null, List.of(), calibration.halfLifeDays()));
    Path tests = file.resolveSibling(named);
    if (!Files.isRegularFile(tests) || !Files.isReadable(tests)) {
      refusals.add(
          Finding.error(
              "file",
              new Place(name(file), null, "calibration.lift_tests"),
              "There is no file of lift tests %s.".formatted(tests),
              "A CSV file, its path relative to the specification."));
      return without;
    }
    return switch (CsvLiftTests.read(name(tests), () -> Files.newInputStream(tests), spec)) {
      case CsvLiftTests.Outcome.Refused(var findings) -> {
        refusals.addAll(findings);
        yield without;
      }
      case CsvLiftTests.Outcome.Read(var read, var findings) -> {
        warnings.addAll(findings);
        yield without.calibratedBy(without.calibration().with(read));
      }
    };
  }

  /** Returns the last part of a path. */
  static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
