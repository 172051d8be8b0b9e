package io.plumbline.domain.change.port;

import io.plumbline.domain.change.circumstance.StatedCircumstance;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Require;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Circumstances in memory. */
public final class InMemoryStatedCircumstances implements StatedCircumstances {

  private final InMemoryTransaction transaction;
  private final List<StatedCircumstance> stated = new ArrayList<>();

  public InMemoryStatedCircumstances(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void add(StatedCircumstance one) {
    transaction.run(
        () -> {
          stated.add(one);
          transaction.undoWith(() -> stated.remove(one));
        });
  }

  @Override
  public boolean withdraw(StatedCircumstance withdrawn) {
    Require.that(withdrawn.withdrawal() != null, "It is not withdrawn.");
    return transaction.in(
        () -> {
          for (int i = 0; i < stated.size(); i++) {
            StatedCircumstance before = stated.get(i);
            if (before.id().equals(withdrawn.id()) && before.withdrawal() == null) {
              int at = i;
              stated.set(at, withdrawn);
              transaction.undoWith(() -> stated.set(at, before));
              return true;
            }
          }
          return false;
        });
  }

  @Override
  public Optional<StatedCircumstance> find(BrandId brand, UUID id) {
    return transaction.in(
        () -> ofBrand(brand).stream().filter(one -> one.id().equals(id)).findFirst());
  }

  @Override
  public List<StatedCircumstance> standing(BrandId brand) {
    return transaction.in(
        () -> ofBrand(brand).stream().filter(one -> one.withdrawal() == null).toList());
  }

  @Override
  public List<StatedCircumstance> newest(BrandId brand, int limit) {
    return transaction.in(() -> ofBrand(brand).reversed().stream().limit(limit).toList());
  }

  private List<StatedCircumstance> ofBrand(BrandId brand) {
    return stated.stream().filter(one -> one.brand().equals(brand)).toList();
  }
}
