package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.csv.CsvDatasets;
import io.plumbline.adapters.ingest.csv.CsvMediaFeed;
import io.plumbline.adapters.ingest.holiday.JollydayCalendar;
import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.adapters.persistence.files.DirectoryFits;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fit read back from the folder it was written to: its model on its data, and its draws. */
record FitFolder(ResolvedMixModel model, PosteriorDraws draws) {

  /**
   * Reads a folder; null, with {@code refusals}, if it is no fit of the data there are.
   *
   * @param data the folder of the data file; absent to look beside the lock, one folder above it
   *     and where the command was called
   */
  static @Nullable FitFolder read(Path folder, @Nullable Path data, List<Finding> refusals) {
    Path lock = folder.resolve("spec.lock.yaml");
    if (!Files.isRegularFile(folder.resolve("fit.json")) || !Files.isRegularFile(lock)) {
      refusals.add(
          Finding.error(
              "file",
              Place.file(folder.toString()),
              "There is no whole fit in this folder.",
              "A folder that plumbline fit has written."));
      return null;
    }
    SpecFile spec = SpecFile.read(lock, refusals);
    if (spec == null) {
      return null;
    }
    Path file = file(folder, data, spec.spec().data());
    if (file == null) {
      refusals.add(
          Finding.error(
              "file",
              new Place(SpecFile.name(lock), null, "data"),
              "There is no data file %s.".formatted(spec.spec().data()),
              "--data with the folder of the data the model was fitted to."));
      return null;
    }
    CsvMediaFeed feed = new CsvMediaFeed(SpecFile.name(file), () -> Files.newInputStream(file));
    return switch (CsvDatasets.read(spec.spec(), feed)) {
      case CsvDatasets.Outcome.Refused(var findings) -> {
        refusals.addAll(findings);
        yield null;
      }
      case CsvDatasets.Outcome.Read(var set, var _, var _) ->
          switch (spec.spec().resolve(set, new JollydayCalendar())) {
            case Resolution.Refused(var findings) -> {
              refusals.addAll(findings);
              yield null;
            }
            case Resolution.Resolved(ResolvedMixModel model, var _) ->
                of(folder, file, model, refusals);
          };
    };
  }

  private static @Nullable Path file(Path folder, @Nullable Path data, String name) {
    Path whole = folder.toAbsolutePath().normalize();
    Stream<Path> places =
        data != null
            ? Stream.of(data)
            : Stream.of(whole, whole.resolveSibling(""), Path.of("").toAbsolutePath());
    return places
        .map(place -> place.resolve(name))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable FitFolder of(
      Path folder, Path data, ResolvedMixModel model, List<Finding> refusals) {
    DirectoryFits fits = new DirectoryFits(new YamlSpecFormat());
    if (!fits.read(folder).data().sha256().equals(model.sha256())) {
      refusals.add(
          Finding.error(
              "other-data",
              Place.file(data.toString()),
              "These are not the data the model was fitted to.",
              "The same numbers, or a new fit."));
      return null;
    }
    return new FitFolder(
        model, PosteriorDraws.restored(model, fits.draws(folder, PosteriorDraws.names(model))));
  }
}
