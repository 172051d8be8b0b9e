package io.plumbline.domain.mix.usecase;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.mix.scenario.ScenarioDecision;
import io.plumbline.domain.mix.scenario.ScenarioDecisionFact;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on a set of scenarios: one is chosen or none, the others are rejected, once for all. */
public final class DecideScenarios {

  /**
   * The decision.
   *
   * @param chosen absent where none is
   * @param reason why
   */
  public record Command(
      BrandId brand,
      @Nullable ScenarioReference chosen,
      List<ScenarioReference> rejected,
      String reason,
      Actor by,
      Origin origin) {
    public Command {
      rejected = List.copyOf(rejected);
    }
  }

  /** How it ended. */
  public sealed interface Outcome {

    /** It is decided; the scenarios carry the decision. */
    record Decided(ScenarioDecision decision, List<ScenarioRecord> scenarios) implements Outcome {
      public Decided {
        scenarios = List.copyOf(scenarios);
      }
    }

    /** Who decides is no lead and no admin. */
    record NotAllowed(Actor by) implements Outcome {}

    /** The brand has no such scenarios. */
    record Unknown(List<ScenarioReference> references) implements Outcome {
      public Unknown {
        references = List.copyOf(references);
      }
    }

    /** These were decided before; nothing is changed. */
    record AlreadyDecided(List<ScenarioRecord> scenarios) implements Outcome {
      public AlreadyDecided {
        scenarios = List.copyOf(scenarios);
      }
    }
  }

  private static final Set<Role> MAY = Set.of(Role.MARKETING_LEAD, Role.ADMIN);

  private final Scenarios scenarios;
  private final RolesNow roles;
  private final Ledger ledger;
  private final IdSource ids;
  private final Transaction transaction;
  private final InstantSource clock;

  public DecideScenarios(
      Scenarios scenarios,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    this.scenarios = scenarios;
    this.roles = new RolesNow(users);
    this.ledger = ledger;
    this.ids = ids;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Returns the decision, or why there is none.
   *
   * @throws IllegalArgumentException if the reason is blank or too long, if a scenario is named
   *     twice, or if none is
   */
  public Outcome decide(Command command) {
    return transaction.in(
        () ->
            roles.has(command.by(), MAY) ? decided(command) : new Outcome.NotAllowed(command.by()));
  }

  private Outcome decided(Command command) {
    List<ScenarioReference> unknown = new ArrayList<>();
    Optional<ScenarioRecord> chosen =
        command.chosen() == null
            ? Optional.empty()
            : found(command.brand(), command.chosen(), unknown);
    List<ScenarioRecord> rejected = new ArrayList<>();
    for (ScenarioReference reference : command.rejected()) {
      found(command.brand(), reference, unknown).ifPresent(rejected::add);
    }
    if (!unknown.isEmpty()) {
      return new Outcome.Unknown(unknown);
    }
    ScenarioDecision decision =
        new ScenarioDecision(
            ids.next(),
            command.brand(),
            chosen.map(one -> one.scenario().id()).orElse(null),
            rejected.stream().map(one -> one.scenario().id()).toList(),
            command.reason(),
            command.by(),
            clock.instant());
    if (!scenarios.decide(decision)) {
      return new Outcome.AlreadyDecided(
          stored(decision).stream().filter(one -> one.decision() != null).toList());
    }
    List<ScenarioRecord> all = stored(decision);
    ledger.append(
        command.brand(),
        new ScenarioDecisionFact(decision, all.stream().map(ScenarioRecord::scenario).toList()),
        command.by(),
        command.origin(),
        ids.next());
    return new Outcome.Decided(decision, all);
  }

  private Optional<ScenarioRecord> found(
      BrandId brand, ScenarioReference reference, List<ScenarioReference> unknown) {
    Optional<ScenarioRecord> found = scenarios.find(brand, reference);
    if (found.isEmpty()) {
      unknown.add(reference);
    }
    return found;
  }

  private List<ScenarioRecord> stored(ScenarioDecision decision) {
    return decision.scenarios().stream()
        .map(id -> scenarios.find(decision.brand(), new ScenarioReference.ById(id)).orElseThrow())
        .toList();
  }
}
