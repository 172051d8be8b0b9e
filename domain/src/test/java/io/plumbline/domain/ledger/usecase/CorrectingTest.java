package io.plumbline.domain.ledger.usecase;

import static io.plumbline.domain.ledger.SampleChain.BRAND;
import static io.plumbline.domain.ledger.SampleChain.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.plumbline.domain.ledger.Correction;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Happening;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.Trace;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.usecase.CorrectEntry.Command;
import io.plumbline.domain.ledger.usecase.CorrectEntry.Outcome;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectingTest {

  private static final Actor MARA = Actor.human("mara");
  private static final UUID KEY = new UUID(3, 3);

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, () -> NOON);
  private final CorrectEntry correct = new CorrectEntry(ledger, MARA::equals, transaction);
  private final LedgerEntry wrong = write("b-1", Map.of("rows", "3", "sha256", "abc"));

  private LedgerEntry write(String subject, Map<String, String> details) {
    return ledger.append(
        BRAND,
        Happening.batch(subject, details),
        MARA,
        Origin.JOB,
        UUID.nameUUIDFromBytes(subject.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
  }

  private static Command command(long sequence, String rows, Actor by) {
    return new Command(
        BRAND,
        sequence,
        new TreeMap<>(Map.of("rows", rows)),
        "counted the header",
        by,
        Origin.REST,
        KEY);
  }

  @Test
  void a_correction_is_an_entry_of_its_own_and_the_wrong_one_stays() {
    LedgerEntry entry = ((Outcome.Corrected) correct.correct(command(1, "2", MARA))).entry();
    assertThat(entry.sequence()).isEqualTo(2);
    assertThat(entry.kind()).isEqualTo(Fact.Kind.CORRECTION);
    assertThat(entry.subject()).isEqualTo("b-1");
    assertThat(entry.summary()).isEqualTo("entry 1 corrected: counted the header");
    assertThat(entry.details())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "corrects", "1",
                "corrects_hash", wrong.hash().hex(),
                "corrects_kind", "BATCH_IMPORTED",
                "reason", "counted the header",
                "reads rows", "2"));
    assertThat(ledger.entry(BRAND, 1)).contains(wrong);
    assertThat(new ListCorrections(ledger).list(BRAND)).isEqualTo(Map.of(1L, List.of(entry)));
  }

  @Test
  void an_entry_can_be_corrected_again_and_the_latest_comes_last() {
    LedgerEntry first = ((Outcome.Corrected) correct.correct(command(1, "2", MARA))).entry();
    Command again =
        new Command(
            BRAND,
            1,
            new TreeMap<>(Map.of("rows", "1")),
            "again",
            MARA,
            Origin.WEB,
            new UUID(4, 4));
    LedgerEntry second = ((Outcome.Corrected) correct.correct(again)).entry();
    assertThat(new ListCorrections(ledger).list(BRAND).get(1L)).containsExactly(first, second);
  }

  @Test
  void the_same_key_writes_once_and_with_another_body_it_is_refused() {
    Outcome first = correct.correct(command(1, "2", MARA));
    assertThat(correct.correct(command(1, "2", MARA))).isEqualTo(first);
    assertThatIllegalStateException().isThrownBy(() -> correct.correct(command(1, "9", MARA)));
    assertThat(ledger.newest(BRAND, Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void whoever_may_not_and_whatever_is_not_there_is_refused() {
    Actor priya = Actor.human("priya");
    assertThat(correct.correct(command(1, "2", priya))).isEqualTo(new Outcome.NotAllowed(priya));
    assertThat(correct.correct(command(2, "2", MARA))).isEqualTo(new Outcome.Unknown(2));
    correct.correct(command(1, "2", MARA));
    assertThat(correct.correct(command(2, "2", MARA)))
        .isEqualTo(new Outcome.CorrectionItself(2, 1));
  }

  @Test
  void a_correction_says_why_and_what() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Correction(wrong, " ", new TreeMap<>(Map.of("rows", "2"))));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new Correction(wrong, "x".repeat(2001), new TreeMap<>(Map.of("rows", "2"))));
    assertThat(new Correction(wrong, "x".repeat(2000), new TreeMap<>(Map.of("rows", "2"))).reason())
        .hasSize(2000);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Correction(wrong, "why", new TreeMap<>()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Correction.corrects(wrong))
        .withMessage("Entry 1 corrects none.");
  }

  @Test
  void an_entry_is_traced_to_what_shares_its_ids_and_to_what_that_rests_on() {
    LedgerEntry run = write("run-9", Map.of("run", "R-0009", "data_sha256", "abc"));
    LedgerEntry forecast = write("F-0001", Map.of("run", "R-0009"));
    LedgerEntry other = write("b-7", Map.of("sha256", "other"));
    LedgerEntry request = write("C-0001", Map.of("run", "R-0009, R-0008", "tests", "T-1,T-2"));
    LedgerEntry shipped = write("C-0001 shipped", Map.of("label", "C-0001"));
    Trace trace = new TraceEntry(ledger).trace(BRAND, request.sequence()).orElseThrow();
    assertThat(trace.entry()).isEqualTo(request);
    assertThat(trace.related())
        .contains(shipped, forecast, run)
        .doesNotContain(request, other)
        .isSortedAccordingTo(java.util.Comparator.comparingLong(LedgerEntry::sequence).reversed());
    assertThat(Trace.ids(request)).isEqualTo(Set.of("C-0001", "R-0009", "R-0008", "T-1", "T-2"));
    assertThat(new TraceEntry(ledger).trace(BRAND, run.sequence()).orElseThrow().related())
        .contains(wrong);
    assertThat(new TraceEntry(ledger).trace(BRAND, 99)).isEmpty();
  }

  private List<String> traced(LedgerEntry entry) {
    return new TraceEntry(ledger)
        .trace(BRAND, entry.sequence()).orElseThrow().related().stream()
            .map(LedgerEntry::subject)
            .toList();
  }

  @Test
  void a_trace_goes_from_the_request_to_the_run_to_its_batch_to_its_bytes_and_no_further() {
    write("archive", Map.of("sha256", "bytes of the archive"));
    write("bytes", Map.of("sha256", "bytes of the archive"));
    write("check", Map.of("sha256", "bytes"));
    write("b-9", Map.of("sha256", "bytes"));
    write("R-9", Map.of("batch", "b-9"));
    LedgerEntry request = write("C-9", Map.of("run", "R-9"));
    assertThat(traced(request)).containsExactly("R-9", "b-9", "check", "bytes");
  }

  @Test
  void a_trace_leaves_out_what_its_neighbours_rest_on_and_what_came_later() {
    write("T-9", Map.of("data_sha256", "of the test"));
    write("C-8", Map.of("run", "R-9", "tests", "T-9"));
    write("R-9", Map.of("data_sha256", "of the run"));
    LedgerEntry request = write("C-9", Map.of("run", "R-9"));
    ledger.append(
        BRAND,
        Happening.batch("R-9", Map.of("forecast", "F-9")),
        MARA,
        Origin.JOB,
        new java.util.UUID(1, 99));
    write("F-9", Map.of("data_sha256", "of the forecast"));
    assertThat(traced(request)).containsExactly("R-9", "R-9", "C-8");
  }
}
