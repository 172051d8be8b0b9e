package io.plumbline.application;

import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.change.usecase.CircumstancesOf;
import io.plumbline.domain.change.usecase.DecideRules;
import io.plumbline.domain.change.usecase.ListCircumstances;
import io.plumbline.domain.change.usecase.ListRuleChanges;
import io.plumbline.domain.change.usecase.ProposeRules;
import io.plumbline.domain.change.usecase.ShowRules;
import io.plumbline.domain.change.usecase.StateCircumstance;
import io.plumbline.domain.change.usecase.WithdrawCircumstance;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the use cases of the rules' own life and of circumstances. */
@Dependent
class PolicyBeans {

  @Produces
  @Singleton
  ProposeRules proposeRules(
      RuleBooks books,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new ProposeRules(books, users, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  DecideRules decideRules(
      RuleBooks books,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new DecideRules(books, users, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ShowRules showRules(RuleBooks books) {
    return new ShowRules(books);
  }

  @Produces
  @Singleton
  ListRuleChanges listRuleChanges(RuleBooks books) {
    return new ListRuleChanges(books);
  }

  @Produces
  @Singleton
  StateCircumstance stateCircumstance(
      StatedCircumstances circumstances,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new StateCircumstance(circumstances, users, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  WithdrawCircumstance withdrawCircumstance(
      StatedCircumstances circumstances,
      Users users,
      Ledger ledger,
      IdSource ids,
      Transaction transaction,
      InstantSource clock) {
    return new WithdrawCircumstance(circumstances, users, ledger, ids, transaction, clock);
  }

  @Produces
  @Singleton
  ListCircumstances listCircumstances(StatedCircumstances circumstances, InstantSource clock) {
    return new ListCircumstances(circumstances, clock);
  }

  @Produces
  @Singleton
  CircumstancesOf circumstancesOf(
      StatedCircumstances circumstances, AssessDataQuality quality, KnownTests tests) {
    return new CircumstancesOf(circumstances, quality, tests);
  }
}
