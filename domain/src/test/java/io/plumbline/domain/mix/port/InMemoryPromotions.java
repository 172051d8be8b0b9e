package io.plumbline.domain.mix.port;

import io.plumbline.domain.mix.champion.Promotion;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Require;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Promotions in memory; the transaction lets in one at a time, so holding them needs no more. */
public final class InMemoryPromotions implements Promotions {

  private final InMemoryTransaction transaction;
  private final List<Promotion.Pending> requests = new ArrayList<>();
  private final List<Promotion> decided = new ArrayList<>();

  public InMemoryPromotions(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.run(() -> {});
  }

  @Override
  public void add(Promotion.Pending promotion) {
    transaction.run(
        () -> {
          requests.add(promotion);
          transaction.undoWith(() -> requests.remove(promotion));
        });
  }

  @Override
  public boolean decide(Promotion promotion) {
    Require.that(!(promotion instanceof Promotion.Pending), "It is not decided.");
    return transaction.in(
        () -> {
          if (decision(promotion.request().id()).isPresent()) {
            return false;
          }
          decided.add(promotion);
          transaction.undoWith(() -> decided.remove(promotion));
          return true;
        });
  }

  private Optional<Promotion> decision(UUID id) {
    return decided.stream().filter(one -> one.request().id().equals(id)).findFirst();
  }

  private Stream<Promotion> ofBrand(BrandId brand) {
    return requests.reversed().stream()
        .filter(pending -> pending.request().brand().equals(brand))
        .map(pending -> decision(pending.request().id()).orElse(pending));
  }

  @Override
  public Optional<Promotion> find(BrandId brand, UUID id) {
    return transaction.in(
        () -> ofBrand(brand).filter(one -> one.request().id().equals(id)).findFirst());
  }

  @Override
  public List<Promotion> newest(BrandId brand, int limit) {
    return transaction.in(() -> ofBrand(brand).limit(limit).toList());
  }

  @Override
  public List<Promotion.Pending> pending(BrandId brand) {
    return transaction.in(
        () ->
            ofBrand(brand)
                .filter(Promotion.Pending.class::isInstance)
                .map(Promotion.Pending.class::cast)
                .toList());
  }

  @Override
  public Optional<Promotion.Approved> champion(BrandId brand) {
    return transaction.in(
        () ->
            decided.reversed().stream()
                .filter(one -> one.request().brand().equals(brand))
                .filter(Promotion.Approved.class::isInstance)
                .map(Promotion.Approved.class::cast)
                .findFirst());
  }
}
