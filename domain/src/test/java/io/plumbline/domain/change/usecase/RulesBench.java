package io.plumbline.domain.change.usecase;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.change.port.InMemoryRuleBooks;
import io.plumbline.domain.change.port.InMemoryStatedCircumstances;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.media.port.InMemoryBatches;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/** A brand in memory with people, rules and circumstances. */
final class RulesBench {

  static final BrandId BRAND = new BrandId("harbour");
  static final Actor ADA = Actor.human("ada");
  static final Actor BEA = Actor.human("bea");
  static final Actor LEO = Actor.human("leo");
  static final Actor FIN = Actor.human("fin");
  static final Actor GONE = Actor.human("gone");

  final InMemoryTransaction transaction = new InMemoryTransaction();
  final SettableClock clock = SettableClock.inNovember();
  final InMemoryUsers users = new InMemoryUsers(transaction);
  final InMemoryBrands brands = new InMemoryBrands(transaction);
  final InMemoryRuleBooks books = new InMemoryRuleBooks(transaction);
  final InMemoryBatches batches = new InMemoryBatches(transaction);
  final InMemoryStatedCircumstances circumstances = new InMemoryStatedCircumstances(transaction);
  final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  private long ids;

  RulesBench() {
    brands.add(new Brand(BRAND, "Harbour Retail", Currency.getInstance("USD")));
    has(ADA, Role.ADMIN, true);
    has(BEA, Role.ADMIN, true);
    has(LEO, Role.MARKETING_LEAD, true);
    has(FIN, Role.FINANCE_AUDITOR, true);
    has(GONE, Role.ADMIN, false);
  }

  private void has(Actor person, Role role, boolean enabled) {
    users.add(new User(id(), person.name(), person.name(), role, enabled), "hash");
  }

  UUID id() {
    return new UUID(0, 1000 + ++ids);
  }

  ProposeRules propose() {
    return new ProposeRules(books, users, ledger, this::id, transaction, clock);
  }

  DecideRules decide() {
    return new DecideRules(books, users, ledger, this::id, transaction, clock);
  }

  StateCircumstance state() {
    return new StateCircumstance(circumstances, users, ledger, this::id, transaction, clock);
  }

  WithdrawCircumstance withdraw() {
    return new WithdrawCircumstance(circumstances, users, ledger, this::id, transaction, clock);
  }

  List<LedgerEntry> entries() {
    return ledger.newest(BRAND, Long.MAX_VALUE, 100).reversed();
  }

  List<Fact.Kind> facts() {
    return entries().stream().map(LedgerEntry::kind).toList();
  }
}
