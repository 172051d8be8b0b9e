package io.plumbline.domain.change.usecase;

import io.plumbline.domain.change.DailyShape;
import io.plumbline.domain.change.MonitoringPlan;
import io.plumbline.domain.change.PromisedOutcome;
import io.plumbline.domain.change.PromisedPeriod;
import io.plumbline.domain.change.TestSharpness;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.guardrail.BudgetLine;
import io.plumbline.domain.guardrail.ExpectedEffect;
import io.plumbline.domain.guardrail.FinishedTest;
import io.plumbline.domain.guardrail.Shift.Sprint;
import io.plumbline.domain.media.Granularity;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.insight.CalibrationResult;
import io.plumbline.domain.mix.planning.MovePromise;
import io.plumbline.domain.mix.planning.PlanDesk;
import io.plumbline.domain.mix.planning.Scenario;
import io.plumbline.domain.mix.planning.ScenarioForecast;
import io.plumbline.domain.mix.planning.ScenarioOperator;
import io.plumbline.domain.mix.planning.ScenarioOperator.Span;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.ChannelId;
import io.plumbline.domain.shared.Probability;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the run a brand stands on what a move of budget would bring, and promises it by the day. */
public final class ExpectEffect {

  /**
   * What is to be moved.
   *
   * @param lines money before and after, a week, in cents
   * @param budgets what every channel spends a week now, in cents
   * @param sprint when it may ship; expected is what it brings if it ships on the first day
   */
  public record Question(
      BrandId brand,
      List<BudgetLine> lines,
      Map<ChannelId, Long> budgets,
      Sprint sprint,
      MonitoringPlan plan) {
    public Question {
      lines = List.copyOf(lines);
      budgets = Map.copyOf(budgets);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /**
     * It can be said.
     *
     * @param tests what was read out, and what the run was calibrated with besides
     */
    record Expected(ExpectedEffect effect, PromisedOutcome promised, List<FinishedTest> tests)
        implements Outcome {
      public Expected {
        tests = List.copyOf(tests);
      }
    }

    /** It cannot: why. */
    record Refused(String why) implements Outcome {}
  }

  private final ShowChampion shown;
  private final ShowDecisionCurrency currency;
  private final OpenPlanDesk desks;
  private final Outcomes outcomes;
  private final KnownTests known;

  public ExpectEffect(
      ShowChampion shown,
      ShowDecisionCurrency currency,
      OpenPlanDesk desks,
      SpecFormat format,
      Batches batches,
      KnownTests known) {
    this.shown = shown;
    this.currency = currency;
    this.desks = desks;
    this.known = known;
    this.outcomes = new Outcomes(format, batches);
  }

  /** Returns what the move is expected to bring. */
  public Outcome expect(Question question) {
    Optional<ModelRun> run = shown.show(question.brand()).map(one -> one.run());
    return run.isEmpty()
        ? new Outcome.Refused(
            "The brand has no model run yet, so nobody can say what a move would bring.")
        : expect(question, run.get());
  }

  private Outcome expect(Question question, ModelRun run) {
    int days = run.report().data().periodDays();
    LocalDate next = run.report().data().last().plusDays(days);
    LocalDate watchedTo = question.sprint().last().plusDays(question.plan().longDays());
    long periods = Math.ceilDiv(ChronoUnit.DAYS.between(next, watchedTo), (long) days);
    long first =
        Math.max(
            0, Math.ceilDiv(ChronoUnit.DAYS.between(next, question.sprint().first()), (long) days));
    var asked =
        new OpenPlanDesk.Question(
            question.brand(),
            new RunReference.ById(run.id()),
            Math.toIntExact(Math.max(periods, 1)),
            currency.of(question.brand()).payback(),
            stated(question.budgets(), days));
    return switch (desks.open(asked)) {
      case OpenPlanDesk.Outcome.Refused(var why) -> new Outcome.Refused(why);
      case OpenPlanDesk.Outcome.NotRestored(var why) ->
          new Outcome.Refused(
              "%s cannot be asked any more: %s. Fit again."
                  .formatted(run.label(), why.getClass().getSimpleName()));
      case OpenPlanDesk.Outcome.Opened opened -> told(question, opened, Math.toIntExact(first));
    };
  }

  private static Map<ChannelId, Double> stated(Map<ChannelId, Long> budgets, int days) {
    Map<ChannelId, Double> stated = new LinkedHashMap<>();
    budgets.forEach((channel, cents) -> stated.put(channel, cents / 100.0 * days / 7));
    return stated;
  }

  private Outcome told(Question question, OpenPlanDesk.Outcome.Opened opened, int first) {
    PlanDesk desk = opened.desk();
    ModelRun run = opened.run();
    int days = run.report().data().periodDays();
    int planned = desk.coming().periods().size();
    int watched = Math.ceilDiv(question.plan().longDays(), days);
    int soon = Math.ceilDiv(question.plan().shortDays(), days);
    if (first + watched > planned) {
      return new Outcome.Refused("The sprint lies further ahead than the model looks.");
    }
    try {
      Scenario lasting = moved(question, new Span(first, Integer.MAX_VALUE));
      Scenario once = moved(question, new Span(first, watched));
      ScenarioForecast forecast = desk.ask(once).forecast();
      MovePromise promise = desk.promise(lasting, new Span(first, planned - first), soon);
      MovePromise window = desk.promise(lasting, new Span(first, watched), soon);
      return new Outcome.Expected(
          new ExpectedEffect(
              run.label(),
              forecast.lift().times(1 / window.without().mean()),
              new Probability(Math.clamp(1 - forecast.probabilityOfLoss(), 0, 1))),
          promised(run, promise, window, days),
          tests(run, question.lines()));
    } catch (IllegalArgumentException | ArithmeticException refused) {
      return new Outcome.Refused(String.valueOf(refused.getMessage()));
    }
  }

  private static Scenario moved(Question question, Span span) {
    Map<ChannelId, Long> before = new LinkedHashMap<>();
    Map<ChannelId, Long> after = new LinkedHashMap<>();
    for (BudgetLine line : question.lines()) {
      before.merge(line.channel(), line.before(), Long::sum);
      after.merge(line.channel(), line.after(), Long::sum);
    }
    List<ScenarioOperator> operators = new ArrayList<>();
    before.forEach(
        (channel, cents) -> {
          long then = after.getOrDefault(channel, 0L);
          if (cents == 0 && then > 0) {
            throw new IllegalArgumentException(
                "%s spends nothing now: the model cannot say what a first budget would bring. Run a test first."
                    .formatted(channel.value()));
          }
          if (then != cents) {
            operators.add(new ScenarioOperator.Scale(channel, then / (double) cents, span));
          }
        });
    return new Scenario("move", operators, null);
  }

  private PromisedOutcome promised(
      ModelRun run, MovePromise promise, MovePromise window, int days) {
    List<PromisedPeriod> periods = new ArrayList<>();
    Optional<DailyShape> shape =
        days == 1
            ? Optional.empty()
            : DailyShape.of(outcomes.of(run, Granularity.DAY), promise.periods().getFirst());
    for (int t = 0; t < promise.periods().size(); t++) {
      PromisedPeriod period =
          new PromisedPeriod(promise.periods().get(t), days, promise.outcomes().get(t));
      if (shape.isPresent()) {
        periods.addAll(shape.get().days(period));
      } else {
        periods.add(period);
      }
    }
    return new PromisedOutcome(
        periods, window.soon(), window.whole(), window.without(), window.lift());
  }

  private List<FinishedTest> tests(ModelRun run, List<BudgetLine> lines) {
    Set<ChannelId> moved =
        lines.stream()
            .filter(line -> line.before() != line.after())
            .map(BudgetLine::channel)
            .collect(Collectors.toSet());
    List<FinishedTest> tests = new ArrayList<>(known.finished(run.brand()));
    run.report().calibrations().stream()
        .map(CalibrationResult::test)
        .flatMap(test -> TestSharpness.of(test, outcomes.during(run, test)).stream())
        .filter(test -> tests.stream().noneMatch(other -> same(test, other)))
        .forEach(tests::add);
    return tests.stream().filter(test -> moved.contains(test.channel())).toList();
  }

  /** A test that was read out is known by its own name, whatever the model calls it. */
  private static boolean same(FinishedTest one, FinishedTest other) {
    return one.channel().equals(other.channel()) && one.ended().equals(other.ended());
  }
}
