package io.plumbline.application;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.experiment.usecase.ListExperiments;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.maturity.port.Maturities;
import io.plumbline.domain.maturity.usecase.ChooseFramework;
import io.plumbline.domain.maturity.usecase.RecordMilestones;
import io.plumbline.domain.maturity.usecase.ShowMaturity;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.usecase.ComputeCredits;
import io.plumbline.domain.mix.usecase.CreditChannels;
import io.plumbline.domain.mix.usecase.ListBacktests;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.eclipse.microprofile.config.ConfigProvider;

/** Makes the use cases of maturity, and the port they write to. */
@Dependent
class MaturityBeans {

  @Produces
  @Singleton
  MaturitySettings maturitySettings() {
    return MaturitySettings.from(
        name -> ConfigProvider.getConfig().getOptionalValue(name, String.class));
  }

  @Produces
  @Singleton
  Maturities maturities(Persistence persistence) {
    return persistence.maturities();
  }

  @Produces
  @Singleton
  ShowMaturity showMaturity(
      Ledger ledger,
      Batches batches,
      ShowChampion champion,
      ListBacktests backtests,
      ListExperiments experiments,
      ShowRules rules,
      ChangeRequests requests,
      Maturities maturities,
      InstantSource clock) {
    return new ShowMaturity(
        ledger, batches, champion, backtests, experiments, rules, requests, maturities, clock);
  }

  @Produces
  @Singleton
  ChooseFramework chooseFramework(
      Maturities maturities,
      ShowMaturity show,
      RolesNow roles,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    return new ChooseFramework(maturities, show, roles, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  RecordMilestones recordMilestones(
      Brands brands,
      ShowMaturity show,
      Maturities maturities,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    return new RecordMilestones(brands, show, maturities, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  ComputeCredits computeCredits(
      Brands brands, ShowChampion shown, CreditChannels credit, Ledger ledger) {
    return new ComputeCredits(brands, shown, credit, ledger);
  }
}
