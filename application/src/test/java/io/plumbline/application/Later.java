package io.plumbline.application;

import io.plumbline.adapters.persistence.Persistence;
import io.plumbline.adapters.persistence.files.DispatchJson;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.usecase.BudgetBook;
import io.plumbline.domain.change.usecase.ChangeBook;
import io.plumbline.domain.change.usecase.CircumstancesOf;
import io.plumbline.domain.change.usecase.CloseChange;
import io.plumbline.domain.change.usecase.ConfirmShipped;
import io.plumbline.domain.change.usecase.DecideChange;
import io.plumbline.domain.change.usecase.DraftChange;
import io.plumbline.domain.change.usecase.DraftFollowUp;
import io.plumbline.domain.change.usecase.ExpandChange;
import io.plumbline.domain.change.usecase.JudgeChange;
import io.plumbline.domain.change.usecase.OpenDispatch;
import io.plumbline.domain.change.usecase.SettleChanges;
import io.plumbline.domain.change.usecase.ShipChange;
import io.plumbline.domain.change.usecase.ShowWatch;
import io.plumbline.domain.change.usecase.StateBudgets;
import io.plumbline.domain.change.usecase.SubmitChange;
import io.plumbline.domain.change.usecase.WatchChanges;
import io.plumbline.domain.experiment.port.Experiments;
import io.plumbline.domain.experiment.usecase.DraftExperiment;
import io.plumbline.domain.experiment.usecase.ExperimentBook;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.usecase.AssessDataQuality;
import io.plumbline.domain.mix.port.SpecFormat;
import io.plumbline.domain.mix.usecase.OpenPlanDesk;
import io.plumbline.domain.mix.usecase.ShowChampion;
import io.plumbline.domain.mix.usecase.ShowDecisionCurrency;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.SettableClock;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;

/** The started application's own database, with use cases that live at another time. */
final class Later {

  final SettableClock clock;
  final ChangeBook book;
  final SubmitChange submit;
  final DecideChange decide;
  final ShipChange ship;
  final ConfirmShipped confirm;
  final SettleChanges settle;
  final WatchChanges watch;
  final ShowWatch showWatch;
  final CloseChange close;
  final JudgeChange judge;
  final BudgetBook budgets;
  final Experiments experiments;
  final Dispatches dispatches;

  private Later(StartedApplication application, Instant at) {
    clock = new SettableClock(at);
    ChangeBeans beans = new ChangeBeans();
    Persistence database = application.bean(Persistence.class);
    Ledger ledger = database.ledger(clock);
    RolesNow roles = new RolesNow(application.bean(Users.class));
    IdSource ids = application.bean(IdSource.class);
    Transaction transaction = database.transaction();
    Brands brands = application.bean(Brands.class);
    ShowChampion shown = application.bean(ShowChampion.class);
    SpecFormat format = application.bean(SpecFormat.class);
    Batches batches = application.bean(Batches.class);
    OpenPlanDesk desks = application.bean(OpenPlanDesk.class);
    experiments = database.experiments();
    dispatches = database.dispatches(new DispatchJson());
    book = beans.changeBook(database.changeRequests(), ledger, roles, ids, transaction, clock);
    budgets = beans.budgetBook(database.standingBudgets(), brands, shown, desks);
    judge =
        beans.judgeChange(
            book,
            budgets,
            database.ruleBooks(),
            new CircumstancesOf(
                database.statedCircumstances(),
                new AssessDataQuality(batches, clock),
                database.knownTests()));
    StateBudgets state =
        beans.stateBudgets(database.standingBudgets(), budgets, roles, ledger, ids, transaction);
    DraftChange draft =
        beans.draftChange(
            book,
            budgets,
            beans.expectEffect(
                shown,
                application.bean(ShowDecisionCurrency.class),
                desks,
                format,
                batches,
                database.knownTests()),
            judge,
            state);
    OpenDispatch open = new OpenDispatch(dispatches, database.budgetRoutes(), transaction, clock);
    submit = beans.submitChange(book, budgets, judge);
    decide = beans.decideChange(book, budgets, judge);
    ship = beans.shipChange(book, budgets, judge, open);
    confirm =
        new ConfirmShipped(
            dispatches, application.bean(Users.class), ledger, ids, transaction, clock);
    settle = beans.settleChanges(book, budgets, brands, dispatches);
    showWatch = beans.showWatch(book, shown, format, batches);
    ExpandChange expand = beans.expandChange(book, draft);
    DraftFollowUp followUp =
        beans.draftFollowUp(
            book,
            budgets,
            shown,
            database.knownTests(),
            new FollowUpDrafts(
                new DraftExperiment(
                    new ExperimentBook(
                        database.experiments(), ledger, roles, ids, transaction, clock)),
                clock),
            ledger,
            ids,
            transaction);
    watch = beans.watchChanges(book, brands, showWatch, open, expand, followUp);
    close = beans.closeChange(book, showWatch);
  }

  /** Begins at an instant. */
  static Later at(Instant at) {
    return new Later(StartedApplication.get(), at);
  }
}
