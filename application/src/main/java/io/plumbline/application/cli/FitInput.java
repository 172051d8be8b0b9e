package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.csv.CsvDatasets;
import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
 * @param warnings what is worth a look in either
 */
record FitInput(MixModelSpec spec, MediaDataset data, List<Finding> warnings) {

  /** What reading all inputs of a command gave. */
  record Reading(List<FitInput> inputs, List<Finding> refusals) {}

  /** Reads every specification and its data, so that everything wrong is told at once. */
  static Reading of(List<Path> files, SpecFormat format) {
    List<FitInput> inputs = new ArrayList<>();
    List<Finding> refusals = new ArrayList<>();
    Map<String, Path> names = new HashMap<>();
    for (Path file : files) {
      FitInput input = of(file, format, refusals);
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

  private static @Nullable FitInput of(Path file, SpecFormat format, List<Finding> refusals) {
    String text = text(file, refusals);
    if (text == null) {
      return null;
    }
    return switch (format.read(text, name(file))) {
      case SpecFormat.Reading.Refused(var findings) -> {
        refusals.addAll(findings);
        yield null;
      }
      case SpecFormat.Reading.Read(MixModelSpec spec) -> data(file, spec, refusals);
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

  private static @Nullable FitInput data(Path file, MixModelSpec spec, List<Finding> refusals) {
    Path data = file.resolveSibling(spec.data());
    if (!Files.isRegularFile(data) || !Files.isReadable(data)) {
      refusals.add(
          Finding.error(
              "file",
              new Place(name(file), null, "data"),
              "There is no data file %s.".formatted(data),
              "A CSV file, its path relative to the specification."));
      return null;
    }
    CsvMediaFeed feed = new CsvMediaFeed(name(data), () -> Files.newInputStream(data));
    return switch (CsvDatasets.read(spec, feed)) {
      case CsvDatasets.Outcome.Refused(var findings) -> {
        refusals.addAll(findings);
        yield null;
      }
      case CsvDatasets.Outcome.Read(MediaDataset set, var _, var warnings) ->
          resolvable(spec, set, warnings, refusals);
    };
  }

  private static @Nullable FitInput resolvable(
      MixModelSpec spec, MediaDataset data, List<Finding> warnings, List<Finding> refusals) {
    return switch (spec.resolve(data)) {
      case Resolution.Refused(var findings) -> {
        refusals.addAll(warnings);
        refusals.addAll(findings);
        yield null;
      }
      case Resolution.Resolved _ -> new FitInput(spec, data, warnings);
    };
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
