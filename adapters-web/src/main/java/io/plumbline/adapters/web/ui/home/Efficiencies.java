package io.plumbline.adapters.web.ui.home;

import io.plumbline.adapters.web.ui.Answers;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency.Outcome;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** How near budgets came to their best mix, asked once for all windows. */
public final class Efficiencies {

  private static final int KEPT = 64;

  /** The last thirteen weeks, and as many before them as make a year and a quarter. */
  private static final int SPANS = 5;

  private record Question(UUID run, PaybackWindow payback, int spans) {}

  private final MeasureBudgetEfficiency measure;
  private final Answers<Question, Outcome> answers =
      new Answers<>("budget-efficiency", KEPT, 1, Outcome.Measured.class::isInstance);

  public Efficiencies(MeasureBudgetEfficiency measure) {
    this.measure = measure;
  }

  /** Returns what is known of a run, its course if that is; empty if it has to be asked. */
  Optional<Outcome> known(ModelRun run, PaybackWindow payback) {
    return answers
        .known(new Question(run.id(), payback, SPANS))
        .or(() -> answers.known(new Question(run.id(), payback, 1)));
  }

  /** Returns whether there is nothing more to ask of a run. */
  boolean complete(ModelRun run, PaybackWindow payback) {
    return answers.known(new Question(run.id(), payback, SPANS)).isPresent();
  }

  /** Asks a run for its last span, or joins those who have asked already. */
  CompletableFuture<Outcome> ask(ModelRun run, PaybackWindow payback) {
    return ask(run, payback, 1);
  }

  /** Asks a run for the spans before, too. */
  CompletableFuture<Outcome> course(ModelRun run, PaybackWindow payback) {
    return ask(run, payback, SPANS);
  }

  private CompletableFuture<Outcome> ask(ModelRun run, PaybackWindow payback, int spans) {
    return answers.ask(
        new Question(run.id(), payback, spans), () -> measure.measure(run, payback, spans));
  }
}
