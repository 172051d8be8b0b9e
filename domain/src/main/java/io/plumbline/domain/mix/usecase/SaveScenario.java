package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.job.ProgressListener;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.ModelRun;
import io.plumbline.domain.mix.inference.Batch;
import io.plumbline.domain.mix.planning.ScenarioAnswer;
import io.plumbline.domain.mix.planning.ScenarioQuestion;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.registry.RunReference;
import io.plumbline.domain.mix.scenario.ScenarioFact;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Finding;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Asks a run about a scenario and stores the question with the answer. */
public final class SaveScenario {

  /**
   * What is asked of whom.
   *
   * @param run absent for the run the brand stands on: its champion, or the newest
   */
  public record Command(
      BrandId brand,
      @Nullable RunReference run,
      ScenarioQuestion question,
      Actor by,
      Origin origin) {}

  /** How it ended. */
  public sealed interface Outcome {

    /** It is answered and stored. */
    record Stored(StoredScenario scenario) implements Outcome {}

    /** Who asks is no lead and no admin, nor a standing job. */
    record NotAllowed(Actor by) implements Outcome {}

    /** The brand has no run yet. */
    record NoRun() implements Outcome {}

    /** The run cannot be asked: why. */
    record NotRestored(RestoreRun.Outcome why) implements Outcome {}

    /** The question does not fit the run's model: every finding. */
    record Refused(List<Finding> findings) implements Outcome {
      public Refused {
        findings = List.copyOf(findings);
      }
    }
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final ShowChampion standing;
  private final RestoreRun restore;
  private final HolidayCalendar holidays;
  private final ExecutorService executor;
  private final Scenarios scenarios;
  private final ScenarioFormat format;
  private final RolesNow roles;
  private final CodeVersion code;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  /**
   * @param executor does the work
   * @param format writes the question down, to be asked again
   */
  public SaveScenario(
      ShowChampion standing,
      RestoreRun restore,
      HolidayCalendar holidays,
      ExecutorService executor,
      Scenarios scenarios,
      ScenarioFormat format,
      Users users,
      CodeVersion code,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.standing = standing;
    this.restore = restore;
    this.holidays = holidays;
    this.executor = executor;
    this.scenarios = scenarios;
    this.format = format;
    this.roles = new RolesNow(users);
    this.code = code;
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Returns the stored scenario, or why there is none. */
  public Outcome save(Command command) {
    boolean refresh = command.by().equals(Actor.SYSTEM) && command.origin() == Origin.JOB;
    if (!refresh && !roles.has(command.by(), MAY)) {
      return new Outcome.NotAllowed(command.by());
    }
    Optional<RunReference> asked = asked(command);
    if (asked.isEmpty()) {
      return new Outcome.NoRun();
    }
    return switch (restore.restore(command.brand(), asked.get())) {
      case RestoreRun.Outcome.Restored(var run, var model, var draws) ->
          switch (command
              .question()
              .answer(model, draws, holidays, new Batch(executor, ProgressListener.NONE))) {
            case ScenarioQuestion.Outcome.Answered(var answer) -> stored(command, run, answer);
            case ScenarioQuestion.Outcome.Refused(var findings) -> new Outcome.Refused(findings);
          };
      case RestoreRun.Outcome refused -> new Outcome.NotRestored(refused);
    };
  }

  private Optional<RunReference> asked(Command command) {
    return command.run() != null
        ? Optional.of(command.run())
        : standing.show(command.brand()).map(shown -> new RunReference.ById(shown.run().id()));
  }

  private Outcome stored(Command command, ModelRun run, ScenarioAnswer answer) {
    String asks = format.write(command.question());
    return transaction.in(
        () -> {
          StoredScenario scenario =
              new StoredScenario(
                  ids.next(),
                  command.brand(),
                  scenarios.nextNumber(command.brand()),
                  run.id(),
                  run.label(),
                  command.question().scenario().name(),
                  asks,
                  command.question().scenario().trigger(),
                  answer,
                  code,
                  command.by(),
                  clock.instant());
          scenarios.add(scenario);
          ledger.append(
              command.brand(),
              new ScenarioFact(scenario),
              command.by(),
              command.origin(),
              ids.next());
          return new Outcome.Stored(scenario);
        });
  }
}
