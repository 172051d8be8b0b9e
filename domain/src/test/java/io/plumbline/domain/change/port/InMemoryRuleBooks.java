package io.plumbline.domain.change.port;

import io.plumbline.domain.change.policy.RuleBook;
import io.plumbline.domain.change.policy.RuleChange;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.Require;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Rules in memory; the transaction lets in one at a time, so holding them needs no more. */
public final class InMemoryRuleBooks implements RuleBooks {

  private final InMemoryTransaction transaction;
  private final List<RuleChange.Pending> proposals = new ArrayList<>();
  private final List<RuleChange> decided = new ArrayList<>();

  public InMemoryRuleBooks(InMemoryTransaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public void hold(BrandId brand) {
    transaction.run(() -> {});
  }

  @Override
  public RuleBook inForce(BrandId brand) {
    return transaction.in(() -> approved(brand).findFirst().orElse(RuleBook.DEFAULT));
  }

  @Override
  public Optional<RuleBook> at(BrandId brand, int version) {
    return transaction.in(
        () ->
            Stream.concat(approved(brand), Stream.of(RuleBook.DEFAULT))
                .filter(book -> book.version() == version)
                .findFirst());
  }

  private Stream<RuleBook> approved(BrandId brand) {
    return decided.reversed().stream()
        .filter(one -> one.proposal().brand().equals(brand))
        .filter(RuleChange.Approved.class::isInstance)
        .map(one -> one.proposal().next());
  }

  @Override
  public void add(RuleChange.Pending change) {
    transaction.run(
        () -> {
          proposals.add(change);
          transaction.undoWith(() -> proposals.remove(change));
        });
  }

  @Override
  public boolean decide(RuleChange change) {
    Require.that(!(change instanceof RuleChange.Pending), "It is not decided.");
    return transaction.in(
        () -> {
          if (decision(change.proposal().id()).isPresent()) {
            return false;
          }
          decided.add(change);
          transaction.undoWith(() -> decided.remove(change));
          return true;
        });
  }

  private Optional<RuleChange> decision(UUID id) {
    return decided.stream().filter(one -> one.proposal().id().equals(id)).findFirst();
  }

  private Stream<RuleChange> ofBrand(BrandId brand) {
    return proposals.reversed().stream()
        .filter(pending -> pending.proposal().brand().equals(brand))
        .map(pending -> decision(pending.proposal().id()).orElse(pending));
  }

  @Override
  public Optional<RuleChange> find(BrandId brand, UUID id) {
    return transaction.in(
        () -> ofBrand(brand).filter(one -> one.proposal().id().equals(id)).findFirst());
  }

  @Override
  public Optional<RuleChange.Pending> pending(BrandId brand) {
    return transaction.in(
        () ->
            ofBrand(brand)
                .filter(RuleChange.Pending.class::isInstance)
                .map(RuleChange.Pending.class::cast)
                .findFirst());
  }

  @Override
  public List<RuleChange> newest(BrandId brand, int limit) {
    return transaction.in(() -> ofBrand(brand).limit(limit).toList());
  }
}
