package io.plumbline.domain.change.port;

import io.plumbline.domain.change.StandingBudget;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Budgets in memory. */
public final class InMemoryStandingBudgets implements StandingBudgets {

  private record Statement(BrandId brand, List<StandingBudget> budgets, Instant at) {}

  private final InMemoryTransaction transaction;
  private final List<Statement> statements = new ArrayList<>();

  public InMemoryStandingBudgets(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void set(BrandId brand, List<StandingBudget> budgets, LedgerEntry entry) {
    transaction.run(
        () -> {
          Statement statement =
              new Statement(
                  brand,
                  budgets.stream()
                      .sorted(
                          Comparator.comparing((StandingBudget one) -> one.channel().value())
                              .thenComparing(StandingBudget::item))
                      .toList(),
                  entry.at());
          statements.add(statement);
          transaction.undoWith(() -> statements.remove(statement));
        });
  }

  @Override
  public List<StandingBudget> at(BrandId brand, Instant at) {
    return transaction.in(
        () ->
            statements.stream()
                .filter(one -> one.brand().equals(brand) && one.at().isBefore(at))
                .reduce((first, second) -> second)
                .map(Statement::budgets)
                .orElse(List.of()));
  }

  @Override
  public List<StandingBudget> current(BrandId brand) {
    return at(brand, Instant.MAX);
  }
}
