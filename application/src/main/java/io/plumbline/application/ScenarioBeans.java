package io.plumbline.application;

import io.plumbline.adapters.ingest.spec.YamlScenarioFormat;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.ScenarioFormat;
import io.plumbline.domain.mix.port.Scenarios;
import io.plumbline.domain.mix.registry.CodeVersion;
import io.plumbline.domain.mix.usecase.AllocateBudget;
import io.plumbline.domain.mix.usecase.DecideScenarios;
import io.plumbline.domain.mix.usecase.FindScenario;
import io.plumbline.domain.mix.usecase.ListScenarios;
import io.plumbline.domain.mix.usecase.ReadScenario;
import io.plumbline.domain.mix.usecase.RefreshAllocations;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.SaveScenario;
import io.plumbline.domain.mix.usecase.SaveWrittenScenario;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.mix.usecase.WriteScenario;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** Makes the use cases of scenarios. */
@Dependent
class ScenarioBeans {

  @Produces
  @Singleton
  ScenarioFormat scenarioFormat() {
    return new YamlScenarioFormat();
  }

  @Produces
  @Singleton
  SaveScenario saveScenario(
      ShowChampion standing,
      RestoreRun restore,
      HolidayCalendar holidays,
      @Questions ExecutorService questions,
      Scenarios scenarios,
      ScenarioFormat format,
      Users users,
      CodeVersion code,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new SaveScenario(
        standing,
        restore,
        holidays,
        questions,
        scenarios,
        format,
        users,
        code,
        ledger,
        ids,
        transaction,
        clock);
  }

  @Produces
  @Singleton
  RefreshAllocations refreshAllocations(
      Brands brands,
      ShowChampion shown,
      ShowDecisionCurrency currency,
      AllocateBudget allocate,
      SaveScenario save,
      InstantSource clock) {
    return new RefreshAllocations(brands, shown, currency, allocate, save, clock);
  }

  @Produces
  @Singleton
  SaveWrittenScenario saveWrittenScenario(ScenarioFormat format, SaveScenario save) {
    return new SaveWrittenScenario(format, save);
  }

  @Produces
  @Singleton
  DecideScenarios decideScenarios(
      Scenarios scenarios,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new DecideScenarios(scenarios, users, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ListScenarios listScenarios(Scenarios scenarios) {
    return new ListScenarios(scenarios);
  }

  @Produces
  @Singleton
  FindScenario findScenario(Scenarios scenarios) {
    return new FindScenario(scenarios);
  }

  @Produces
  @Singleton
  ReadScenario readScenario(ScenarioFormat format) {
    return new ReadScenario(format);
  }

  @Produces
  @Singleton
  WriteScenario writeScenario(ScenarioFormat format) {
    return new WriteScenario(format);
  }
}
