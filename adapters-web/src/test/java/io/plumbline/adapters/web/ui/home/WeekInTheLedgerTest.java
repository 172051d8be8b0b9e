package io.plumbline.adapters.web.ui.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Happening;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import io.plumbline.domain.shared.port.SettableClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WeekInTheLedgerTest {

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, SettableClock.inNovember());

  private SinceLastWeek week(Fact.Kind... oldestFirst) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Fact.Kind kind : oldestFirst) {
      entries.addFirst(
          transaction.in(
              () ->
                  ledger.append(
                      new BrandId("harbour"),
                      new Happening(kind, "it", kind.name(), new TreeMap<>()),
                      Actor.human("ada"),
                      Origin.WEB,
                      UUID.randomUUID())));
    }
    return SinceLastWeek.of(entries);
  }

  @Test
  void what_a_lead_would_ask_about_is_told_newest_first_and_the_rest_is_counted() {
    SinceLastWeek since =
        week(
            Fact.Kind.BATCH_IMPORTED,
            Fact.Kind.CHECKPOINT_SIGNED,
            Fact.Kind.CHANGE_DRAFTED,
            Fact.Kind.CHANGE_SHIPPED);
    assertThat(since.told())
        .extracting(LedgerEntry::kind)
        .containsExactly(Fact.Kind.CHANGE_SHIPPED, Fact.Kind.BATCH_IMPORTED);
    assertThat(since.others()).isEqualTo(2);
  }

  @Test
  void of_a_busy_week_the_newest_six_are_told() {
    Fact.Kind run = Fact.Kind.MODEL_RUN;
    SinceLastWeek since =
        week(Fact.Kind.BATCH_IMPORTED, run, run, run, run, run, Fact.Kind.CHANGE_CLOSED);
    assertThat(since.told()).hasSize(6);
    assertThat(since.told().getFirst().kind()).isEqualTo(Fact.Kind.CHANGE_CLOSED);
    assertThat(since.told()).extracting(LedgerEntry::kind).doesNotContain(Fact.Kind.BATCH_IMPORTED);
    assertThat(since.others()).isEqualTo(1);
  }

  @Test
  void of_a_week_with_more_than_is_read_it_says_at_least() {
    Fact.Kind[] many = new Fact.Kind[SinceLastWeek.READ];
    Arrays.fill(many, Fact.Kind.CHECKPOINT_SIGNED);
    assertThat(week(many)).isEqualTo(new SinceLastWeek(List.of(), SinceLastWeek.READ, true));
    assertThat(week(Arrays.copyOf(many, many.length - 1)).cut()).isFalse();
  }

  @Test
  void a_quiet_week_tells_nothing() {
    assertThat(week()).isEqualTo(new SinceLastWeek(List.of(), 0, false));
  }
}
