package io.plumbline.application.cli;

import io.plumbline.adapters.ingest.spec.YamlSpecFormat;
import io.plumbline.adapters.persistence.files.DirectoryFits;
import io.plumbline.adapters.persistence.files.DirectoryFits.StoredFit;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.Finding.Place;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fit read back from its folder, to be asked what it answers: the model, its draws, its report.
 */
record FitFolder(
    ResolvedMixModel model, PosteriorDraws draws, MixModelReport report, MediaDataset data) {

  private static final String WANTED = "A folder written by ./plumbline fit, unchanged.";

  /** Reads a folder; null, with {@code refusals}, if it holds no fit of the data in it. */
  static @Nullable FitFolder read(Path folder, HolidayCalendar holidays, List<Finding> refusals) {
    try {
      return new DirectoryFits(new YamlSpecFormat())
          .read(folder)
          .map(fit -> restored(folder, fit, holidays, refusals))
          .orElseGet(() -> refuse(folder, "There is no fit in it: no fit.json.", WANTED, refusals));
    } catch (IllegalArgumentException | UncheckedIOException e) {
      return refuse(folder, "The fit cannot be read: " + e.getMessage(), WANTED, refusals);
    }
  }

  private static @Nullable FitFolder restored(
      Path folder, StoredFit fit, HolidayCalendar holidays, List<Finding> refusals) {
    FitInput.Reading reading = FitInput.of(List.of(fit.lock()), holidays);
    refusals.addAll(reading.refusals());
    if (reading.inputs().isEmpty()) {
      return null;
    }
    FitInput input = reading.inputs().getFirst();
    return switch (input.spec().resolve(input.data(), holidays)) {
      case Resolution.Refused(var findings) -> {
        refusals.addAll(findings);
        yield null;
      }
      case Resolution.Resolved(ResolvedMixModel model, var _)
          when model.sha256().equals(fit.report().data().sha256()) ->
          new FitFolder(
              model,
              PosteriorDraws.restored(model, fit.posterior(), fit.report().sampling().settings()),
              fit.report(),
              input.data());
      case Resolution.Resolved _ ->
          refuse(
              folder,
              "The data in it are not those that were fitted (their hash differs).",
              "The data as they were, or a new fit.",
              refusals);
    };
  }

  private static @Nullable FitFolder refuse(
      Path folder, String problem, String wanted, List<Finding> refusals) {
    refusals.add(Finding.error("fit-folder", Place.file(folder.toString()), problem, wanted));
    return null;
  }
}
