package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.csv.CsvDatasets;
import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be fitted: a specification, and the data it names.
 *
 * @param source the file the data were read from
 * @param warnings what is worth a look in either
 */
record FitInput(MixModelSpec spec, MediaDataset data, Path source, List<Finding> warnings) {

  /** What reading all inputs of a command gave. */
  record Reading(List<FitInput> inputs, List<Finding> refusals) {}

  /** Reads every specification and its data, so that everything wrong is told at once. */
  static Reading of(List<Path> files, HolidayCalendar holidays) {
    List<FitInput> inputs = new ArrayList<>();
    List<Finding> refusals = new ArrayList<>();
    Map<String, Path> names = new HashMap<>();
    for (Path file : files) {
      SpecFile spec = SpecFile.read(file, refusals);
      FitInput input = spec == null ? null : data(file, spec, holidays, refusals);
      if (input != null) {
        Path before = names.putIfAbsent(input.spec().name(), file);
        if (before != null) {
          refusals.add(
              Finding.error(
                  "duplicate-name",
                  new Place(file.toString(), null, "name"),
                  "%s has the same name, \"%s\".".formatted(before, input.spec().name()),
                  "A name of its own for each specification."));
        }
        inputs.add(input);
      }
    }
    return new Reading(inputs, refusals);
  }

  private static @Nullable FitInput data(
      Path file, SpecFile read, HolidayCalendar holidays, List<Finding> refusals) {
    MixModelSpec spec = read.spec();
    Path data = file.resolveSibling(spec.data());
    if (!Files.isRegularFile(data) || !Files.isReadable(data)) {
      refusals.add(
          Finding.error(
              "file",
              new Place(SpecFile.name(file), null, "data"),
              "There is no data file %s.".formatted(data),
              "A CSV file, its path relative to the specification."));
      return null;
    }
    CsvMediaFeed feed = new CsvMediaFeed(SpecFile.name(data), () -> Files.newInputStream(data));
    return switch (CsvDatasets.read(spec, feed)) {
      case CsvDatasets.Outcome.Refused(var findings) -> {
        refusals.addAll(findings);
        yield null;
      }
      case CsvDatasets.Outcome.Read(MediaDataset set, var _, var warnings) -> {
        List<Finding> all = new ArrayList<>(read.warnings());
        all.addAll(warnings);
        yield resolvable(new FitInput(spec, set, data, all), holidays, refusals);
      }
    };
  }

  private static @Nullable FitInput resolvable(
      FitInput input, HolidayCalendar holidays, List<Finding> refusals) {
    return switch (input.spec().resolve(input.data(), holidays)) {
      case Resolution.Refused(var findings) -> {
        refusals.addAll(input.warnings());
        refusals.addAll(findings);
        yield null;
      }
      case Resolution.Resolved _ -> input;
    };
  }
}
