package io.plumbline.application;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.port.StandingBudgets;
import io.plumbline.domain.change.port.TestDrafts;
import io.plumbline.domain.change.usecase.BudgetBook;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.CircumstancesOf;
import io.plumbline.domain.change.usecase.CloseChange;
import io.plumbline.domain.change.usecase.CloseDueChanges;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.DraftChange;
import io.plumbline.domain.change.usecase.DraftFollowUp;
import io.plumbline.domain.change.usecase.EditChange;
import io.plumbline.domain.change.usecase.ExpandChange;
import io.plumbline.domain.change.usecase.ExpectEffect;
import io.plumbline.domain.change.usecase.ExpireChanges;
import io.plumbline.domain.change.usecase.JudgeChange;
import io.plumbline.domain.change.usecase.ListChanges;
import io.plumbline.domain.change.usecase.OpenDispatch;
import io.plumbline.domain.change.usecase.RecommendChanges;
import io.plumbline.domain.change.usecase.RollBackChange;
import io.plumbline.domain.change.usecase.SettleChanges;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.ShowWatch;
import io.plumbline.domain.change.usecase.StateBudgets;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.change.usecase.WaiveRule;
import io.plumbline.domain.change.usecase.WatchChanges;
import io.plumbline.domain.change.usecase.WithdrawChange;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the use cases of change requests. */
@Dependent
class ChangeBeans {

  @Produces
  @Singleton
  ChangeRequests changeRequests(Persistence persistence) {
    return persistence.changeRequests();
  }

  @Produces
  @Singleton
  StandingBudgets standingBudgets(Persistence persistence) {
    return persistence.standingBudgets();
  }

  @Produces
  @Singleton
  RolesNow rolesNow(Users users) {
    return new RolesNow(users);
  }

  @Produces
  @Singleton
  ChangeBook changeBook(
      ChangeRequests requests,
      Ledger ledger,
      RolesNow roles,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new ChangeBook(requests, ledger, roles, ids, transaction, clock);
  }

  @Produces
  @Singleton
  BudgetBook budgetBook(
      StandingBudgets budgets, Brands brands, ShowChampion shown, OpenPlanDesk desks) {
    return new BudgetBook(budgets, brands, shown, desks);
  }

  @Produces
  @Singleton
  StateBudgets stateBudgets(
      StandingBudgets budgets,
      BudgetBook book,
      RolesNow roles,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    return new StateBudgets(budgets, book, roles, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  ExpectEffect expectEffect(
      ShowChampion shown,
      ShowDecisionCurrency currency,
      OpenPlanDesk desks,
      SpecFormat format,
      Batches batches,
      KnownTests tests) {
    return new ExpectEffect(shown, currency, desks, format, batches, tests);
  }

  @Produces
  @Singleton
  JudgeChange judgeChange(
      ChangeBook book, BudgetBook budgets, RuleBooks rules, CircumstancesOf circumstances) {
    return new JudgeChange(book, budgets, rules, circumstances);
  }

  @Produces
  @Singleton
  DraftChange draftChange(
      ChangeBook book,
      BudgetBook budgets,
      ExpectEffect expect,
      JudgeChange judge,
      StateBudgets statements) {
    return new DraftChange(book, budgets, expect, judge, statements);
  }

  @Produces
  @Singleton
  EditChange editChange(
      ChangeBook book, BudgetBook budgets, ExpectEffect expect, JudgeChange judge) {
    return new EditChange(book, budgets, expect, judge);
  }

  @Produces
  @Singleton
  SubmitChange submitChange(ChangeBook book, BudgetBook budgets, JudgeChange judge) {
    return new SubmitChange(book, budgets, judge);
  }

  @Produces
  @Singleton
  DecideChange decideChange(ChangeBook book, BudgetBook budgets, JudgeChange judge) {
    return new DecideChange(book, budgets, judge);
  }

  @Produces
  @Singleton
  WithdrawChange withdrawChange(ChangeBook book) {
    return new WithdrawChange(book);
  }

  @Produces
  @Singleton
  WaiveRule waiveRule(ChangeBook book, JudgeChange judge) {
    return new WaiveRule(book, judge);
  }

  @Produces
  @Singleton
  ShipChange shipChange(
      ChangeBook book, BudgetBook budgets, JudgeChange judge, OpenDispatch dispatches) {
    return new ShipChange(book, budgets, judge, dispatches);
  }

  @Produces
  @Singleton
  SettleChanges settleChanges(
      ChangeBook book, BudgetBook budgets, Brands brands, Dispatches dispatches) {
    return new SettleChanges(book, budgets, brands, dispatches);
  }

  @Produces
  @Singleton
  RollBackChange rollBackChange(ChangeBook book, OpenDispatch dispatches) {
    return new RollBackChange(book, dispatches);
  }

  @Produces
  @Singleton
  ShowWatch showWatch(ChangeBook book, ShowChampion shown, SpecFormat format, Batches batches) {
    return new ShowWatch(book, shown, format, batches);
  }

  @Produces
  @Singleton
  ExpandChange expandChange(ChangeBook book, DraftChange draft) {
    return new ExpandChange(book, draft);
  }

  @Produces
  @Singleton
  DraftFollowUp draftFollowUp(
      ChangeBook book,
      BudgetBook budgets,
      ShowChampion shown,
      KnownTests tests,
      TestDrafts drafts,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    return new DraftFollowUp(book, budgets, shown, tests, drafts, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  WatchChanges watchChanges(
      ChangeBook book,
      Brands brands,
      ShowWatch watches,
      OpenDispatch dispatches,
      ExpandChange expand,
      DraftFollowUp followUp) {
    return new WatchChanges(book, brands, watches, dispatches, expand, followUp);
  }

  @Produces
  @Singleton
  CloseChange closeChange(ChangeBook book, ShowWatch watches) {
    return new CloseChange(book, watches);
  }

  @Produces
  @Singleton
  CloseDueChanges closeDueChanges(ChangeBook book, Brands brands, CloseChange close) {
    return new CloseDueChanges(book, brands, close);
  }

  @Produces
  @Singleton
  ExpireChanges expireChanges(ChangeBook book, Brands brands, JudgeChange judge) {
    return new ExpireChanges(book, brands, judge);
  }

  @Produces
  @Singleton
  ListChanges listChanges(ChangeRequests requests) {
    return new ListChanges(requests);
  }

  @Produces
  @Singleton
  RecommendChanges recommendChanges(
      Brands brands,
      ChangeBook book,
      BudgetBook budgets,
      ShowChampion shown,
      ShowDecisionCurrency currency,
      ExpectEffect expect,
      JudgeChange judge,
      DraftChange draft) {
    return new RecommendChanges(brands, book, budgets, shown, currency, expect, judge, draft);
  }
}
