package io.plumbline.adapters.web.ui.mix;

import io.plumbline.adapters.web.ui.Answers;
import io.plumbline.domain.media.Batch;
import io.plumbline.domain.media.usecase.ListBatches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.CreditChannels;
import io.plumbline.domain.mix.usecase.MeasureEfficiency;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks stored runs about their channels, off the threads of windows, and keeps the newest answers,
 * so that going from channel to channel asks once.
 *
 * <p>Keeping them is right because an answer cannot change while it is kept. A run and its draws
 * are never changed, and what it saw is held to its hash; the brand's data only ever grow by
 * batches. So answers are kept by run, newest batch and window: the next import, be it of other
 * data or of a last-click table, has the run asked again. Answers that failed are not kept.
 */
public final class DeepDives {

  private static final Logger LOG = LoggerFactory.getLogger(DeepDives.class);
  private static final int KEPT = 12;
  private static final int AT_ONCE = 2;

  /** A run, the data as they stand (the brand's newest batch, if any), and the window. */
  private record Question(UUID run, @Nullable UUID newestBatch, PaybackWindow payback) {}

  private final CreditChannels credit;
  private final MeasureEfficiency measure;
  private final ShowDecisionCurrency currency;
  private final ListBatches batches;
  private final Answers<Question, DeepDive> answers =
      new Answers<>("deep-dive", KEPT, AT_ONCE, found -> !(found instanceof DeepDive.Failed));

  public DeepDives(
      CreditChannels credit,
      MeasureEfficiency measure,
      ShowDecisionCurrency currency,
      ListBatches batches) {
    this.credit = credit;
    this.measure = measure;
    this.currency = currency;
    this.batches = batches;
  }

  /** Returns what the run answered to the data as they stand; empty if it was not asked yet. */
  Optional<DeepDive> known(ModelRun run) {
    return answers.known(question(run));
  }

  /** Asks the run, or joins those who have asked already. */
  CompletableFuture<DeepDive> ask(ModelRun run) {
    Question question = question(run);
    return answers.ask(question, () -> answered(run, question.payback()));
  }

  private Question question(ModelRun run) {
    return new Question(
        run.id(),
        batches.newest(run.brand(), 1).stream().map(Batch::id).findFirst().orElse(null),
        currency.of(run.brand()).payback());
  }

  private DeepDive answered(ModelRun run, PaybackWindow payback) {
    RunReference reference = new RunReference.ById(run.id());
    try {
      return switch (credit.credit(run.brand(), reference)) {
        case CreditChannels.Outcome.NotRestored(var why) -> new DeepDive.NotRestored(why);
        case CreditChannels.Outcome.Credited(var _, var attribution) ->
            switch (measure.measure(run.brand(), reference, payback)) {
              case MeasureEfficiency.Outcome.NotRestored(var why) -> new DeepDive.NotRestored(why);
              case MeasureEfficiency.Outcome.Measured(
                      var _,
                      int periods,
                      var measures,
                      var frequencies) ->
                  new DeepDive.Answered(attribution, measures, periods, payback, frequencies);
            };
      };
    } catch (RuntimeException e) {
      LOG.error("{} of {} could not be asked about its channels.", run.label(), run.brand(), e);
      return new DeepDive.Failed();
    }
  }
}
