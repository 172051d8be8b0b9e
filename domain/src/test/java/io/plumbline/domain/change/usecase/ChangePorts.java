package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.port.Users;
import io.plumbline.domain.change.port.ChangeRequests;
import io.plumbline.domain.change.port.Dispatches;
import io.plumbline.domain.change.port.InMemoryChangeRequests;
import io.plumbline.domain.change.port.InMemoryDispatches;
import io.plumbline.domain.change.port.InMemoryRoutes;
import io.plumbline.domain.change.port.InMemoryRuleBooks;
import io.plumbline.domain.change.port.InMemoryStandingBudgets;
import io.plumbline.domain.change.port.InMemoryStatedCircumstances;
import io.plumbline.domain.change.port.KnownTests;
import io.plumbline.domain.change.port.NoTests;
import io.plumbline.domain.change.port.Routes;
import io.plumbline.domain.change.port.RuleBooks;
import io.plumbline.domain.change.port.StandingBudgets;
import io.plumbline.domain.change.port.StatedCircumstances;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.media.port.Batches;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.mix.port.InMemoryModelRuns;
import io.plumbline.domain.mix.port.InMemoryPromotions;
import io.plumbline.domain.mix.port.ModelRuns;
import io.plumbline.domain.mix.port.Promotions;
import io.plumbline.domain.shared.port.IdSource;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.Transaction;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The driven ports that governed change needs: in memory here, on a database elsewhere. */
public record ChangePorts(
    Transaction transaction,
    Users users,
    Brands brands,
    Batches batches,
    ModelRuns runs,
    Promotions promotions,
    RuleBooks rules,
    StatedCircumstances circumstances,
    ChangeRequests requests,
    StandingBudgets budgets,
    Dispatches dispatches,
    Routes routes,
    KnownTests tests,
    Ledger ledger,
    IdSource ids) {

  static ChangePorts inMemory(InstantSource clock) {
    InMemoryTransaction transaction = new InMemoryTransaction();
    AtomicLong ids = new AtomicLong(1000);
    return new ChangePorts(
        transaction,
        new InMemoryUsers(transaction),
        new InMemoryBrands(transaction),
        new InMemoryBatches(transaction),
        new InMemoryModelRuns(transaction),
        new InMemoryPromotions(transaction),
        new InMemoryRuleBooks(transaction),
        new InMemoryStatedCircumstances(transaction),
        new InMemoryChangeRequests(transaction),
        new InMemoryStandingBudgets(transaction),
        new InMemoryDispatches(transaction),
        new InMemoryRoutes(transaction),
        new NoTests(),
        new InMemoryLedger(transaction, clock),
        () -> new UUID(0, ids.incrementAndGet()));
  }
}
