package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.SettableClock;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * R3 on a real table: each character of each column of an entry is changed by the owner with the
 * triggers off, and the verification names that entry. One entry in every run; every entry of a
 * longer chain with {@code -Dplumbline.tamper=full}.
 */
class EveryByteOfTheTableTest {

  private static final boolean FULL = "full".equals(System.getProperty("plumbline.tamper"));
  private static final int ENTRIES = FULL ? 20 : 3;

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @Test
  void every_changed_character_of_every_column_is_found_and_its_entry_named() throws SQLException {
    database.ports().brands().add(HARBOUR);
    Ledger ledger = database.ports().ledger(SettableClock.inNovember());
    List<LedgerEntry> written = new ArrayList<>();
    for (int i = 1; i <= ENTRIES; i++) {
      written.add(
          ledger.append(
              HARBOUR.id(), SampleFact.batch(i), Actor.human("mara"), Origin.JOB, key(i)));
    }
    int tried = 0;
    try (LedgerTampering tampering = new LedgerTampering(database.asOwner())) {
      for (int k = FULL ? 1 : 2; k <= (FULL ? ENTRIES : 2); k++) {
        for (String change : changes(written.get(k - 1))) {
          tampering.set(HARBOUR.id().value(), k, change);
          Verdict verdict =
              Verifying.unsigned(ledger, SettableClock.inNovember()).verify(HARBOUR.id()).verdict();
          int place = k;
          assertThat(verdict)
              .as("entry %d: %s", k, change)
              .isInstanceOfSatisfying(
                  Verdict.Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(place));
          tampering.putBack(k);
          tried++;
        }
      }
    }
    System.getLogger("tamper").log(System.Logger.Level.INFO, "{0} changes in the table", tried);
    assertThat(tried).isGreaterThan(200);
    assertThat(
            Verifying.unsigned(ledger, SettableClock.inNovember()).verify(HARBOUR.id()).verdict())
        .isInstanceOf(Verdict.Intact.class);
  }

  /** Keys that differ in more than one digit, or the table itself refuses the change of one. */
  private static UUID key(int i) {
    return UUID.nameUUIDFromBytes(("entry " + i).getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> changes(LedgerEntry entry) {
    List<String> changes = new ArrayList<>();
    changes.add("at = at + interval '1 microsecond'");
    changes.add("at = at - interval '1 microsecond'");
    changes.add("sequence = sequence + 100");
    text(changes, "actor_name", entry.actor().name());
    text(changes, "actor_kind", entry.actor().kind().name());
    text(changes, "origin", entry.origin().name());
    text(changes, "kind", entry.kind().name());
    text(changes, "subject", entry.subject());
    text(changes, "summary", entry.summary());
    int i = 1;
    for (var detail : entry.details().entrySet()) {
      text(changes, "detail_names[%d]".formatted(i), detail.getKey());
      text(changes, "detail_values[%d]".formatted(i), detail.getValue());
      i++;
    }
    digits(changes, "previous", entry.previous().hex());
    digits(changes, "hash", entry.hash().hex());
    String key = entry.idempotencyKey().toString();
    for (int at = 0; at < key.length(); at++) {
      if (key.charAt(at) != '-') {
        changes.add("idempotency_key = '%s'::uuid".formatted(placed(key, at, digit(key, at))));
      }
    }
    return changes;
  }

  private static void text(List<String> changes, String column, String value) {
    for (int at = 0; at < value.length(); at++) {
      char other = (char) (value.charAt(at) ^ 1);
      changes.add("%s = '%s'".formatted(column, placed(value, at, other).replace("'", "''")));
    }
    changes.add("%s = '%s '".formatted(column, value));
  }

  private static void digits(List<String> changes, String column, String value) {
    for (int at = 0; at < value.length(); at++) {
      changes.add("%s = '%s'".formatted(column, placed(value, at, digit(value, at))));
    }
  }

  private static char digit(String value, int at) {
    return value.charAt(at) == 'a' ? 'b' : 'a';
  }

  private static String placed(String value, int at, char other) {
    return value.substring(0, at) + other + value.substring(at + 1);
  }
}
