package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.MediaDataset;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.CalibrationPoint;
import io.plumbline.domain.mix.FitRequest;
import io.plumbline.domain.mix.FittedMixModel;
import io.plumbline.domain.mix.MergedTests;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.ModelRunFinished;
import io.plumbline.domain.mix.port.FitRequests;
import io.plumbline.domain.mix.port.LiftTests;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Fits a brand's model to the data it has imported, and stores the run with its ledger entries: the
 * run's own, and one for each lift test it was held to: those its specification states and those
 * that were read out since.
 */
public final class FitBrandModel implements Work {

  private final FitMixModel fit;
  private final FitRequests requests;
  private final SpecFormat format;
  private final Batches batches;
  private final ModelRuns runs;
  private final LiftTests tests;
  private final Ledger ledger;
  private final CodeVersion code;
  private final IdSource ids;
  private final InstantSource clock;

  /**
   * @param code this program, for the registry
   */
  public FitBrandModel(
      FitMixModel fit,
      FitRequests requests,
      SpecFormat format,
      Batches batches,
      ModelRuns runs,
      LiftTests tests,
      Ledger ledger,
      CodeVersion code,
      IdSource ids,
      InstantSource clock) {
    this.fit = fit;
    this.requests = requests;
    this.format = format;
    this.batches = batches;
    this.runs = runs;
    this.tests = tests;
    this.ledger = ledger;
    this.code = code;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Conclusion perform(Job job, ProgressListener progress) {
    Optional<FitRequest> request = requests.find(job.subject());
    if (request.isEmpty()) {
      return new Conclusion.Refused("The request for this fit is gone.", List.of());
    }
    return switch (format.read(request.get().spec(), "specification")) {
      case SpecFormat.Reading.Refused(var findings) ->
          new Conclusion.Refused("The specification cannot be read.", findings);
      case SpecFormat.Reading.Read(MixModelSpec spec) -> fit(job, request.get(), spec, progress);
    };
  }

  private Conclusion fit(
      Job job, FitRequest request, MixModelSpec spec, ProgressListener progress) {
    progress.report(0.01, "Loading the data");
    MediaDataset.Assembler assembler = MediaDataset.assembler(spec.granularity());
    batches.observations(job.brand(), assembler::add);
    MediaDataset data = assembler.assemble();
    MergedTests merged = MergedTests.of(spec, tests.of(job.brand()), data.geos());
    return switch (fit(merged.spec(), data, request, progress)) {
      case FitMixModel.Outcome.Refused(var findings)
          when merged.added() > 0 && findings.stream().anyMatch(FitBrandModel::ofATest) ->
          fitWithout(job, request, spec, data, progress, findings);
      case FitMixModel.Outcome.Refused(var findings) ->
          new Conclusion.Refused("Specification and data do not fit together.", findings);
      case FitMixModel.Outcome.Fitted(FittedMixModel model, var _) ->
          new Conclusion.Done(() -> store(job, model, merged.leftOut()));
    };
  }

  private FitMixModel.Outcome fit(
      MixModelSpec spec, MediaDataset data, FitRequest request, ProgressListener progress) {
    return fit.fit(new FitMixModel.Command(spec, data, request.settings()), progress);
  }

  private static boolean ofATest(Finding finding) {
    return finding.severity() == Finding.Severity.ERROR && finding.rule().equals("lift-test");
  }

  /** What a test of the brand's own says cannot be of these data: it must not hold up every fit. */
  private Conclusion fitWithout(
      Job job,
      FitRequest request,
      MixModelSpec spec,
      MediaDataset data,
      ProgressListener progress,
      List<Finding> findings) {
    List<String> why =
        findings.stream().filter(FitBrandModel::ofATest).map(Finding::problem).toList();
    return switch (fit(spec, data, request, progress)) {
      case FitMixModel.Outcome.Refused(var own) ->
          new Conclusion.Refused("Specification and data do not fit together.", own);
      case FitMixModel.Outcome.Fitted(FittedMixModel model, var _) ->
          new Conclusion.Done(() -> store(job, model, why));
    };
  }

  private String store(Job job, FittedMixModel model, List<String> leftOut) {
    ModelRun run =
        new ModelRun(
            ids.next(),
            job.brand(),
            runs.nextNumber(job.brand()),
            clock.instant(),
            job.requestedBy(),
            format.write(model.spec()),
            code,
            model.report());
    runs.add(run, model.posterior());
    ledger.append(job.brand(), new ModelRunFinished(run), job.requestedBy(), Origin.JOB, job.id());
    for (CalibrationPoint point : CalibrationPoint.of(run)) {
      ledger.append(job.brand(), point, job.requestedBy(), Origin.JOB, ids.next());
    }
    String fitted = "Fitted as " + new ModelRunFinished(run).summary();
    return leftOut.isEmpty()
        ? fitted
        : "%s Tests left out: %s.".formatted(fitted, String.join("; ", leftOut));
  }
}
