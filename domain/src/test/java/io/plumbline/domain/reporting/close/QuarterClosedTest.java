package io.plumbline.domain.reporting.close;

import static io.plumbline.domain.ledger.SampleChain.BRAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.Correction;
import io.plumbline.domain.ledger.Fact.Kind;
import io.plumbline.domain.ledger.Happening;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.SampleSigner;
import io.plumbline.domain.ledger.port.InMemoryCheckpoints;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.InMemoryPublished;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.reporting.close.Recommendation.Answer;
import io.plumbline.domain.reporting.close.ReconciledRequest.State;
import io.plumbline.domain.reporting.usecase.ClosePeriod;
import io.plumbline.domain.reporting.usecase.ShowPeriod;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuarterClosedTest {

  private static final Period QUARTER =
      new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 30));
  private static final Actor LENA = Actor.human("lena");

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryCheckpoints stored = new InMemoryCheckpoints();
  private final InMemoryPublished published = new InMemoryPublished();
  private Instant now = Instant.parse("2026-06-20T09:00:00Z");
  private final InMemoryLedger ledger = new InMemoryLedger(transaction, () -> now);
  private int key;

  private LedgerEntry write(String at, Kind kind, String label, String... details) {
    now = Instant.parse(at + "T09:00:00Z");
    TreeMap<String, String> map = new TreeMap<>(Map.of("currency", "USD"));
    for (int i = 0; i < details.length; i += 2) {
      map.put(details[i], details[i + 1]);
    }
    key++;
    return ledger.append(
        BRAND, new Happening(kind, label, label, map), LENA, Origin.WEB, new UUID(5, key));
  }

  /** A request that went its way: 1,136.00 recommended, approved and shipped, held and closed. */
  private void honest(String label) {
    write(
        "2026-06-28",
        Kind.CHANGE_DRAFTED,
        label,
        "moved_cents",
        "113600",
        "title",
        "TV to search",
        "lines",
        "tv | north | 500000 | 386400\nsearch | brand | 100000 | 213600",
        "effect_mean",
        "4.8",
        "effect_lower",
        "0.1",
        "effect_upper",
        "9.5",
        "effect_level",
        "0.9");
    write("2026-06-29", Kind.CHANGE_SUBMITTED, label, "moved_cents", "113600");
    write(
        "2026-07-01",
        Kind.CHANGE_APPROVED,
        label,
        "moved_cents",
        "113600",
        "remaining",
        "0",
        "approved_by",
        "tomas, ana",
        "content_sha256",
        "c1",
        "run",
        "R-0009",
        "tests",
        "T-1",
        "effect_mean",
        "4.7",
        "effect_lower",
        "0.1",
        "effect_upper",
        "9.4",
        "effect_level",
        "0.9",
        "promised_return_mean",
        "2.0",
        "promised_return_lower",
        "0.5",
        "promised_return_upper",
        "4.0",
        "promised_return_level",
        "0.9");
    write(
        "2026-07-02",
        Kind.CHANGE_SHIPPED,
        label,
        "moved_cents",
        "113600",
        "shipped_on",
        "2026-07-02",
        "content_sha256",
        "c1");
    write(
        "2026-08-20",
        Kind.CHANGE_CLOSED,
        label,
        "observed_mean",
        "3.9",
        "observed_lower",
        "-0.6",
        "observed_upper",
        "8.4",
        "observed_level",
        "0.9",
        "observed_return_mean",
        "1.7",
        "observed_return_lower",
        "0.9",
        "observed_return_upper",
        "2.6",
        "observed_return_level",
        "0.9");
  }

  private PeriodClose close() {
    return new ShowPeriod(ledger).show(BRAND, QUARTER);
  }

  private ReconciledRequest only() {
    assertThat(close().requests()).hasSize(1);
    return close().requests().getFirst();
  }

  @Test
  void a_request_is_followed_from_recommendation_to_outcome() {
    honest("C-0001");
    ReconciledRequest request = only();
    assertThat(request.label()).isEqualTo("C-0001");
    assertThat(request.title()).isEqualTo("TV to search");
    assertThat(request.state()).isEqualTo(State.CLOSED);
    assertThat(request.currency()).isEqualTo("USD");
    assertThat(request.recommended())
        .isEqualTo(new Amount(113_600, "lena", Instant.parse("2026-06-28T09:00:00Z"), 1));
    assertThat(request.approved())
        .isEqualTo(new Amount(113_600, "tomas, ana", Instant.parse("2026-07-01T09:00:00Z"), 3));
    assertThat(request.shipped())
        .isEqualTo(new Amount(113_600, "lena", Instant.parse("2026-07-02T09:00:00Z"), 4));
    assertThat(request.shippedOn()).isEqualTo("2026-07-02");
    assertThat(request.rolledBack()).isNull();
    assertThat(request.expected()).isEqualTo(new Band(4.7, 0.1, 9.4, 0.9));
    assertThat(request.observed()).isEqualTo(new Band(3.9, -0.6, 8.4, 0.9));
    assertThat(request.observedReturn()).isEqualTo(new Band(1.7, 0.9, 2.6, 0.9));
    assertThat(request.run()).isEqualTo("R-0009");
    assertThat(request.tests()).isEqualTo("T-1");
    assertThat(request.entries()).containsExactly(1L, 3L, 4L);
    assertThat(request.differences()).isEmpty();
    assertThat(close().reconciles()).isTrue();
  }

  @Test
  void returns_are_told_in_the_decision_currency_that_the_ledger_had_at_the_end_of_the_period() {
    honest("C-0001");
    assertThat(only().promisedReturn()).isEqualTo(new Band(2, 0.5, 4, 0.9));
    write(
        "2026-09-01",
        Kind.CURRENCY_SET,
        "brand",
        "measure",
        "MARGINAL_CAC",
        "payback_days",
        "30",
        "customer_cents",
        "5000");
    write(
        "2026-10-02", Kind.CURRENCY_SET, "brand", "measure", "MARGINAL_ROAS", "payback_days", "60");
    assertThat(close().measure().words()).isEqualTo("marginal CAC within 30 days");
    assertThat(only().promisedReturn()).isEqualTo(new Band(25, 12.5, 100, 0.9));
    assertThat(Objects.requireNonNull(only().observedReturn()).mean()).isEqualTo(50 / 1.7);
    assertThat(close().reconciles()).isTrue();
  }

  @Test
  void what_cannot_be_told_as_a_cost_is_told_as_a_return_and_never_both_in_one_close() {
    honest("C-0001");
    write("2026-07-03", Kind.CURRENCY_SET, "b", "measure", "MARGINAL_CAC", "payback_days", "60");
    assertThat(close().measure().words()).isEqualTo("marginal ROAS within 60 days");
    write("2026-07-04", Kind.MODEL_RUN, "r", "run", "R-0009", "counted", "CONVERSIONS");
    assertThat(close().measure().words()).isEqualTo("marginal CAC within 60 days");
    assertThat(only().promisedReturn()).isEqualTo(new Band(0.5, 0.25, 2, 0.9));
    assertThat(only().differences()).isEmpty();
    write("2026-07-05", Kind.MODEL_RUN, "r", "run", "R-0010", "counted", "REVENUE");
    assertThat(close().measure().words()).isEqualTo("marginal ROAS within 60 days");
    assertThat(only().promisedReturn()).isNull();
    assertThat(only().differences())
        .containsExactly(
            "C-0001 cannot be told in marginal ROAS within 60 days: R-0009 does not count so.");
  }

  @Test
  void what_plumbline_recommended_by_itself_is_listed_with_what_people_made_of_it() {
    recommend("2026-06-29", "S-0001");
    recommend("2026-07-06", "S-0002");
    recommend("2026-07-13", "S-0003");
    write("2026-07-14", Kind.SCENARIO_STORED, "x", "scenario", "S-0004", "name", "by hand");
    write("2026-07-15", Kind.SCENARIO_DECIDED, "d", "chosen", "S-0004", "rejected", "S-0003");
    recommend("2026-07-20", "S-0005");
    write("2026-10-01", Kind.SCENARIO_DECIDED, "d", "chosen", "S-0005", "rejected", "");
    assertThat(close().recommendations())
        .extracting(Recommendation::label, Recommendation::answer, Recommendation::decided)
        .containsExactly(
            tuple("S-0002", Answer.OPEN, null),
            tuple("S-0003", Answer.REJECTED, 5L),
            tuple("S-0005", Answer.OPEN, null));
    assertThat(close().recommendations().getFirst().lift()).isEqualTo(new Band(10, -2, 22, 0.9));
  }

  private void recommend(String at, String label) {
    now = Instant.parse(at + "T04:00:00Z");
    key++;
    ledger.append(
        BRAND,
        new Happening(
            Kind.SCENARIO_STORED,
            label,
            label,
            new TreeMap<>(
                Map.of(
                    "scenario",
                    label,
                    "name",
                    "best",
                    "lift",
                    "10",
                    "lift_p5",
                    "-2",
                    "lift_p95",
                    "22"))),
        Actor.SYSTEM,
        Origin.JOB,
        new UUID(5, key));
  }

  @Test
  void sums_are_those_of_the_entries_of_the_period_and_of_no_other() {
    honest("C-0001");
    write("2026-09-01", Kind.CHANGE_DRAFTED, "C-0002", "moved_cents", "40000");
    write("2026-10-01", Kind.CHANGE_SHIPPED, "C-0002", "moved_cents", "40000");
    PeriodClose close = close();
    assertThat(close.sums()).isEqualTo(new PeriodClose.Sums(40_000, 113_600, 113_600, 0));
    assertThat(close.requests())
        .extracting(ReconciledRequest::label)
        .containsExactly("C-0001", "C-0002");
    assertThat(close.requests().getLast().shipped()).isNull();
    assertThat(close.currency()).isEqualTo("USD");
    assertThat(close.through().sequence()).isEqualTo(6);
    assertThat(close.sequence()).extracting(LedgerEntry::sequence).containsExactly(3L, 4L, 5L, 6L);
  }

  @Test
  void a_request_of_which_nothing_happened_in_the_period_is_none_of_it() {
    write("2026-06-01", Kind.CHANGE_DRAFTED, "C-0001", "moved_cents", "1");
    write("2026-07-01", Kind.BATCH_IMPORTED, "b-1");
    write("2026-10-01", Kind.CHANGE_DRAFTED, "C-0002", "moved_cents", "1");
    assertThat(close().requests()).isEmpty();
    assertThat(close().sequence()).isEmpty();
    assertThat(close().currency()).isEmpty();
  }

  @Test
  void tests_and_calibration_points_stand_in_the_sequence_of_moves() {
    LedgerEntry test = write("2026-07-05", Kind.TEST_DRAFTED, "T-1");
    LedgerEntry point = write("2026-08-05", Kind.CALIBRATION_POINT, "T-1");
    assertThat(close().sequence()).containsExactly(test, point);
    assertThat(close().requests()).isEmpty();
  }

  @Test
  void what_was_shipped_otherwise_than_approved_is_named() {
    write("2026-07-01", Kind.CHANGE_DRAFTED, "C-0001", "moved_cents", "100");
    write("2026-07-02", Kind.CHANGE_SHIPPED, "C-0001", "moved_cents", "100");
    assertThat(only().differences())
        .containsExactly("C-0001 was shipped (entry 2) without an approval.");
    write(
        "2026-07-03",
        Kind.CHANGE_APPROVED,
        "C-0001",
        "moved_cents",
        "100",
        "remaining",
        "1",
        "content_sha256",
        "a");
    assertThat(only().differences())
        .containsExactly("C-0001 was shipped (entry 2) without an approval.");
    assertThat(only().state()).isEqualTo(State.SHIPPED);
    write(
        "2026-07-04",
        Kind.CHANGE_APPROVED,
        "C-0001",
        "moved_cents",
        "120",
        "remaining",
        "0",
        "content_sha256",
        "a");
    assertThat(only().differences())
        .containsExactly(
            "C-0001 shipped 1.00 (entry 2) where 1.20 were approved (entry 4).",
            "C-0001 shipped another content (entry 2) than was approved (entry 4).");
    assertThat(only().approved())
        .isEqualTo(new Amount(120, "lena", Instant.parse("2026-07-04T09:00:00Z"), 4));
    assertThat(close().reconciles()).isFalse();
    assertThat(close().differences()).hasSize(2);
  }

  @Test
  void what_was_rolled_back_in_part_or_without_shipping_is_named() {
    write("2026-07-02", Kind.CHANGE_ROLLED_BACK, "C-0001", "moved_cents", "70");
    assertThat(only().differences())
        .containsExactly("C-0001 was rolled back (entry 1) but never shipped.");
    assertThat(close().sums().rolledBack()).isEqualTo(70);
    honest("C-0002");
    write("2026-08-30", Kind.CHANGE_ROLLED_BACK, "C-0002", "moved_cents", "113500");
    assertThat(close().requests().getLast().differences())
        .containsExactly("C-0002 rolled back 1135.00 (entry 7) of 1136.00 shipped (entry 5).");
    assertThat(close().requests().getLast().state()).isEqualTo(State.ROLLED_BACK);
  }

  @Test
  void an_outcome_without_a_shipment_or_without_figures_is_named() {
    write("2026-07-02", Kind.CHANGE_CLOSED, "C-0001", "observed_mean", "none");
    assertThat(only().differences())
        .containsExactly(
            "C-0001 was closed with an outcome (entry 1) but never shipped.",
            "C-0001 was closed (entry 1) without an observed outcome.");
  }

  @Test
  void an_amount_that_is_none_or_not_that_of_its_lines_is_named() {
    write("2026-07-01", Kind.CHANGE_DRAFTED, "C-0001", "moved_cents", "much");
    write(
        "2026-07-01",
        Kind.CHANGE_DRAFTED,
        "C-0002",
        "moved_cents",
        "100",
        "lines",
        "tv | a | b | 300 | 100\nsearch | x | 0 | 150");
    write(
        "2026-07-01",
        Kind.CHANGE_DRAFTED,
        "C-0003",
        "moved_cents",
        "100",
        "lines",
        "a | b | c | d");
    write(
        "2026-07-01",
        Kind.CHANGE_DRAFTED,
        "C-0004",
        "moved_cents",
        "250",
        "lines",
        "tv | a | 0 | 250");
    assertThat(close().differences())
        .containsExactly(
            "C-0001 names no amount in entry 1.",
            "C-0002 moves 2.00 by its lines and 1.00 by its amount (entry 2).");
  }

  @Test
  void two_currencies_are_never_added_unseen() {
    write("2026-07-01", Kind.CHANGE_DRAFTED, "C-0001", "moved_cents", "100");
    write("2026-07-01", Kind.CHANGE_SUBMITTED, "C-0001", "currency", "EUR");
    write("2026-07-01", Kind.CHANGE_DRAFTED, "C-0002", "moved_cents", "100", "currency", "GBP");
    assertThat(close().differences())
        .containsExactly(
            "C-0001 is in several currencies: USD, EUR.",
            "The requests are in several currencies: GBP, USD.");
    assertThat(close().currency()).isEmpty();
  }

  @Test
  void an_entry_is_read_as_corrected_and_the_correction_is_named() {
    honest("C-0001");
    LedgerEntry shipped = ledger.entry(BRAND, 4).orElseThrow();
    ledger.append(
        BRAND,
        new Correction(shipped, "typed wrong", new TreeMap<>(Map.of("moved_cents", "113000"))),
        LENA,
        Origin.WEB,
        new UUID(6, 1));
    assertThat(Objects.requireNonNull(only().shipped()).cents()).isEqualTo(113_000);
    assertThat(only().differences())
        .containsExactly(
            "C-0001 shipped 1130.00 (entry 4) where 1136.00 were approved (entry 3).",
            "C-0001 has a corrected entry: 4.");
  }

  @Test
  void every_step_moves_the_state_on() {
    record Step(Kind kind, State state) {}
    for (Step step :
        List.of(
            new Step(Kind.CHANGE_DRAFTED, State.DRAFTED),
            new Step(Kind.CHANGE_SUBMITTED, State.SUBMITTED),
            new Step(Kind.CHANGE_APPROVED, State.APPROVED),
            new Step(Kind.CHANGE_SHIPPED, State.SHIPPED),
            new Step(Kind.CHANGE_EXPANDED, State.EXPANDED),
            new Step(Kind.CHANGE_ROLLED_BACK, State.ROLLED_BACK),
            new Step(Kind.CHANGE_CLOSED, State.CLOSED),
            new Step(Kind.CHANGE_REJECTED, State.ENDED),
            new Step(Kind.CHANGE_WITHDRAWN, State.ENDED),
            new Step(Kind.CHANGE_EXPIRED, State.ENDED))) {
      write("2026-07-01", step.kind(), "C-0001", "moved_cents", "100");
      assertThat(only().state()).as(step.kind().name()).isEqualTo(step.state());
    }
  }

  @Test
  void the_same_entries_give_the_same_hash_and_any_other_another() {
    honest("C-0001");
    PeriodClose close = close();
    assertThat(close.hash()).isEqualTo(close().hash());
    List<PeriodClose> others = new ArrayList<>();
    others.add(
        new ShowPeriod(ledger).show(BRAND, new Period(QUARTER.first(), LocalDate.of(2026, 9, 29))));
    write("2026-09-01", Kind.CHANGE_EXPANDED, "C-0001");
    others.add(close());
    assertThat(others).extracting(PeriodClose::hash).doesNotContain(close.hash());
    assertThat(PackText.cells(close.requests().getFirst())).hasSameSizeAs(PackText.COLUMNS);
    assertThat(PackText.of(close))
        .startsWith("plumbline-period-close-2\nbrand\tharbour-retail\nfirst\t2026-07-01\n")
        .contains("sums\tUSD\t0.00\t1136.00\t1136.00\t0.00\n");
  }

  @Test
  void a_period_is_closed_once_when_it_is_over_by_whom_it_may_and_then_signed() {
    honest("C-0001");
    now = Instant.parse("2026-09-30T23:59:59Z");
    ClosePeriod closing = closing();
    assertThat(closing.close(BRAND, QUARTER, LENA, Origin.WEB))
        .isEqualTo(new ClosePeriod.Outcome.NotOver(QUARTER));
    now = Instant.parse("2026-10-01T00:00:00Z");
    Actor other = Actor.human("priya");
    assertThat(closing.close(BRAND, QUARTER, other, Origin.WEB))
        .isEqualTo(new ClosePeriod.Outcome.NotAllowed(other));
    ClosePeriod.Outcome.Closed closed =
        (ClosePeriod.Outcome.Closed) closing.close(BRAND, QUARTER, LENA, Origin.WEB);
    LedgerEntry entry = closed.entry();
    assertThat(entry.kind()).isEqualTo(Kind.PERIOD_CLOSED);
    assertThat(entry.subject()).isEqualTo("2026-07-01 to 2026-09-30");
    assertThat(entry.summary())
        .isEqualTo(
            "2026-07-01 to 2026-09-30 closed: 1 requests, 1136.00 USD shipped, 0 differences");
    assertThat(entry.details())
        .containsEntry("pack_sha256", close().hash().hex())
        .containsEntry("shipped_cents", "113600")
        .containsEntry("approved_cents", "113600")
        .containsEntry("recommended_cents", "0")
        .containsEntry("rolled_back_cents", "0")
        .containsEntry("through", "5")
        .containsEntry("requests", "1")
        .containsEntry("currency", "USD")
        .containsEntry("differences", "");
    assertThat(closed.checkpoint())
        .isInstanceOfSatisfying(
            SignCheckpoint.Outcome.Signed.class,
            signed ->
                assertThat(signed.checkpoint().checkpoint().sequence())
                    .isEqualTo(entry.sequence()));
    assertThat(
            new VerifyLedger(ledger, SampleSigner.OWN, stored, published, () -> now)
                .verify(BRAND)
                .verdict())
        .isInstanceOf(Verdict.Intact.class);
    assertThat(closing.close(BRAND, QUARTER, LENA, Origin.WEB))
        .isEqualTo(new ClosePeriod.Outcome.AlreadyClosed(entry));
  }

  private ClosePeriod closing() {
    return new ClosePeriod(
        ledger,
        LENA::equals,
        new SignCheckpoint(
            ledger, SampleSigner.OWN, stored, published, new CountingIds(), transaction, () -> now),
        transaction,
        () -> now);
  }

  @Test
  void a_period_does_not_end_before_it_begins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Period(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 7, 1)));
    assertThat(new Period(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1)).to())
        .isEqualTo(Instant.parse("2026-07-02T00:00:00Z"));
  }
}
