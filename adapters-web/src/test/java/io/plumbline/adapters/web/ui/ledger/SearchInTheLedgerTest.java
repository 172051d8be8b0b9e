package io.plumbline.adapters.web.ui.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.adapters.web.pdf.ChainStand;
import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SearchInTheLedgerTest {

  private static final Instant AT = Instant.parse("2026-11-23T07:59:30Z");

  private final List<LedgerEntry> chain = chain(1_000);
  private int pages;

  @Test
  void the_newest_entries_come_first_and_only_what_is_looked_at_is_read() {
    List<LedgerEntry> found = search(LedgerFilter.ALL).found(0, 50);
    assertThat(found).hasSize(50);
    assertThat(found.getFirst().sequence()).isEqualTo(1_000);
    assertThat(pages).isEqualTo(1);
  }

  @Test
  void scrolling_on_goes_on_where_the_last_page_ended() {
    LedgerSearch search = search(LedgerFilter.ALL);
    search.found(0, 50);
    assertThat(search.found(990, 50))
        .extracting(LedgerEntry::sequence)
        .containsExactly(10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
  }

  @Test
  void a_kind_and_a_person_narrow_it() {
    List<LedgerEntry> found =
        search(new LedgerFilter(Fact.Kind.MODEL_RUN, "maya", null, null, null, null))
            .found(0, 2_000);
    assertThat(found)
        .isNotEmpty()
        .allMatch(
            entry -> entry.kind() == Fact.Kind.MODEL_RUN && entry.actor().name().equals("maya"));
  }

  @Test
  void a_hash_finds_its_entry() {
    String hash = chain.get(41).hash().hex();
    assertThat(search(new LedgerFilter(null, null, null, hash, null, null)).found(0, 10))
        .extracting(LedgerEntry::sequence)
        .containsExactly(42L);
  }

  @Test
  void an_intact_chain_is_told_with_count_time_and_duration() {
    ChainBanner.Words words =
        ChainBanner.Words.of(
            new VerifyLedger.Answer(
                new ChainVerification.Verdict.Intact(new LedgerChain.Head(18_431, Hash.NONE)),
                Optional.empty(),
                AT,
                Duration.ofMillis(430)));
    assertThat(words.intact()).isTrue();
    assertThat(words.heading())
        .isEqualTo("Chain intact: all 18,431 entries verified at 07:59:30 UTC, in 0.43 s");
  }

  @Test
  void a_broken_chain_names_the_entry_and_what_still_holds() {
    ChainBanner.Words words =
        ChainBanner.Words.of(
            new VerifyLedger.Answer(
                new ChainVerification.Verdict.Broken(777, "Entry 777 was changed."),
                Optional.empty(),
                AT,
                Duration.ofMillis(9)));
    assertThat(words.intact()).isFalse();
    assertThat(words.heading()).startsWith("Chain broken at entry 777");
    assertThat(words.explanation())
        .contains("Entry 777 was changed.")
        .contains("Entries 1 to 776 hold.");
  }

  @Test
  void the_file_holds_every_field_that_is_hashed_and_the_head() {
    LedgerEntry last = chain.getLast();
    String csv =
        EntryPage.sheet(
                chain.subList(0, 1),
                new ChainStand(
                    last.brand(),
                    new LedgerChain.Head(last.sequence(), last.hash()),
                    Optional.empty(),
                    AT))
            .csv();
    assertThat(csv)
        .contains("previous_hash,hash")
        .contains(chain.getFirst().hash().hex())
        .contains("rows=1")
        .contains("#ledger_head,1000," + last.hash().hex());
  }

  private LedgerSearch search(LedgerFilter filter) {
    return new LedgerSearch(
        (below, limit) -> {
          pages++;
          return chain.reversed().stream()
              .filter(entry -> entry.sequence() < below)
              .filter(filter::wants)
              .limit(limit)
              .toList();
        });
  }

  private static List<LedgerEntry> chain(int length) {
    List<LedgerEntry> entries = new ArrayList<>();
    LedgerChain.Head head = LedgerChain.Head.EMPTY;
    for (int i = 1; i <= length; i++) {
      LedgerEntry entry =
          LedgerChain.next(
              head,
              new BrandId("harbour"),
              new Told(i % 3 == 0 ? Fact.Kind.MODEL_RUN : Fact.Kind.BATCH_IMPORTED, i),
              Actor.human(i % 2 == 0 ? "maya" : "lena"),
              Origin.JOB,
              new UUID(0, i),
              AT);
      entries.add(entry);
      head = new LedgerChain.Head(entry.sequence(), entry.hash());
    }
    return entries;
  }

  private record Told(Fact.Kind kind, int number) implements Fact {

    @Override
    public String subject() {
      return "subject-" + number;
    }

    @Override
    public TreeMap<String, String> details() {
      TreeMap<String, String> details = new TreeMap<>();
      details.put("rows", Integer.toString(number));
      return details;
    }

    @Override
    public String summary() {
      return "file %d".formatted(number);
    }
  }
}
