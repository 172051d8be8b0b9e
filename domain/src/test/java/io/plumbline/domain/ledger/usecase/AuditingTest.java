package io.plumbline.domain.ledger.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.Happening;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.Verifying;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditingTest {

  private static final BrandId BRAND = new BrandId("harbour-retail");
  private static final BrandId OTHER = new BrandId("other-brand");
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private final InMemoryLedger ledger = new InMemoryLedger(new InMemoryTransaction(), () -> NOW);

  @Test
  void an_intact_ledger_is_told_with_its_head_and_the_time_it_took() {
    write(BRAND, 1);
    LedgerEntry last = write(BRAND, 2);
    Deque<Instant> clock = new ArrayDeque<>(List.of(NOW, NOW.plusMillis(40)));

    VerifyLedger.Answer answer = Verifying.unsigned(ledger, clock::removeFirst).verify(BRAND);

    assertThat(answer)
        .isEqualTo(
            new VerifyLedger.Answer(
                new Verdict.Intact(new LedgerChain.Head(2, last.hash())),
                Optional.empty(),
                NOW.plusMillis(40),
                Duration.ofMillis(40)));
  }

  @Test
  void each_brand_has_a_chain_of_its_own() {
    write(BRAND, 1);
    LedgerEntry first = write(OTHER, 2);

    assertThat(first.sequence()).isOne();
    assertThat(first.previous()).isEqualTo(Hash.NONE);
    assertThat(Verifying.unsigned(ledger, () -> NOW).verify(OTHER).verdict())
        .isEqualTo(new Verdict.Intact(new LedgerChain.Head(1, first.hash())));
  }

  @Test
  void a_ledger_is_read_newest_first_a_page_at_a_time() {
    write(BRAND, 1);
    write(OTHER, 2);
    write(BRAND, 3);
    write(BRAND, 4);
    ReadLedger read = new ReadLedger(ledger);

    assertThat(read.page(BRAND, LedgerFilter.ALL, Long.MAX_VALUE, 2))
        .extracting(LedgerEntry::sequence)
        .containsExactly(3L, 2L);
    assertThat(read.page(BRAND, LedgerFilter.ALL, 2, 2))
        .extracting(LedgerEntry::sequence)
        .containsExactly(1L);
    assertThat(read.page(BRAND, LedgerFilter.ALL, 1, 2)).isEmpty();
  }

  private LedgerEntry write(BrandId brand, long key) {
    return ledger.append(
        brand, Happening.batch("b-" + key), Actor.SYSTEM, Origin.JOB, new UUID(0, key));
  }
}
