package io.plumbline.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilteredEntriesTest {

  private static final LedgerEntry ENTRY = SampleChain.of(1).getFirst();
  private static final Instant AT = ENTRY.at();

  private static boolean wanted(
      Fact.@Nullable Kind kind,
      @Nullable String person,
      @Nullable String subject,
      @Nullable String words,
      @Nullable Instant from,
      @Nullable Instant to) {
    return new LedgerFilter(kind, person, subject, words, from, to).wants(ENTRY);
  }

  @Test
  void nothing_asked_wants_everything() {
    assertThat(LedgerFilter.ALL.wants(ENTRY)).isTrue();
  }

  @Test
  void each_part_narrows() {
    assertThat(LedgerFilter.of(Fact.Kind.BATCH_IMPORTED).wants(ENTRY)).isTrue();
    assertThat(LedgerFilter.of(Fact.Kind.MODEL_RUN).wants(ENTRY)).isFalse();
    assertThat(wanted(null, "lena", null, null, null, null)).isTrue();
    assertThat(wanted(null, "len", null, null, null, null)).isFalse();
    assertThat(wanted(null, null, "b-1", null, null, null)).isTrue();
    assertThat(wanted(null, null, "b-", null, null, null)).isFalse();
  }

  @Test
  void words_are_found_in_person_summary_subject_and_hash_whatever_the_case() {
    for (String words :
        new String[] {"LEN", "BATCH b", "b-1", ENTRY.hash().hex().substring(3, 20)}) {
      assertThat(wanted(null, null, null, words, null, null)).as(words).isTrue();
    }
    assertThat(wanted(null, null, null, "größe", null, null)).isFalse();
    assertThat(
            new LedgerFilter(null, null, null, "lena", null, null)
                .wants(new Tampering(ENTRY).change("actor's name")))
        .isFalse();
  }

  @Test
  void a_time_from_is_within_and_a_time_to_is_not() {
    assertThat(wanted(null, null, null, null, AT, null)).isTrue();
    assertThat(wanted(null, null, null, null, AT.plusNanos(1), null)).isFalse();
    assertThat(wanted(null, null, null, null, null, AT)).isFalse();
    assertThat(wanted(null, null, null, null, null, AT.plusNanos(1))).isTrue();
    assertThat(LedgerFilter.between(AT, AT.plusNanos(1)).wants(ENTRY)).isTrue();
  }

  @Test
  void as_of_a_date_only_ever_narrows() {
    Instant early = AT.minusSeconds(1);
    assertThat(LedgerFilter.ALL.before(AT).to()).isEqualTo(AT);
    assertThat(LedgerFilter.between(early, AT).before(early).to()).isEqualTo(early);
    assertThat(LedgerFilter.between(early, early).before(AT).to()).isEqualTo(early);
    assertThat(LedgerFilter.of(Fact.Kind.MODEL_RUN).before(AT).kind())
        .isEqualTo(Fact.Kind.MODEL_RUN);
  }
}
