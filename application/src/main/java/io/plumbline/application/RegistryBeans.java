package io.plumbline.application;

import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.champion.PromotionPolicy;
import io.plumbline.domain.mix.port.HolidayCalendar;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.usecase.AllocateBudget;
import io.plumbline.domain.mix.usecase.CompareRuns;
import io.plumbline.domain.mix.usecase.CreditChannels;
import io.plumbline.domain.mix.usecase.DecidePromotion;
import io.plumbline.domain.mix.usecase.FindRun;
import io.plumbline.domain.mix.usecase.ListPromotions;
import io.plumbline.domain.mix.usecase.ListRuns;
import io.plumbline.domain.mix.usecase.MeasureBudgetEfficiency;
import io.plumbline.domain.mix.usecase.MeasureEfficiency;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.mix.usecase.RequestPromotion;
import io.plumbline.domain.mix.usecase.RestoreRun;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDraws;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;

/** Makes the use cases of the registry of models. */
@Dependent
class RegistryBeans {

  @Produces
  @Singleton
  ListRuns listRuns(ModelRuns runs) {
    return new ListRuns(runs);
  }

  @Produces
  @Singleton
  FindRun findRun(ModelRuns runs) {
    return new FindRun(runs);
  }

  @Produces
  @Singleton
  CreditChannels creditChannels(
      RestoreRun restore,
      SpecFormat format,
      Batches batches,
      @Questions ExecutorService questions) {
    return new CreditChannels(restore, format, batches, questions);
  }

  @Produces
  @Singleton
  MeasureEfficiency measureEfficiency(RestoreRun restore, @Questions ExecutorService questions) {
    return new MeasureEfficiency(restore, questions);
  }

  @Produces
  @Singleton
  MeasureBudgetEfficiency measureBudgetEfficiency(
      RestoreRun restore, @Questions ExecutorService questions) {
    return new MeasureBudgetEfficiency(restore, questions);
  }

  @Produces
  @Singleton
  AllocateBudget allocateBudget(
      RestoreRun restore, HolidayCalendar holidays, @Questions ExecutorService questions) {
    return new AllocateBudget(restore, holidays, questions);
  }

  @Produces
  @Singleton
  OpenPlanDesk openPlanDesk(
      RestoreRun restore,
      HolidayCalendar holidays,
      Batches batches,
      @Questions ExecutorService questions) {
    return new OpenPlanDesk(restore, holidays, batches, questions);
  }

  @Produces
  @Singleton
  RestoreRun restoreRun(
      ModelRuns runs, SpecFormat format, Batches batches, HolidayCalendar holidays) {
    return new RestoreRun(runs, format, batches, holidays);
  }

  @Produces
  @Singleton
  ShowDraws showDraws(ModelRuns runs) {
    return new ShowDraws(runs);
  }

  @Produces
  @Singleton
  CompareRuns compareRuns(ModelRuns runs) {
    return new CompareRuns(runs);
  }

  @Produces
  @Singleton
  PromotionPolicy promotionPolicy() {
    return PromotionPolicy.DEFAULT;
  }

  @Produces
  @Singleton
  RequestPromotion requestPromotion(
      Promotions promotions,
      ModelRuns runs,
      SpecFormat format,
      Batches batches,
      Users users,
      FindSteward steward,
      PromotionPolicy policy,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new RequestPromotion(
        promotions, runs, format, batches, users, steward, policy, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  DecidePromotion decidePromotion(
      Promotions promotions,
      ModelRuns runs,
      SpecFormat format,
      Batches batches,
      Users users,
      FindSteward steward,
      PromotionPolicy policy,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new DecidePromotion(
        promotions, runs, format, batches, users, steward, policy, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ListPromotions listPromotions(Promotions promotions) {
    return new ListPromotions(promotions);
  }

  @Produces
  @Singleton
  ShowChampion showChampion(ModelRuns runs, Promotions promotions) {
    return new ShowChampion(runs, promotions);
  }
}
