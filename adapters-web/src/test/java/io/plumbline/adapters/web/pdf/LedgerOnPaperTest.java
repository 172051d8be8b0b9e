package io.plumbline.adapters.web.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.Checkpoint;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Hash;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerFilter;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.mix.planning.DecisionCurrency;
import io.plumbline.domain.mix.planning.PaybackWindow;
import io.plumbline.domain.reporting.close.Amount;
import io.plumbline.domain.reporting.close.Band;
import io.plumbline.domain.reporting.close.Period;
import io.plumbline.domain.reporting.close.PeriodClose;
import io.plumbline.domain.reporting.close.Recommendation;
import io.plumbline.domain.reporting.close.ReconciledRequest;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class LedgerOnPaperTest {

  private static final BrandId BRAND = new BrandId("harbour");
  private static final Instant AT = Instant.parse("2026-11-23T07:59:30Z");

  @Test
  void every_entrys_summary_and_hash_can_be_read_in_it() throws IOException {
    List<LedgerEntry> chain = chain(300, "Moved 1,000.00 from search to video, as agreed, no. %d");

    Read file = Read.of(entries(chain, LedgerFilter.ALL));

    assertThat(file.text()).contains("Entry When (UTC) Kind Who Through What Hash");
    for (LedgerEntry entry : chain) {
      assertThat(file.text()).contains(entry.summary(), entry.hash().hex());
    }
  }

  @Test
  void its_first_page_names_brand_filter_head_and_last_checkpoint() throws IOException {
    List<LedgerEntry> chain = chain(3, "file %d");
    LedgerFilter filter =
        new LedgerFilter(Fact.Kind.MODEL_RUN, "maya", null, "video", AT, AT.plusSeconds(60));

    String first = Read.of(entries(chain, filter)).pages().getFirst();

    assertThat(first)
        .contains(
            "Ledger of harbour",
            "kind MODEL_RUN; person maya; holding video; from 2026-11-23T07:59:30Z; before"
                + " 2026-11-23T08:00:30Z",
            "Head of the chain: entry 3, hash " + chain.getLast().hash().hex(),
            "Last checkpoint: entry 2, hash " + chain.get(1).hash().hex(),
            "Page 1 of 1");
  }

  @Test
  void ten_thousand_entries_turn_the_page_and_each_page_repeats_the_header() throws IOException {
    List<LedgerEntry> chain = chain(10_000, "file %d");

    Read file = Read.of(entries(chain, LedgerFilter.ALL));

    assertThat(file.pages()).hasSizeGreaterThan(100);
    for (int page = 0; page < file.pages().size(); page++) {
      assertThat(file.pages().get(page))
          .contains("Entry When (UTC) Kind Who Through What Hash")
          .contains("Page %d of %d".formatted(page + 1, file.pages().size()));
    }
    Set<String> words = new HashSet<>(List.of(file.text().split(" ")));
    assertThat(chain).allMatch(entry -> words.contains(entry.hash().hex()));
  }

  @Test
  void what_the_font_can_show_is_shown_and_the_rest_named_by_its_code_point() throws IOException {
    List<LedgerEntry> chain =
        chain(
            1,
            "Zażółć Ελλάδα Москва €5 “office” – 中文 \uD83D\uDE00 \u202Egpj \u05D0 nul \u0000 end"
                + " %d");

    LedgerFilter broken = new LedgerFilter(null, null, null, "\uD800", null, null);
    String text = Read.of(entries(chain, broken)).text();

    assertThat(text)
        .contains(
            "holding [U+D800]",
            "Zażółć Ελλάδα Москва €5 “office” – [U+4E2D][U+6587] [U+1F600] [U+202E]gpj [U+05D0] nul"
                + " [U+0000] end 1");
  }

  @Test
  void a_cell_longer_than_a_page_goes_on_over_the_next_without_a_loss() throws IOException {
    String words = String.join(" ", IntStream.range(0, 4_000).mapToObj(i -> "w" + i).toList());
    List<LedgerEntry> chain = chain(2, words + " of %d");

    Read file = Read.of(entries(chain, LedgerFilter.ALL));

    assertThat(file.pages()).hasSizeGreaterThan(4);
    assertThat(new HashSet<>(List.of(file.text().split(" "))))
        .containsAll(IntStream.range(0, 4_000).mapToObj(i -> "w" + i).toList());
  }

  @Test
  void an_empty_ledger_is_told_as_one() throws IOException {
    byte[] file =
        EntriesPdf.of(
            new ChainStand(BRAND, LedgerChain.Head.EMPTY, Optional.empty(), AT),
            LedgerFilter.ALL,
            List.of(),
            true);

    assertThat(Read.of(file).text())
        .contains("The ledger is empty.", "nothing was signed yet", "0 entries", "every entry");
  }

  @Test
  void entries_left_out_are_told_on_the_first_page() throws IOException {
    List<LedgerEntry> chain = chain(2, "file %d");

    byte[] file = EntriesPdf.of(stand(chain), LedgerFilter.ALL, chain, false);

    assertThat(Read.of(file).pages().getFirst()).contains("Only the newest 2 of the entries");
  }

  @Test
  void a_pack_names_its_hash_its_sums_every_request_and_what_differs() throws IOException {
    List<LedgerEntry> chain = chain(4, "tested %d");
    PeriodClose pack =
        new PeriodClose(
            BRAND,
            new Period(LocalDate.parse("2026-07-01"), LocalDate.parse("2026-09-30")),
            new LedgerChain.Head(4, chain.getLast().hash()),
            "USD",
            new DecisionCurrency(
                DecisionCurrency.Denomination.MARGINAL_CAC, new PaybackWindow(30), 6_000L),
            List.of(
                new ReconciledRequest(
                    "C-0007",
                    "Search to video",
                    ReconciledRequest.State.SHIPPED,
                    "USD",
                    new Amount(1_234_500, "maya", AT, 1),
                    new Amount(1_000_000, "lena, ada", AT, 2),
                    new Amount(1_000_000, "maya", AT, 3),
                    "2026-08-03",
                    null,
                    new Band(1200, -50, 2500, 0.9),
                    null,
                    new Band(41.5, 20, Double.POSITIVE_INFINITY, 0.9),
                    null,
                    "R-0001",
                    "T-1",
                    List.of())),
            List.of(
                new Recommendation(
                    "S-0003",
                    "best allocation",
                    "R-0001",
                    new Band(900, -10, 1800, 0.9),
                    AT,
                    2,
                    Recommendation.Answer.OPEN,
                    null)),
            chain,
            new PeriodClose.Sums(1_234_500, 1_000_000, 1_000_000, 0),
            List.of("C-0007 shipped another content."));

    assertThat(stand(chain).closingRows(30, pack).getFirst())
        .hasSize(30)
        .startsWith("#pack", pack.hash().hex(), "through 4", chain.getLast().hash().hex());
    String text = Read.of(PackPdf.of(stand(chain), pack)).text();

    assertThat(text)
        .contains(
            "Period close of harbour: 2026-07-01 to 2026-09-30",
            "Pack: " + pack.hash().hex(),
            "recommended 12,345.00, approved 10,000.00, shipped 10,000.00, rolled back 0.00",
            "C-0007 shipped another content.",
            "C-0007 Search to video",
            "12,345.00 (entry 1)",
            "lena, ada",
            "+1,200",
            "marginal CAC within 30 days",
            "+41.50 (+20.00 to no end, 90%)",
            "S-0003 best allocation",
            "no decision",
            "Last checkpoint: entry 2");
    for (LedgerEntry entry : chain) {
      assertThat(text).contains(entry.summary(), entry.hash().hex());
    }
  }

  @Test
  void the_rows_that_end_a_csv_name_head_and_last_checkpoint() {
    List<LedgerEntry> chain = chain(3, "file %d");

    List<List<String>> rows = stand(chain).closingRows(11);

    assertThat(rows).allMatch(row -> row.size() == 11);
    assertThat(rows.getFirst()).startsWith("#ledger_head", "3", chain.getLast().hash().hex());
    assertThat(rows.getLast()).startsWith("#last_checkpoint", "2", chain.get(1).hash().hex());
  }

  private static byte[] entries(List<LedgerEntry> chain, LedgerFilter filter) throws IOException {
    return EntriesPdf.of(stand(chain), filter, chain.reversed(), true);
  }

  private static ChainStand stand(List<LedgerEntry> chain) {
    LedgerEntry last = chain.getLast();
    Optional<SignedCheckpoint> signed =
        chain.size() < 2
            ? Optional.empty()
            : Optional.of(
                new SignedCheckpoint(
                    new Checkpoint(BRAND, 2, chain.get(1).hash(), Hash.of("root"), AT),
                    "0123456789abcdef",
                    "ab".repeat(64)));
    return new ChainStand(BRAND, new LedgerChain.Head(last.sequence(), last.hash()), signed, AT);
  }

  private static List<LedgerEntry> chain(int length, String summary) {
    List<LedgerEntry> entries = new ArrayList<>();
    LedgerChain.Head head = LedgerChain.Head.EMPTY;
    for (int i = 1; i <= length; i++) {
      LedgerEntry entry =
          LedgerChain.next(
              head,
              BRAND,
              new Told(i, summary.formatted(i)),
              Actor.human(i % 2 == 0 ? "maya" : "lena"),
              Origin.WEB,
              new UUID(0, i),
              AT.plusSeconds(i));
      entries.add(entry);
      head = new LedgerChain.Head(entry.sequence(), entry.hash());
    }
    return entries;
  }

  private record Told(int number, String summary) implements Fact {

    @Override
    public Kind kind() {
      return Kind.CHANGE_SHIPPED;
    }

    @Override
    public String subject() {
      return "C-%04d".formatted(number);
    }

    @Override
    public TreeMap<String, String> details() {
      return new TreeMap<>();
    }
  }

  /** The text of a file, as PDFBox reads it back, lines joined by a blank. */
  private record Read(List<String> pages) {

    static Read of(byte[] file) throws IOException {
      List<String> pages = new ArrayList<>();
      try (PDDocument document = Loader.loadPDF(file)) {
        PDFTextStripper reader = new PDFTextStripper();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
          reader.setStartPage(page);
          reader.setEndPage(page);
          pages.add(reader.getText(document).replaceAll("\\s+", " "));
        }
      }
      return new Read(pages);
    }

    String text() {
      return String.join(" ", pages);
    }
  }
}
