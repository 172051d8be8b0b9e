package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.UnreadableEntry;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.SettableClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the owner does to the table with its triggers off, the verification names the entry. */
class TamperedLedgerTest {

  private static final int ENTRIES = 6;
  private static final String BRAND = HARBOUR.id().value();

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  private final List<LedgerEntry> written = new ArrayList<>();
  private Ledger ledger;
  private LedgerTampering tampering;

  @BeforeEach
  void a_chain_of_six_entries() throws SQLException {
    database.ports().brands().add(HARBOUR);
    database.ports().brands().add(NORTHERN);
    ledger = database.ports().ledger(SettableClock.inNovember());
    for (int i = 1; i <= ENTRIES; i++) {
      written.add(
          ledger.append(
              HARBOUR.id(), SampleFact.batch(i), Actor.human("mara"), Origin.JOB, new UUID(7, i)));
    }
    tampering = new LedgerTampering(database.asOwner());
  }

  @AfterEach
  void leave() throws SQLException {
    tampering.close();
  }

  private Verdict verdict() {
    return Verifying.unsigned(ledger, SettableClock.inNovember()).verify(HARBOUR.id()).verdict();
  }

  private void brokenAt(long sequence) {
    assertThat(verdict())
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(sequence));
  }

  @Test
  void an_untouched_chain_is_intact() {
    assertThat(verdict())
        .isEqualTo(new Verdict.Intact(new LedgerChain.Head(ENTRIES, written.getLast().hash())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "at = at + interval '1 microsecond'",
        "actor_name = overlay(actor_name placing 'n' from 1)",
        "actor_kind = 'AGENT'",
        "actor_kind = overlay(actor_kind placing 'J' from 1)",
        "origin = 'WEB'",
        "origin = overlay(origin placing 'X' from 1)",
        "kind = 'MODEL_RUN'",
        "kind = overlay(kind placing 'C' from 1)",
        "subject = overlay(subject placing 'c' from 1)",
        "summary = overlay(summary placing 'n' from 1)",
        "detail_names[1] = 'filf'",
        "detail_names = ARRAY['rows', 'file']",
        "detail_values[2] = overlay(detail_values[2] placing '9' from 1)",
        "detail_values[1] = detail_values[1] || ' '",
        "idempotency_key = overlay(idempotency_key::text placing 'f' from 36)::uuid",
        "previous = overlay(previous placing CASE left(previous, 1) WHEN '1' THEN '2' ELSE '1' END from 1)",
        "hash = overlay(hash placing CASE right(hash, 1) WHEN '1' THEN '2' ELSE '1' END from 64)",
        "sequence = sequence + 100"
      })
  void one_changed_value_is_found_and_its_entry_named(String change) throws SQLException {
    for (int k = 1; k <= ENTRIES; k++) {
      tampering.set(BRAND, k, change);
      brokenAt(k);
      tampering.undo();
    }
  }

  @Test
  void an_entry_moved_to_another_brand_is_missed() throws SQLException {
    tampering.set(BRAND, 3, "brand = '" + NORTHERN.id() + "'");
    brokenAt(3);
  }

  @Test
  void a_removed_entry_is_missed() throws SQLException {
    for (int k = 1; k < ENTRIES; k++) {
      tampering.run("DELETE FROM ledger_entry WHERE sequence = " + k);
      brokenAt(k);
      tampering.undo();
    }
  }

  @Test
  void two_entries_that_changed_places_are_found() throws SQLException {
    tampering.set(BRAND, 3, "sequence = 99");
    tampering.set(BRAND, 4, "sequence = 3");
    tampering.set(BRAND, 99, "sequence = 4");
    brokenAt(3);
  }

  @Test
  void a_forged_entry_with_a_right_hash_breaks_the_chain_behind_it() throws SQLException {
    LedgerEntry before = written.get(2);
    LedgerEntry forged =
        LedgerChain.next(
            new LedgerChain.Head(before.sequence(), before.hash()),
            HARBOUR.id(),
            SampleFact.batch(66),
            Actor.human("mara"),
            Origin.JOB,
            new UUID(66, 66),
            before.at());
    tampering.insert(forged);
    brokenAt(5);
  }

  @Test
  void a_page_with_an_entry_that_cannot_be_read_names_it() throws SQLException {
    tampering.set(BRAND, 4, "origin = 'MOON'");
    assertThatThrownBy(() -> ledger.newest(HARBOUR.id(), Long.MAX_VALUE, 10))
        .isInstanceOfSatisfying(
            UnreadableEntry.class, entry -> assertThat(entry.sequence()).isEqualTo(4));
  }
}
