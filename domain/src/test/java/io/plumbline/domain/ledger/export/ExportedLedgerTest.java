package io.plumbline.domain.ledger.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.SampleChain;
import io.plumbline.domain.ledger.SampleSigner;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.shared.BrandId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An export is verified alone; whatever is done to its lines, what is wrong is named. */
class ExportedLedgerTest {

  private static final boolean FULL = "full".equals(System.getProperty("plumbline.tamper"));
  private static final int LENGTH = 7;
  private static final int FIRST_ENTRY = 3;
  private static final List<LedgerKey> KEYS = List.of(SampleSigner.OWN.key());
  private static final List<LedgerEntry> CHAIN = SampleChain.of(LENGTH);
  private static final List<SignedCheckpoint> SIGNED =
      List.of(SampleChain.signed(CHAIN, 3), SampleChain.signed(CHAIN, LENGTH));
  private static final List<String> EXPORT = lines(CHAIN, SIGNED);

  private static List<String> lines(List<LedgerEntry> chain, List<SignedCheckpoint> signed) {
    List<String> lines = new ArrayList<>();
    lines.add(new ExportLine.Header(SampleChain.BRAND, signed.size()).json());
    signed.forEach(one -> lines.add(new ExportLine.Signed(one).json()));
    chain.forEach(one -> lines.add(new ExportLine.Entry(one).json()));
    lines.add(
        new ExportLine.End(new LedgerChain.Head(chain.size(), chain.getLast().hash())).json());
    return lines;
  }

  private static ExportVerification.Answer answer(List<String> lines) {
    return answer(lines, List.of());
  }

  private static ExportVerification.Answer answer(
      List<String> lines, List<SignedCheckpoint> elsewhere) {
    ExportVerification verification = new ExportVerification(KEYS, elsewhere);
    lines.forEach(line -> verification.accept(line.getBytes(StandardCharsets.UTF_8)));
    return verification.answer();
  }

  private static Verdict verdict(List<String> lines) {
    return ((ExportVerification.Answer.Read) answer(lines)).verdict();
  }

  private static void brokenAt(long sequence, List<String> lines) {
    assertThat(verdict(lines))
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(sequence));
  }

  @Test
  void an_untouched_export_is_intact_and_tells_brand_head_and_last_checkpoint() {
    assertThat(answer(EXPORT))
        .isEqualTo(
            new ExportVerification.Answer.Read(
                SampleChain.BRAND,
                new Verdict.Intact(new LedgerChain.Head(LENGTH, CHAIN.getLast().hash())),
                Optional.of(SIGNED.getLast())));
  }

  @Test
  void a_line_is_json_that_says_what_it_is() {
    assertThat(EXPORT.getFirst())
        .isEqualTo(
            "{\"format\":\"plumbline-ledger-export-1\",\"brand\":\"harbour-retail\",\"checkpoints\":2}");
    assertThat(EXPORT.get(FIRST_ENTRY))
        .startsWith("{\"sequence\":1,\"brand\":\"harbour-retail\",\"at\":\"2026-11-22T12:00:01Z\",")
        .contains("\"details\":{\"file\":\"größe \\\"1\\\".csv\\u000a\",\"rows\":\"3\"}");
    assertThat(EXPORT.get(1)).startsWith("{\"checkpoint\":3,").contains(SIGNED.getFirst().key());
    assertThat(EXPORT.getLast()).startsWith("{\"end\":7,\"head\":\"");
  }

  /** Every bit of every byte with {@code -Dplumbline.tamper=full}, else one bit of each byte. */
  @Test
  void every_changed_byte_of_every_entry_is_found_and_the_entry_named() {
    List<String> unsigned = lines(CHAIN, List.of());
    long tried = 0;
    for (int k = 1; k <= LENGTH; k++) {
      byte[] honest = unsigned.get(k).getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at < honest.length; at++) {
        for (int flip = 1; flip <= (FULL ? 255 : 1); flip++) {
          byte[] changed = honest.clone();
          changed[at] ^= (byte) flip;
          named(k, answer(unsigned, k, changed), changed);
          tried++;
        }
      }
    }
    System.getLogger("tamper").log(System.Logger.Level.INFO, "{0} changes of entries", tried);
    assertThat(tried).isGreaterThan(3_000);
  }

  private static void named(int sequence, ExportVerification.Answer answer, byte[] changed) {
    assertThat(answer)
        .as(() -> new String(changed, StandardCharsets.UTF_8))
        .isInstanceOfSatisfying(
            ExportVerification.Answer.Read.class,
            read ->
                assertThat(read.verdict())
                    .isInstanceOfSatisfying(
                        Verdict.Broken.class,
                        broken -> assertThat(broken.sequence()).isEqualTo(sequence)));
  }

  @Test
  void every_changed_byte_of_the_header_a_checkpoint_and_the_end_is_found() {
    List<String> small = lines(CHAIN.subList(0, 3), SIGNED.subList(0, 1));
    for (int line : new int[] {0, 1, small.size() - 1}) {
      byte[] honest = small.get(line).getBytes(StandardCharsets.UTF_8);
      for (int at = 0; at < honest.length; at++) {
        for (int flip = 1; flip <= (FULL ? 255 : 1); flip++) {
          byte[] changed = honest.clone();
          changed[at] ^= (byte) flip;
          if (answer(small, line, changed)
              instanceof ExportVerification.Answer.Read(var _, var verdict, var _)) {
            assertThat(verdict)
                .as(() -> new String(changed, StandardCharsets.UTF_8))
                .isNotInstanceOf(Verdict.Intact.class);
          }
        }
      }
    }
  }

  private static ExportVerification.Answer answer(List<String> lines, int place, byte[] changed) {
    ExportVerification verification = new ExportVerification(KEYS, List.of());
    for (int i = 0; i < lines.size(); i++) {
      verification.accept(i == place ? changed : lines.get(i).getBytes(StandardCharsets.UTF_8));
    }
    return verification.answer();
  }

  @Test
  void a_removed_a_moved_and_a_doubled_entry_are_named() {
    for (int k = 1; k < LENGTH; k++) {
      List<String> removed = new ArrayList<>(EXPORT);
      removed.remove(FIRST_ENTRY + k - 1);
      brokenAt(k, removed);
      List<String> swapped = new ArrayList<>(EXPORT);
      Collections.swap(swapped, FIRST_ENTRY + k - 1, FIRST_ENTRY + k);
      brokenAt(k, swapped);
      List<String> doubled = new ArrayList<>(EXPORT);
      doubled.add(FIRST_ENTRY + k, EXPORT.get(FIRST_ENTRY + k - 1));
      brokenAt(k + 1, doubled);
    }
  }

  @Test
  void a_cut_end_is_missed_with_the_end_line_and_without() {
    for (int left = 0; left < LENGTH; left++) {
      brokenAt(left + 1, EXPORT.subList(0, FIRST_ENTRY + left));
      List<String> closed = new ArrayList<>(EXPORT.subList(0, FIRST_ENTRY + left));
      closed.add(EXPORT.getLast());
      brokenAt(left + 1, closed);
    }
    assertThat(verdict(EXPORT.subList(0, EXPORT.size() - 1)))
        .isEqualTo(
            new Verdict.Broken(
                8, "The end was cut off: 7 entries are there. The file's last line is missing."));
  }

  @Test
  void an_end_that_tells_of_other_entries_than_there_are_is_found() {
    List<String> cut = new ArrayList<>(lines(CHAIN.subList(0, 5), List.of()));
    cut.set(cut.size() - 1, EXPORT.getLast());
    assertThat(verdict(cut))
        .isEqualTo(
            new Verdict.Broken(
                6, "The end was cut off: 5 entries are there. Its last line tells of 7 entries."));
  }

  @Test
  void an_export_rewritten_whole_is_shown_by_a_checkpoint_kept_elsewhere() {
    List<String> rewritten = lines(SampleChain.rewritten(CHAIN, 2, LENGTH), List.of());
    assertThat(verdict(rewritten)).isInstanceOf(Verdict.Intact.class);
    assertThat(answer(rewritten, SIGNED))
        .isInstanceOfSatisfying(
            ExportVerification.Answer.Read.class,
            read -> assertThat(read.verdict()).isInstanceOf(Verdict.Broken.class));
    assertThat(answer(lines(CHAIN, List.of()), SIGNED))
        .isInstanceOfSatisfying(
            ExportVerification.Answer.Read.class,
            read -> assertThat(read.lastCheckpoint()).contains(SIGNED.getLast()));
  }

  @Test
  void entries_of_another_brand_than_the_header_s_are_found() {
    List<String> renamed = new ArrayList<>(lines(CHAIN, List.of()));
    renamed.set(0, new ExportLine.Header(new BrandId("other"), 0).json());
    assertThat(verdict(renamed)).isEqualTo(new Verdict.Broken(1, "Entry 1 is of another brand."));
  }

  @Test
  void a_forged_checkpoint_is_named() {
    SignedCheckpoint forged = SampleSigner.FOREIGN.sign(SampleChain.checkpoint(CHAIN));
    assertThat(verdict(lines(CHAIN, List.of(forged))))
        .isEqualTo(
            new Verdict.Forged("the checkpoint at entry 7", "It is not signed by a known key."));
  }

  @Test
  void what_is_no_export_is_told_with_its_line() {
    assertThat(answer(List.of()))
        .isEqualTo(new ExportVerification.Answer.NoExport(1, "The file is empty."));
    assertThat(answer(List.of("hello")))
        .isInstanceOfSatisfying(
            ExportVerification.Answer.NoExport.class, no -> assertThat(no.line()).isOne());
    wrongPlace(1, EXPORT.subList(1, EXPORT.size()));
    wrongPlace(1, EXPORT.subList(FIRST_ENTRY, EXPORT.size()));
    wrongPlace(1, List.of(EXPORT.getLast()));
    wrongPlace(2, List.of(EXPORT.getFirst(), EXPORT.getFirst()));
    List<String> fewer = new ArrayList<>(EXPORT);
    fewer.remove(1);
    wrongPlace(FIRST_ENTRY, fewer);
    List<String> late = new ArrayList<>(EXPORT);
    late.add(EXPORT.size() - 1, EXPORT.get(1));
    wrongPlace(EXPORT.size(), late);
    List<String> twice = new ArrayList<>(EXPORT);
    twice.add(EXPORT.getLast());
    wrongPlace(EXPORT.size() + 1, twice);
    List<String> more = new ArrayList<>(EXPORT);
    more.add(EXPORT.get(FIRST_ENTRY));
    wrongPlace(EXPORT.size() + 1, more);
    List<String> trailing = new ArrayList<>(EXPORT);
    trailing.add("");
    assertThat(answer(trailing)).isInstanceOf(ExportVerification.Answer.NoExport.class);
  }

  private static void wrongPlace(long line, List<String> lines) {
    assertThat(answer(lines))
        .isEqualTo(
            new ExportVerification.Answer.NoExport(line, "The line stands in the wrong place."));
  }

  @Test
  void the_first_fault_is_told_and_nothing_after_it() {
    List<String> two = new ArrayList<>(EXPORT);
    two.set(FIRST_ENTRY + 1, "{\"sequence\":2}");
    two.set(FIRST_ENTRY + 4, "hello");
    brokenAt(2, two);
  }

  @Test
  void every_character_comes_back_as_it_was_written_and_in_one_way_only() {
    for (char c :
        new char[] {0, 1, '\n', 15, 16, '\u001f', ' ', '"', '\\', '/', '\u007f', 'é', '東'}) {
      String line = new JsonLine().text("name", "a" + c + "b").end();
      assertThat(new JsonScanner(line).expect("{\"name\":").text()).isEqualTo("a" + c + "b");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ExportLine.of(
                    EXPORT
                        .get(FIRST_ENTRY)
                        .replace("harbour", "h\\u0061rbour")
                        .getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("not written as an export writes it");
  }

  @Test
  void a_line_that_ends_early_is_refused_wherever_it_ends() {
    String line = EXPORT.get(FIRST_ENTRY);
    for (int length = 0; length < line.length(); length++) {
      byte[] cut = line.substring(0, length).getBytes(StandardCharsets.UTF_8);
      assertThatIllegalArgumentException().isThrownBy(() -> ExportLine.of(cut));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ExportLine.of((line + " ").getBytes(StandardCharsets.UTF_8)));
    assertThatIllegalArgumentException().isThrownBy(() -> new JsonScanner("\"a\\u00").text());
  }
}
