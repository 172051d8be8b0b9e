package io.plumbline.domain.ledger.port;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static io.plumbline.domain.access.port.SampleBrands.NORTHERN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.domain.access.Brand;
import io.plumbline.domain.access.port.Brands;
import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.Racing;
import io.plumbline.domain.shared.port.Transaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every ledger promises. */
public abstract class LedgerContract {

  /** When the clock of the ledger stands: with nanoseconds, which no entry keeps. */
  protected static final Instant NOW = Instant.parse("2026-11-22T05:00:00.123456789Z");

  private static final Brand TINY = new Brand(new BrandId("tiny"), "Tiny", HARBOUR.currency());
  private static final Actor MARA = Actor.human("mara");

  protected abstract Ledger ledger();

  protected abstract Transaction transaction();

  protected abstract Brands brands();

  @BeforeEach
  void two_brands() {
    brands().add(HARBOUR);
    brands().add(NORTHERN);
  }

  private LedgerEntry append(int number) {
    return ledger()
        .append(HARBOUR.id(), SampleFact.batch(number), MARA, Origin.JOB, new UUID(7, number));
  }

  private List<LedgerEntry> all(BrandId brand) {
    List<LedgerEntry> entries = new ArrayList<>();
    ledger().read(brand, entries::add);
    return entries;
  }

  private Verdict verdict(BrandId brand) {
    ChainVerification verification = new ChainVerification();
    ledger().read(brand, verification::accept);
    return verification.verdict();
  }

  @Test
  void the_first_entry_has_number_one_and_no_predecessor() {
    LedgerEntry entry = append(1);
    assertThat(entry.sequence()).isEqualTo(1);
    assertThat(entry.previous()).isEqualTo(Hash.NONE);
    assertThat(entry.at()).isEqualTo(Instant.parse("2026-11-22T05:00:00.123456Z"));
    assertThat(all(HARBOUR.id())).containsExactly(entry);
  }

  @Test
  void entries_are_numbered_without_holes_and_the_chain_holds() {
    for (int i = 1; i <= 25; i++) {
      append(i);
    }
    List<LedgerEntry> entries = all(HARBOUR.id());
    assertThat(entries)
        .extracting(LedgerEntry::sequence)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 25).boxed().toList());
    assertThat(verdict(HARBOUR.id())).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void every_text_comes_back_as_it_was_written() {
    SortedMap<String, String> details = new TreeMap<>();
    details.put("", "an empty name");
    details.put("empty", "");
    details.put("quotes", "\"'`{},\\");
    details.put("lines", "tab\there\r\nand there ");
    details.put("null", "NULL");
    details.put("ünïcode ☃ 🧭", "Größe 東京 \u00a0");
    Fact fact = new SampleFact(Fact.Kind.MODEL_RUN, "R-0001 \\x", "a \"summary\"\n", details);
    Actor agent = new Actor("drafter \\ 'x'", Actor.Kind.AGENT);
    LedgerEntry entry = ledger().append(HARBOUR.id(), fact, agent, Origin.CHAT, new UUID(-1, -2));
    assertThat(all(HARBOUR.id())).containsExactly(entry);
    assertThat(entry.details()).isEqualTo(details);
    assertThat(verdict(HARBOUR.id())).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void the_same_action_is_written_once() {
    LedgerEntry first = append(1);
    append(2);
    assertThat(append(1)).isEqualTo(first);
    assertThat(all(HARBOUR.id())).hasSize(2);
  }

  @Test
  void a_key_that_stands_for_one_fact_is_refused_for_another() {
    append(1);
    SampleFact same = SampleFact.batch(1);
    SortedMap<String, String> changed = new TreeMap<>(same.details());
    changed.put("rows", "999");
    List<SampleFact> others =
        List.of(
            new SampleFact(Fact.Kind.MODEL_RUN, same.subject(), same.summary(), same.details()),
            new SampleFact(same.kind(), "another", same.summary(), same.details()),
            new SampleFact(same.kind(), same.subject(), "another", same.details()),
            new SampleFact(same.kind(), same.subject(), same.summary(), changed));
    for (SampleFact other : others) {
      assertThatThrownBy(
              () -> ledger().append(HARBOUR.id(), other, MARA, Origin.JOB, new UUID(7, 1)))
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(all(HARBOUR.id())).hasSize(1);
  }

  @Test
  void each_brand_has_a_chain_and_keys_of_its_own() {
    append(1);
    LedgerEntry other =
        ledger().append(NORTHERN.id(), SampleFact.batch(2), MARA, Origin.WEB, new UUID(7, 1));
    assertThat(other.sequence()).isEqualTo(1);
    assertThat(all(NORTHERN.id())).containsExactly(other);
    assertThat(all(HARBOUR.id())).hasSize(1).doesNotContain(other);
  }

  @Test
  void pages_come_newest_first() {
    for (int i = 1; i <= 5; i++) {
      append(i);
    }
    assertThat(ledger().newest(HARBOUR.id(), Long.MAX_VALUE, 2))
        .extracting(LedgerEntry::sequence)
        .containsExactly(5L, 4L);
    assertThat(ledger().newest(HARBOUR.id(), 4, 10))
        .extracting(LedgerEntry::sequence)
        .containsExactly(3L, 2L, 1L);
    assertThat(ledger().newest(NORTHERN.id(), Long.MAX_VALUE, 10)).isEmpty();
  }

  @Test
  void what_a_filter_wants_is_found_newest_first_and_only_of_the_brand() {
    List<LedgerFilter> filters =
        List.of(
            LedgerFilter.ALL,
            LedgerFilter.of(Fact.Kind.BATCH_IMPORTED),
            LedgerFilter.of(Fact.Kind.MODEL_RUN),
            new LedgerFilter(null, "mara", null, null, null, null),
            new LedgerFilter(null, "mar", null, null, null, null),
            new LedgerFilter(null, null, "batch-3", null, null, null),
            new LedgerFilter(null, null, null, "MEDIA-4.csv", null, null),
            new LedgerFilter(null, null, null, "100%", null, null),
            new LedgerFilter(null, null, null, "batch_", null, null),
            LedgerFilter.between(NOW.minusSeconds(1), NOW),
            LedgerFilter.between(NOW.minusSeconds(9), NOW.minusSeconds(1)));
    for (int i = 1; i <= 5; i++) {
      append(i);
    }
    ledger().append(NORTHERN.id(), SampleFact.batch(3), MARA, Origin.WEB, new UUID(8, 1));
    for (LedgerFilter filter : filters) {
      assertThat(ledger().find(HARBOUR.id(), filter, Long.MAX_VALUE, 10))
          .as(filter.toString())
          .isEqualTo(all(HARBOUR.id()).reversed().stream().filter(filter::wants).toList());
    }
    LedgerFilter batches = LedgerFilter.of(Fact.Kind.BATCH_IMPORTED);
    assertThat(ledger().find(HARBOUR.id(), batches, 4, 2))
        .extracting(LedgerEntry::sequence)
        .containsExactly(3L, 2L);
  }

  @Test
  void the_first_entry_of_a_kind_with_these_details_is_found_and_only_of_the_brand() {
    LedgerFilter batches = LedgerFilter.of(Fact.Kind.BATCH_IMPORTED);
    assertThat(ledger().first(HARBOUR.id(), LedgerFilter.ALL, Map.of())).isEmpty();
    ledger().append(NORTHERN.id(), SampleFact.batch(2), MARA, Origin.WEB, new UUID(8, 1));
    LedgerEntry first = append(1);
    LedgerEntry second = append(2);
    ledger().append(HARBOUR.id(), SampleFact.batch(2), MARA, Origin.JOB, new UUID(8, 2));
    assertThat(ledger().first(HARBOUR.id(), LedgerFilter.ALL, Map.of())).contains(first);
    assertThat(ledger().first(HARBOUR.id(), batches, Map.of("rows", "106"))).contains(second);
    assertThat(ledger().first(HARBOUR.id(), batches, Map.of("rows", "106", "file", "media-2.csv")))
        .contains(second);
    assertThat(ledger().first(HARBOUR.id(), batches, Map.of("rows", "106", "file", "media-1.csv")))
        .isEmpty();
    assertThat(ledger().first(HARBOUR.id(), batches, Map.of("rows", "10"))).isEmpty();
    assertThat(ledger().first(HARBOUR.id(), batches, Map.of("media-2.csv", "106"))).isEmpty();
    assertThat(ledger().first(HARBOUR.id(), batches, Map.of("unknown", ""))).isEmpty();
    assertThat(ledger().first(HARBOUR.id(), LedgerFilter.of(Fact.Kind.MODEL_RUN), Map.of()))
        .isEmpty();
    assertThat(
            ledger()
                .first(
                    HARBOUR.id(),
                    new LedgerFilter(null, null, "batch-2", null, null, null),
                    Map.of()))
        .contains(second);
  }

  @Test
  void an_entry_is_found_by_its_number_and_by_the_ids_it_names() {
    LedgerEntry first = append(1);
    LedgerEntry second = append(2);
    append(3);
    assertThat(ledger().entry(HARBOUR.id(), 2)).contains(second);
    assertThat(ledger().entry(HARBOUR.id(), 4)).isEmpty();
    assertThat(ledger().entry(NORTHERN.id(), 1)).isEmpty();
    assertThat(ledger().naming(HARBOUR.id(), Set.of("batch-1", "media-2.csv"), 9))
        .containsExactly(second, first);
    assertThat(ledger().naming(HARBOUR.id(), Set.of("batch-1", "media-2.csv"), 1))
        .containsExactly(second);
    assertThat(ledger().naming(HARBOUR.id(), Set.of(), 9)).isEmpty();
  }

  @Test
  void state_and_entry_are_undone_together_and_the_number_is_free_again() {
    append(1);
    assertThatThrownBy(
            () ->
                transaction()
                    .run(
                        () -> {
                          brands().add(TINY);
                          append(2);
                          throw new IllegalStateException("too late");
                        }))
        .hasMessage("too late");
    assertThat(brands().find(TINY.id())).isEmpty();
    assertThat(all(HARBOUR.id())).hasSize(1);
    assertThat(append(3).sequence()).isEqualTo(2);
    assertThat(verdict(HARBOUR.id())).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void eight_writers_at_once_make_one_chain_without_holes() {
    int each = 25;
    Racing.threads(
        8,
        writer -> {
          for (int i = 0; i < each; i++) {
            append(1000 * (writer + 1) + i);
          }
          return writer;
        });
    assertThat(all(HARBOUR.id())).hasSize(8 * each);
    assertThat(verdict(HARBOUR.id()))
        .isInstanceOfSatisfying(
            Verdict.Intact.class, intact -> assertThat(intact.head().sequence()).isEqualTo(200));
  }

  @Test
  void eight_writers_of_the_same_action_write_it_once() {
    List<LedgerEntry> written = Racing.threads(8, writer -> append(1));
    assertThat(written).containsOnly(written.getFirst());
    assertThat(all(HARBOUR.id())).hasSize(1);
  }
}
