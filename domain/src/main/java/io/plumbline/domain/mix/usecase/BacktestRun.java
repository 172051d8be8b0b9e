package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.job.Job;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.job.Work;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.MixModelSpec;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.WindowSpec;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.HorizonSummary;
import io.plumbline.domain.mix.backtest.ModelBacktested;
import io.plumbline.domain.mix.backtest.RefitPolicy;
import io.plumbline.domain.mix.backtest.RefitQueued;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.mix.port.BacktestRequests;
import io.plumbline.domain.mix.port.Backtests;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.port.IdSource;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Does a backtest that was asked for and stores it with its ledger entry. Where it watches a run's
 * forecast and the error is too high, a fit is asked for in the same transaction.
 */
public final class BacktestRun implements Work {

  private final BacktestModel backtest;
  private final BacktestRequests requests;
  private final ModelRuns runs;
  private final SpecFormat format;
  private final CurrentData current;
  private final Backtests backtests;
  private final RequestFit requestFit;
  private final RefitPolicy policy;
  private final Ledger ledger;
  private final CodeVersion code;
  private final IdSource ids;
  private final InstantSource clock;

  /**
   * @param requestFit asked where a forecast that is watched misses by more than {@code policy}
   *     accepts
   * @param code this program, for the registry
   */
  public BacktestRun(
      BacktestModel backtest,
      BacktestRequests requests,
      ModelRuns runs,
      SpecFormat format,
      Batches batches,
      Backtests backtests,
      RequestFit requestFit,
      RefitPolicy policy,
      Ledger ledger,
      CodeVersion code,
      IdSource ids,
      InstantSource clock) {
    this.backtest = backtest;
    this.requests = requests;
    this.runs = runs;
    this.format = format;
    this.current = new CurrentData(format, batches);
    this.backtests = backtests;
    this.requestFit = requestFit;
    this.policy = policy;
    this.ledger = ledger;
    this.code = code;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Conclusion perform(Job job, ProgressListener progress) {
    Optional<BacktestRequest> request = requests.find(job.subject());
    Optional<ModelRun> run =
        request.flatMap(asked -> runs.find(job.brand(), new RunReference.ById(asked.run())));
    if (run.isEmpty()) {
      return new Conclusion.Refused("The request for this backtest is gone.", List.of());
    }
    return switch (format.read(run.get().spec(), run.get().label())) {
      case SpecFormat.Reading.Refused(var findings) ->
          new Conclusion.Refused("The run's specification cannot be read.", findings);
      case SpecFormat.Reading.Read(MixModelSpec spec) ->
          tested(job, request.get(), run.get(), spec, progress);
    };
  }

  private Conclusion tested(
      Job job,
      BacktestRequest request,
      ModelRun run,
      MixModelSpec spec,
      ProgressListener progress) {
    progress.report(0.001, "Loading the data");
    var command =
        new BacktestModel.Command(
            request.upTo() == null ? spec : upTo(request, spec),
            current.of(job.brand(), spec),
            request.family(),
            request.settings(),
            request.plan());
    return switch (backtest.test(command, progress)) {
      case BacktestModel.Outcome.Refused(var findings) ->
          new Conclusion.Refused("There was nothing to forecast from.", findings);
      case BacktestModel.Outcome.Tested(Backtest result) ->
          new Conclusion.Done(() -> store(job, request, run, result));
    };
  }

  private static MixModelSpec upTo(BacktestRequest request, MixModelSpec spec) {
    return spec.over(new WindowSpec(spec.window().from(), request.upTo(), 0));
  }

  private String store(Job job, BacktestRequest request, ModelRun run, Backtest result) {
    RunBacktest kept =
        new RunBacktest(
            ids.next(),
            job.brand(),
            run.id(),
            clock.instant(),
            job.requestedBy(),
            request.purpose(),
            request.upTo(),
            code,
            result);
    backtests.add(kept);
    ModelBacktested fact = new ModelBacktested(kept, run.label());
    ledger.append(job.brand(), fact, job.requestedBy(), Origin.JOB, job.id());
    boolean bad = request.purpose() == BacktestRequest.Purpose.WATCH && policy.wantsRefit(result);
    return bad ? fact.summary() + ". " + refit(job, run, result) : fact.summary();
  }

  private String refit(Job job, ModelRun run, Backtest result) {
    return switch (requestFit.request(
        new RequestFit.Command(job.brand(), SamplerSettings.DEFAULT, job.requestedBy()))) {
      case RequestFit.Outcome.NoSpecification _ ->
          "A fit is needed, but the brand has no specification.";
      case RequestFit.Outcome.Requested(Job fit) -> {
        double error =
            result.summaries().stream().mapToDouble(HorizonSummary::wmape).max().orElseThrow();
        RefitQueued fact = new RefitQueued(run.label(), error, policy.highestError(), fit.id());
        ledger.append(job.brand(), fact, job.requestedBy(), Origin.JOB, ids.next());
        yield "A fit was asked for.";
      }
    };
  }
}
