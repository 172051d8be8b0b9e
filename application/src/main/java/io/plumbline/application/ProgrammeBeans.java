package io.plumbline.application;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.experiment.usecase.RankTests;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.programme.port.Programmes;
import io.plumbline.domain.programme.usecase.ChangeBacklog;
import io.plumbline.domain.programme.usecase.DescribeChannel;
import io.plumbline.domain.programme.usecase.FindSteward;
import io.plumbline.domain.programme.usecase.ListBacklog;
import io.plumbline.domain.programme.usecase.ListPlanningPeriods;
import io.plumbline.domain.programme.usecase.ListTouchpoints;
import io.plumbline.domain.programme.usecase.NameSteward;
import io.plumbline.domain.programme.usecase.SetPlanningPeriod;
import io.plumbline.domain.reporting.usecase.SuggestBacklog;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.Transaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Makes the use cases of the measurement programme, and the port they write to. */
@Dependent
class ProgrammeBeans {

  @Produces
  @Singleton
  Programmes programmes(Persistence persistence) {
    return persistence.programmes();
  }

  @Produces
  @Singleton
  FindSteward findSteward(Programmes programmes, Users users) {
    return new FindSteward(programmes, users);
  }

  @Produces
  @Singleton
  NameSteward nameSteward(
      Programmes programmes, Users users, Ledger ledger, IdSource ids, Transaction transaction) {
    return new NameSteward(programmes, users, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  SetPlanningPeriod setPlanningPeriod(
      Programmes programmes,
      Brands brands,
      RolesNow roles,
      Ledger ledger,
      IdSource ids,
      Transaction transaction) {
    return new SetPlanningPeriod(programmes, brands, roles, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  ListPlanningPeriods listPlanningPeriods(Programmes programmes, InstantSource clock) {
    return new ListPlanningPeriods(programmes, clock);
  }

  @Produces
  @Singleton
  ChangeBacklog changeBacklog(
      Programmes programmes, Users users, Ledger ledger, IdSource ids, Transaction transaction) {
    return new ChangeBacklog(programmes, users, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  ListBacklog listBacklog(Programmes programmes) {
    return new ListBacklog(programmes);
  }

  @Produces
  @Singleton
  SuggestBacklog suggestBacklog(ShowChampion champion, RankTests rank, ListBacklog backlog) {
    return new SuggestBacklog(champion, rank, backlog);
  }

  @Produces
  @Singleton
  DescribeChannel describeChannel(
      Programmes programmes, RolesNow roles, Ledger ledger, IdSource ids, Transaction transaction) {
    return new DescribeChannel(programmes, roles, ledger, ids, transaction);
  }

  @Produces
  @Singleton
  ListTouchpoints listTouchpoints(Programmes programmes) {
    return new ListTouchpoints(programmes);
  }
}
