package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.scenario.ScenarioDecision;
import io.plumbline.domain.mix.scenario.ScenarioRecord;
import io.plumbline.domain.mix.scenario.ScenarioReference;
import io.plumbline.domain.mix.scenario.ScenarioState;
import io.plumbline.domain.mix.scenario.StoredScenario;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Scenarios in memory; the transaction lets in one at a time. */
public final class InMemoryScenarios implements Scenarios {

  private final InMemoryTransaction transaction;
  private final List<StoredScenario> stored = new ArrayList<>();
  private final List<ScenarioDecision> decisions = new ArrayList<>();

  public InMemoryScenarios(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public int nextNumber(BrandId brand) {
    return transaction.in(
        () -> 1 + (int) stored.stream().filter(one -> one.brand().equals(brand)).count());
  }

  @Override
  public void add(StoredScenario scenario) {
    transaction.run(
        () -> {
          stored.add(scenario);
          transaction.undoWith(() -> stored.remove(scenario));
        });
  }

  @Override
  public boolean decide(ScenarioDecision decision) {
    return transaction.in(
        () -> {
          boolean decided =
              ofBrand(decision.brand())
                  .filter(one -> one.decision() != null)
                  .anyMatch(one -> decision.scenarios().contains(one.scenario().id()));
          if (!decided) {
            decisions.add(decision);
            transaction.undoWith(() -> decisions.remove(decision));
          }
          return !decided;
        });
  }

  private Stream<ScenarioRecord> ofBrand(BrandId brand) {
    return stored.reversed().stream()
        .filter(one -> one.brand().equals(brand))
        .map(one -> new ScenarioRecord(one, decision(one)));
  }

  private @Nullable ScenarioDecision decision(StoredScenario scenario) {
    return decisions.stream()
        .filter(one -> one.scenarios().contains(scenario.id()))
        .findFirst()
        .orElse(null);
  }

  @Override
  public Optional<ScenarioRecord> find(BrandId brand, ScenarioReference reference) {
    return transaction.in(
        () -> ofBrand(brand).filter(one -> meant(one.scenario(), reference)).findFirst());
  }

  private static boolean meant(StoredScenario scenario, ScenarioReference reference) {
    return switch (reference) {
      case ScenarioReference.ById(var id) -> scenario.id().equals(id);
      case ScenarioReference.ByNumber(int number) -> scenario.number() == number;
    };
  }

  @Override
  public List<ScenarioRecord> page(
      BrandId brand, @Nullable ScenarioState state, int below, int limit) {
    return transaction.in(
        () ->
            ofBrand(brand)
                .filter(one -> state == null || one.state() == state)
                .filter(one -> one.scenario().number() < below)
                .limit(limit)
                .toList());
  }
}
