package io.plumbline.domain.programme.usecase;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;

import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.access.port.InMemoryBrands;
import io.plumbline.domain.access.port.InMemoryUsers;
import io.plumbline.domain.access.usecase.RolesNow;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.programme.port.InMemoryProgrammes;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.List;

/** A brand in memory with people and a programme. */
public final class ProgrammeBench {

  static final BrandId BRAND = HARBOUR.id();
  static final Actor ADA = Actor.human("ada");
  static final Actor LEO = Actor.human("leo");
  static final Actor FIN = Actor.human("fin");
  static final Actor GONE = Actor.human("gone");

  /** Everybody who may change nothing. */
  static final List<Actor> NOBODY =
      List.of(FIN, GONE, Actor.SYSTEM, Actor.human("unknown"), new Actor("leo", Actor.Kind.AGENT));

  final InMemoryTransaction transaction = new InMemoryTransaction();
  final SettableClock clock = SettableClock.inNovember();
  final CountingIds ids = new CountingIds();
  final InMemoryUsers users = new InMemoryUsers(transaction);
  final InMemoryBrands brands = new InMemoryBrands(transaction);
  final InMemoryProgrammes programmes = new InMemoryProgrammes(transaction);
  final InMemoryLedger ledger = new InMemoryLedger(transaction, clock);
  final RolesNow roles = new RolesNow(users);

  ProgrammeBench() {
    brands.add(HARBOUR);
    has(ADA, Role.ADMIN, true);
    has(LEO, Role.MARKETING_LEAD, true);
    has(FIN, Role.FINANCE_AUDITOR, true);
    has(GONE, Role.ADMIN, false);
  }

  private void has(Actor person, Role role, boolean enabled) {
    users.add(new User(ids.next(), person.name(), person.name(), role, enabled), "hash");
  }

  NameSteward name() {
    return new NameSteward(programmes, users, ledger, ids, transaction);
  }

  FindSteward steward() {
    return new FindSteward(programmes, users);
  }

  SetPlanningPeriod set() {
    return new SetPlanningPeriod(programmes, brands, roles, ledger, ids, transaction);
  }

  ChangeBacklog backlog() {
    return new ChangeBacklog(programmes, users, ledger, ids, transaction);
  }

  DescribeChannel describe() {
    return new DescribeChannel(programmes, roles, ledger, ids, transaction);
  }

  List<LedgerEntry> entries() {
    return ledger.newest(BRAND, Long.MAX_VALUE, 100).reversed();
  }

  List<Fact.Kind> facts() {
    return entries().stream().map(LedgerEntry::kind).toList();
  }
}
