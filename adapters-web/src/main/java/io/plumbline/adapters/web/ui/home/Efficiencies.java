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

  private record Question(UUID run, PaybackWindow payback) {}

  private final MeasureBudgetEfficiency measure;
  private final Answers<Question, Outcome> answers =
      new Answers<>("budget-efficiency", KEPT, 1, Outcome.Measured.class::isInstance);

  public Efficiencies(MeasureBudgetEfficiency measure) {
    this.measure = measure;
  }

  /** Returns what is known of a run; empty if it has to be asked. */
  Optional<Outcome> known(ModelRun run, PaybackWindow payback) {
    return answers.known(new Question(run.id(), payback));
  }

  /** Asks a run, or joins those who have asked already. */
  CompletableFuture<Outcome> ask(ModelRun run, PaybackWindow payback) {
    return answers.ask(new Question(run.id(), payback), () -> measure.measure(run, payback));
  }
}
