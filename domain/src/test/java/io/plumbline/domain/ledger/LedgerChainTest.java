package io.plumbline.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LedgerChainTest {

  private static final BrandId BRAND = new BrandId("harbour-retail");
  private static final Instant MORNING = Instant.parse("2026-11-22T08:30:00.123456789Z");
  private static final UUID KEY = new UUID(0, 1);

  @Test
  void the_first_entry_has_number_1_and_nothing_before_it() {
    LedgerEntry entry = next(LedgerChain.Head.EMPTY, Happening.batch("b-1"));

    assertThat(entry.sequence()).isOne();
    assertThat(entry.previous()).isEqualTo(Hash.NONE);
    assertThat(entry.previous().hex()).isEqualTo("0".repeat(64));
  }

  @Test
  void an_entry_carries_what_happened_and_who_did_it() {
    Happening fact = Happening.batch("b-1", Map.of("rows", "3"));

    LedgerEntry entry = next(LedgerChain.Head.EMPTY, fact);

    assertThat(entry.brand()).isEqualTo(BRAND);
    assertThat(entry.actor()).isEqualTo(Actor.human("lena"));
    assertThat(entry.origin()).isEqualTo(Origin.WEB);
    assertThat(entry.kind()).isEqualTo(Fact.Kind.BATCH_IMPORTED);
    assertThat(entry.subject()).isEqualTo("b-1");
    assertThat(entry.summary()).isEqualTo("batch b-1");
    assertThat(entry.details()).containsExactlyEntriesOf(new TreeMap<>(Map.of("rows", "3")));
    assertThat(entry.idempotencyKey()).isEqualTo(KEY);
  }

  @Test
  void the_next_entry_names_the_hash_of_the_one_before() {
    LedgerEntry first = next(LedgerChain.Head.EMPTY, Happening.batch("b-1"));

    LedgerEntry second =
        next(new LedgerChain.Head(first.sequence(), first.hash()), Happening.batch("b-2"));

    assertThat(second.sequence()).isEqualTo(2);
    assertThat(second.previous()).isEqualTo(first.hash());
  }

  @Test
  void the_time_is_cut_to_what_the_database_keeps() {
    assertThat(next(LedgerChain.Head.EMPTY, Happening.batch("b-1")).at())
        .isEqualTo(Instant.parse("2026-11-22T08:30:00.123456Z"));
  }

  @Test
  void the_hash_is_the_documented_one() {
    // oracle: Python 3 hashlib and struct over the encoding that LedgerChain documents
    Happening fact =
        new Happening(
            Fact.Kind.BATCH_IMPORTED,
            "b-1",
            "spend.csv, 3 rows",
            new TreeMap<>(Map.of("file", "spend.csv", "rows", "3")));

    assertThat(next(LedgerChain.Head.EMPTY, fact).hash().hex())
        .isEqualTo("012cd8305aa8cfa3dd3e08f89156e5163184a78e76bd27475529589194c3b011");
  }

  @Test
  void the_order_in_which_a_fact_lists_its_details_does_not_matter() {
    SortedMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
    backwards.putAll(Map.of("file", "spend.csv", "rows", "3"));
    Happening fact = new Happening(Fact.Kind.MODEL_RUN, "r", "s", backwards);

    LedgerEntry entry = next(LedgerChain.Head.EMPTY, fact);

    assertThat(entry.details().firstKey()).isEqualTo("file");
    assertThat(LedgerChain.hash(entry)).isEqualTo(entry.hash());
  }

  @Test
  void an_entry_cannot_be_changed_through_its_details() {
    SortedMap<String, String> details = new TreeMap<>(Map.of("rows", "3"));
    LedgerEntry entry =
        next(LedgerChain.Head.EMPTY, new Happening(Fact.Kind.MODEL_RUN, "r", "s", details));

    details.put("rows", "4");

    assertThat(entry.details()).containsEntry("rows", "3");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> entry.details().put("rows", "4"));
  }

  @Test
  void a_sequence_number_starts_at_1() {
    LedgerEntry entry = next(LedgerChain.Head.EMPTY, Happening.batch("b-1"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Tampering(entry).sequence(0))
        .withMessageContaining("(0)");
  }

  @Test
  void a_hash_is_64_lower_case_hexadecimal_digits() {
    assertThat(new Hash("0123456789abcdef".repeat(4)).shortened()).isEqualTo("0123…cdef");
    assertThatIllegalArgumentException().isThrownBy(() -> new Hash("0".repeat(63)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Hash("A".repeat(64)));
  }

  private static LedgerEntry next(LedgerChain.Head head, Fact fact) {
    return LedgerChain.next(head, BRAND, fact, Actor.human("lena"), Origin.WEB, KEY, MORNING);
  }
}
