package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.MixModelReport;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.Resolution;
import io.plumbline.domain.mix.ResolvedMixModel;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.inference.PosteriorDraws;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import java.util.List;
import java.util.Optional;

/** Puts a stored run together again with the data it saw, so that it can be asked about plans. */
public final class RestoreRun {

  /** How it ended. */
  public sealed interface Outcome {

    /** The run, its model and its draws, as they were after the fit. */
    record Restored(ModelRun run, ResolvedMixModel model, PosteriorDraws draws)
        implements Outcome {}

    /** The brand has no such run, or its draws are gone. */
    record Unknown() implements Outcome {}

    /** What the run saw was changed since: it has to be fitted again. */
    record DataChanged(ModelRun run) implements Outcome {}

    /** Its specification does not fit the brand's data any more: every finding. */
    record Unusable(ModelRun run, List<Finding> findings) implements Outcome {
      public Unusable {
        findings = List.copyOf(findings);
      }
    }
  }

  private final ModelRuns runs;
  private final SpecFormat format;
  private final CurrentData current;
  private final HolidayCalendar holidays;

  public RestoreRun(ModelRuns runs, SpecFormat format, Batches batches, HolidayCalendar holidays) {
    this.runs = runs;
    this.format = format;
    this.current = new CurrentData(format, batches);
    this.holidays = holidays;
  }

  /** Restores the brand's run. */
  public Outcome restore(BrandId brand, RunReference reference) {
    Optional<ModelRun> run = runs.find(brand, reference);
    if (run.isEmpty()) {
      return new Outcome.Unknown();
    }
    return switch (format.read(run.get().spec(), run.get().label())) {
      case SpecFormat.Reading.Refused(var findings) -> new Outcome.Unusable(run.get(), findings);
      case SpecFormat.Reading.Read(MixModelSpec spec) -> resolved(run.get(), spec);
    };
  }

  private Outcome resolved(ModelRun run, MixModelSpec spec) {
    MixModelReport.Data seen = run.report().data();
    WindowSpec same = new WindowSpec(seen.first(), seen.last(), spec.window().holdout());
    return switch (spec.over(same).resolve(current.of(run.brand(), spec), holidays)) {
      case Resolution.Refused(var findings) -> new Outcome.Unusable(run, findings);
      case Resolution.Resolved(ResolvedMixModel model, var _) ->
          model.sha256().equals(seen.sha256())
              ? restored(run, model)
              : new Outcome.DataChanged(run);
    };
  }

  private Outcome restored(ModelRun run, ResolvedMixModel model) {
    return runs.posterior(run.id())
        .<Outcome>map(
            posterior ->
                new Outcome.Restored(
                    run,
                    model,
                    PosteriorDraws.restored(model, posterior, run.report().sampling().settings())))
        .orElseGet(Outcome.Unknown::new);
  }
}
