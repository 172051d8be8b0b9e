package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.csv.CsvGeoPanel;
import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.adapters.ingest.csv.CsvNeighbours;
import io.plumbline.adapters.ingest.spec.YamlExperimentFormat;
import io.plumbline.domain.experiment.ExperimentSpec;
import io.plumbline.domain.experiment.design.GeoAdjacency;
import io.plumbline.domain.experiment.readout.GeoPanel;
import io.plumbline.domain.experiment.readout.PanelReading;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import io.plumbline.domain.shared.Geo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An EXPERIMENT.yaml with the data it names.
 *
 * @param panel absent for an audience holdout
 */
record ExperimentInput(
    Path file, ExperimentSpec spec, @Nullable GeoPanel panel, GeoAdjacency adjacency) {

  private static final int LONGEST = 1 << 20;

  /** Reads a file and what it names; null, with findings, if something is wrong with either. */
  static @Nullable ExperimentInput read(Path file, List<Finding> findings) {
    ExperimentSpec spec = spec(file, findings);
    if (spec == null) {
      return null;
    }
    ExperimentSpec.Columns columns = spec.columns();
    GeoPanel panel = columns == null ? null : panel(file, columns, findings);
    String neighbours = spec.design().adjacency();
    Map<Geo, Set<Geo>> near =
        neighbours == null ? Map.of() : neighbours(file.resolveSibling(neighbours), findings);
    return findings.isEmpty()
        ? new ExperimentInput(file, spec, panel, new GeoAdjacency(near))
        : null;
  }

  private static @Nullable ExperimentSpec spec(Path file, List<Finding> findings) {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
        findings.add(unreadable(file, "There is no such file, or it is too long."));
        return null;
      }
      return switch (new YamlExperimentFormat().read(Files.readString(file), SpecFile.name(file))) {
        case YamlExperimentFormat.Reading.Read(ExperimentSpec spec) -> spec;
        case YamlExperimentFormat.Reading.Refused(var refusals) -> {
          findings.addAll(refusals);
          yield null;
        }
      };
    } catch (IOException e) {
      findings.add(unreadable(file, "The file cannot be read (%s).".formatted(e)));
      return null;
    }
  }

  private static @Nullable GeoPanel panel(
      Path file, ExperimentSpec.Columns columns, List<Finding> findings) {
    return taken(CsvGeoPanel.read(columns, feed(file, columns)), columns.data(), findings);
  }

  /** Reads the panel with the assignment of a switchback in place of spend. */
  static @Nullable GeoPanel assignment(
      Path file, ExperimentSpec.Columns columns, String assignment, List<Finding> findings) {
    return taken(
        CsvGeoPanel.assignment(columns, assignment, feed(file, columns)), columns.data(), findings);
  }

  private static CsvMediaFeed feed(Path file, ExperimentSpec.Columns columns) {
    Path data = file.resolveSibling(columns.data());
    return new CsvMediaFeed(SpecFile.name(data), () -> Files.newInputStream(data));
  }

  private static @Nullable GeoPanel taken(
      PanelReading reading, String data, List<Finding> findings) {
    return switch (reading) {
      case PanelReading.Whole(GeoPanel panel) -> panel;
      case PanelReading.Broken(var broken) -> {
        broken.forEach(finding -> findings.add(in(data, finding)));
        yield null;
      }
    };
  }

  private static Finding in(String data, Finding finding) {
    Place place = finding.place();
    return place.file() != null
        ? finding
        : new Finding(
            finding.severity(),
            finding.rule(),
            new Place(data, place.row(), place.column()),
            finding.problem(),
            finding.accepted());
  }

  private static Map<Geo, Set<Geo>> neighbours(Path file, List<Finding> findings) {
    if (!Files.isRegularFile(file)) {
      findings.add(unreadable(file, "There is no such file of neighbours."));
      return Map.of();
    }
    return switch (CsvNeighbours.read(SpecFile.name(file), () -> Files.newInputStream(file))) {
      case CsvNeighbours.Outcome.Read(var near) -> near;
      case CsvNeighbours.Outcome.Refused(var refusals) -> {
        findings.addAll(refusals);
        yield Map.of();
      }
    };
  }

  private static Finding unreadable(Path file, String problem) {
    return Finding.error("file", Place.file(file.toString()), problem, "A file in UTF-8.");
  }
}
