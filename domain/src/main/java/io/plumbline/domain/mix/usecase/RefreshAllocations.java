package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.champion.ShownRun;
import io.plumbline.domain.mix.planning.Allocation;
import io.plumbline.domain.mix.planning.AllocationQuestion;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the best allocation of every brand's coming quarter anew and stores it as a scenario,
 * for people to decide on; once a week, say. No channel moves by more than three tenths.
 */
public final class RefreshAllocations {

  private static final int DAYS = 91;
  private static final double LEAST = 0.7;
  private static final double MOST = 1.3;

  /** What was done for a brand. */
  public sealed interface Outcome {

    /** Something better is there to be decided on, or why it could not be stored. */
    record Suggested(BrandId brand, SaveScenario.Outcome stored) implements Outcome {}

    /** It has no run, or the plan there is is the best. */
    record NothingBetter(BrandId brand) implements Outcome {}

    /** Its run could not be asked: why. */
    record NotAsked(BrandId brand, AllocateBudget.Outcome why) implements Outcome {}

    /** Something broke; the other brands are not held up by it. */
    record Broken(BrandId brand, RuntimeException cause) implements Outcome {}
  }

  private final Brands brands;
  private final ShowChampion shown;
  private final ShowDecisionCurrency currency;
  private final AllocateBudget allocate;
  private final SaveScenario save;
  private final InstantSource clock;

  public RefreshAllocations(
      Brands brands,
      ShowChampion shown,
      ShowDecisionCurrency currency,
      AllocateBudget allocate,
      SaveScenario save,
      InstantSource clock) {
    this.brands = brands;
    this.shown = shown;
    this.currency = currency;
    this.allocate = allocate;
    this.save = save;
    this.clock = clock;
  }

  /** Returns what was done for each brand. */
  public List<Outcome> refresh() {
    return brands.all().stream().map(Brand::id).map(this::refresh).toList();
  }

  private Outcome refresh(BrandId brand) {
    try {
      Optional<ModelRun> run = shown.show(brand).map(ShownRun::run);
      return run.isEmpty() ? new Outcome.NothingBetter(brand) : refresh(run.get());
    } catch (RuntimeException failure) {
      return new Outcome.Broken(brand, failure);
    }
  }

  private Outcome refresh(ModelRun run) {
    RunReference reference = new RunReference.ById(run.id());
    PaybackWindow payback = currency.of(run.brand()).payback();
    int periods = DAYS / run.report().data().periodDays();
    var question = new AllocationQuestion(0, LEAST, MOST, periods, payback);
    return switch (allocate.allocate(run.brand(), reference, question)) {
      case AllocateBudget.Outcome.Answered(var _, AllocationQuestion.Answer.Found found)
          when found.allocation().kept() ->
          new Outcome.NothingBetter(run.brand());
      case AllocateBudget.Outcome.Answered(var _, AllocationQuestion.Answer.Found found) ->
          new Outcome.Suggested(
              run.brand(), save.save(command(run, periods, payback, found.allocation())));
      case AllocateBudget.Outcome other -> new Outcome.NotAsked(run.brand(), other);
    };
  }

  private SaveScenario.Command command(
      ModelRun run, int periods, PaybackWindow payback, Allocation best) {
    List<ScenarioOperator> operators =
        best.moves().stream()
            .filter(move -> move.before() > 0 && move.after() != move.before())
            .<ScenarioOperator>map(
                move ->
                    new ScenarioOperator.Scale(
                        move.channel(), move.after() / (double) move.before(), Span.ALL))
            .toList();
    String name =
        "best allocation of %s".formatted(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    return new SaveScenario.Command(
        run.brand(),
        new RunReference.ById(run.id()),
        new ScenarioQuestion(
            new Scenario(name, operators, null), periods, new LinkedHashMap<>(), payback),
        Actor.SYSTEM,
        Origin.JOB);
  }
}
