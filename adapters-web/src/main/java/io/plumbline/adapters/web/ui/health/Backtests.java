package io.plumbline.adapters.web.ui.health;

import io.plumbline.adapters.web.ui.access.SignedIn;
import io.plumbline.adapters.web.ui.media.JobWatch;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.job.Job;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.backtest.Backtest;
import io.plumbline.domain.mix.backtest.BacktestRequest;
import io.plumbline.domain.mix.backtest.RefitPolicy;
import io.plumbline.domain.mix.backtest.RollingOrigin;
import io.plumbline.domain.mix.backtest.RunBacktest;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.FindRunningBacktest;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.RequestBacktest;
import io.plumbline.domain.shared.BrandId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The backtests of runs: what they found, whether one is under way, and the way to ask. */
@Dependent
public final class Backtests {

  private final ListBacktests listBacktests;
  private final FindRunningBacktest findRunning;
  private final RequestBacktest requestBacktest;
  private final RefitPolicy policy;
  private final JobWatch jobWatch;
  private final SignedIn signedIn;

  @Inject
  public Backtests(
      ListBacktests listBacktests,
      FindRunningBacktest findRunning,
      RequestBacktest requestBacktest,
      RefitPolicy policy,
      JobWatch jobWatch,
      SignedIn signedIn) {
    this.listBacktests = listBacktests;
    this.findRunning = findRunning;
    this.requestBacktest = requestBacktest;
    this.policy = policy;
    this.jobWatch = jobWatch;
    this.signedIn = signedIn;
  }

  /** Returns the largest error of a forecast that is accepted, as a fraction. */
  double bar() {
    return policy.highestError();
  }

  /**
   * Returns the newest backtest of each family; those somebody asked for go before those a watch
   * made of the last few weeks.
   */
  List<Backtest> of(ModelRun run) {
    List<RunBacktest> all =
        listBacktests.of(run.brand(), new RunReference.ById(run.id())).orElse(List.of());
    List<RunBacktest> asked =
        all.stream().filter(one -> one.purpose() == BacktestRequest.Purpose.ASKED_FOR).toList();
    List<RunBacktest> shown = asked.isEmpty() ? all : asked;
    return shown.stream().map(RunBacktest::result).filter(one -> newest(one, shown)).toList();
  }

  private static boolean newest(Backtest one, List<RunBacktest> all) {
    return all.stream()
        .map(RunBacktest::result)
        .filter(other -> other.family() == one.family())
        .findFirst()
        .filter(first -> first.equals(one))
        .isPresent();
  }

  /** Returns the job that backtests the run now. */
  Optional<Job> running(ModelRun run) {
    return findRunning.find(run.brand(), run.id());
  }

  /** Tells {@code watcher} whenever a job of the brand moves on. */
  JobWatch.Watch watch(BrandId brand, Consumer<List<Job>> watcher) {
    return jobWatch.watch(brand, watcher);
  }

  /** Returns whether whoever is signed in may ask for a backtest. */
  boolean mayAsk() {
    return asker().isPresent();
  }

  private Optional<User> asker() {
    return signedIn.holding(Role.MARKETING_LEAD, Role.ADMIN);
  }

  /** Asks for a backtest of the run; returns why there is none, or nothing. */
  Optional<String> ask(ModelRun run) {
    Optional<User> user = asker();
    if (user.isEmpty()) {
      return Optional.of("Your role has changed: it backtests no models.");
    }
    if (running(run).isPresent()) {
      return Optional.empty();
    }
    return switch (requestBacktest.request(
        new RequestBacktest.Command(
            run.brand(),
            new RunReference.ById(run.id()),
            null,
            BacktestRequest.SETTINGS,
            RollingOrigin.DEFAULT,
            user.get().actor()))) {
      case RequestBacktest.Outcome.Requested _ -> Optional.empty();
      case RequestBacktest.Outcome.UnknownRun() -> Optional.of("The run is no longer there.");
    };
  }
}
