package io.plumbline.benchmarks;

import io.plumbline.adapters.ingest.csv.CsvDatasets;
import io.plumbline.adapters.ingest.csv.CsvLiftTests;
import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.shared.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A specification and its data, read the way the command line reads them. */
public record ModelInput(MixModelSpec spec, MediaDataset data) {

  /** What reading gave. */
  public sealed interface Reading {

    /** Both. */
    record Read(ModelInput input) implements Reading {}

    /** Neither: the program cannot do this yet, or the input is wrong. */
    record Refused(List<Finding> findings) implements Reading {}
  }

  /** Reads a SPEC.yaml and the data it names, relative to it. */
  public static Reading of(Path spec) {
    try {
      return of(
          Files.readString(spec),
          data -> Files.newInputStream(spec.resolveSibling(data)),
          String.valueOf(spec.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns the model of a SPEC.yaml and its data, ready to be sampled.
   *
   * @throws IllegalStateException if it is refused
   */
  public static ResolvedMixModel resolved(Path spec) {
    return switch (of(spec)) {
      case Reading.Read(ModelInput input) -> input.resolved();
      case Reading.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  private ResolvedMixModel resolved() {
    return switch (spec.resolve(data, HolidayCalendar.EMPTY)) {
      case Resolution.Resolved(ResolvedMixModel model, var _) -> model;
      case Resolution.Refused(var findings) -> throw new IllegalStateException(findings.toString());
    };
  }

  /** Reads a specification and its data from text. */
  public static Reading of(String spec, String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return of(spec, _ -> new ByteArrayInputStream(bytes), "SPEC.yaml");
  }

  private static Reading of(String text, Bytes bytes, String name) {
    return switch (new YamlSpecFormat().read(text, name)) {
      case SpecFormat.Reading.Refused(var findings) -> new Reading.Refused(findings);
      case SpecFormat.Reading.Read(MixModelSpec spec) -> tests(spec, bytes);
    };
  }

  private static Reading tests(MixModelSpec spec, Bytes bytes) {
    String file = spec.calibration().file();
    if (file == null) {
      return data(spec, bytes);
    }
    return switch (CsvLiftTests.read(file, () -> bytes.open(file), spec)) {
      case CsvLiftTests.Outcome.Refused(var findings) -> new Reading.Refused(findings);
      case CsvLiftTests.Outcome.Read(var tests, var _) ->
          data(spec.calibratedBy(spec.calibration().with(tests)), bytes);
    };
  }

  private static Reading data(MixModelSpec spec, Bytes bytes) {
    CsvMediaFeed feed = new CsvMediaFeed(spec.data(), () -> bytes.open(spec.data()));
    return switch (CsvDatasets.read(spec, feed)) {
      case CsvDatasets.Outcome.Refused(var findings) -> new Reading.Refused(findings);
      case CsvDatasets.Outcome.Read(MediaDataset data, var _, var _) ->
          new Reading.Read(new ModelInput(spec, data));
    };
  }

  /** The bytes of a data file by its name. */
  @FunctionalInterface
  private interface Bytes {
    java.io.InputStream open(String name) throws IOException;
  }
}
