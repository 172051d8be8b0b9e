package io.plumbline.adapters.persistence.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.port.QuickPasswordHashing;
import io.plumbline.domain.access.usecase.AddBrand;
import io.plumbline.domain.access.usecase.AddUser;
import io.plumbline.domain.access.usecase.EveryLedger;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever comes in the same moment as a brand is in its ledger, whichever was first. */
class PersonAndBrandAtOnceTest {

  private static final int ROUNDS = 40;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final CountingIds ids = new CountingIds();
  private final Ledger ledger = database.ports().ledger(SettableClock.inNovember());

  private final AddUser addUser =
      new AddUser(
          database.ports().users(),
          new QuickPasswordHashing(),
          new EveryLedger(database.ports().brands(), ledger),
          ids,
          database.ports().transaction());

  private final AddBrand addBrand =
      new AddBrand(
          database.ports().brands(),
          database.ports().users(),
          ledger,
          ids,
          database.ports().transaction());

  private Object person(int round) {
    return addUser.add(
        new AddUser.Command(
            "person-" + round,
            "Person",
            Role.MARKETING_LEAD,
            "long enough a password",
            Actor.human("ada"),
            Origin.WEB));
  }

  private Object brand(int round) {
    return addBrand.add(
        new AddBrand.Command("Brand " + round, "USD", Actor.human("ada"), Origin.WEB));
  }

  @Test
  void its_ledger_names_them_once() {
    for (int i = 0; i < ROUNDS; i++) {
      int round = i;
      AtomicInteger turn = new AtomicInteger();
      Racing.threads(2, _ -> turn.getAndIncrement() == 0 ? person(round) : brand(round));
      assertThat(told(new BrandId("brand-" + round), "person-" + round)).isEqualTo(1);
    }
  }

  private long told(BrandId brand, String person) {
    return ledger.newest(brand, Long.MAX_VALUE, 1000).stream()
        .filter(entry -> tells(entry, person))
        .count();
  }

  private static boolean tells(LedgerEntry entry, String person) {
    return entry.kind() == Fact.Kind.BRAND_ADDED
        ? entry.details().containsKey("person " + person)
        : entry.subject().equals(person);
  }
}
