package io.plumbline.domain.maturity.port;

import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.maturity.ChosenFramework;
import io.plumbline.domain.maturity.FrameworkChoice;
import io.plumbline.domain.maturity.Milestone;
import io.plumbline.domain.maturity.Reached;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What brands chose and reached, in memory. */
public final class InMemoryMaturities implements Maturities {

  private final InMemoryTransaction transaction;
  private final List<ChosenFramework> choices = new ArrayList<>();
  private final Map<BrandId, Map<Milestone, Reached>> reached = new HashMap<>();

  public InMemoryMaturities(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    // who is in a transaction is alone
  }

  @Override
  public void choose(FrameworkChoice choice, LedgerEntry entry) {
    transaction.run(
        () -> {
          ChosenFramework chosen =
              new ChosenFramework(choice, entry.actor(), entry.at(), entry.sequence());
          choices.add(chosen);
          transaction.undoWith(() -> choices.remove(chosen));
        });
  }

  @Override
  public Optional<ChosenFramework> framework(BrandId brand) {
    return transaction.in(
        () ->
            choices.reversed().stream()
                .filter(chosen -> chosen.choice().brand().equals(brand))
                .findFirst());
  }

  @Override
  public void reach(BrandId brand, Reached what, LedgerEntry entry) {
    transaction.run(
        () -> {
          Map<Milestone, Reached> own = reached.computeIfAbsent(brand, any -> new TreeMap<>());
          if (own.putIfAbsent(what.milestone(), what) != null) {
            throw new IllegalStateException(
                "%s of %s is on record already.".formatted(what.milestone().key(), brand));
          }
          transaction.undoWith(() -> own.remove(what.milestone()));
        });
  }

  @Override
  public List<Reached> reached(BrandId brand) {
    return transaction.in(() -> List.copyOf(reached.getOrDefault(brand, Map.of()).values()));
  }
}
