package io.plumbline.domain.ledger.usecase;

import static io.plumbline.domain.ledger.SampleChain.BRAND;
import static io.plumbline.domain.ledger.SampleChain.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.Fact;
import io.plumbline.domain.ledger.Happening;
import io.plumbline.domain.ledger.InclusionProof;
import io.plumbline.domain.ledger.LedgerEntry;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.SampleSigner;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.export.ExportLine;
import io.plumbline.domain.ledger.export.ExportVerification;
import io.plumbline.domain.ledger.port.InMemoryCheckpoints;
import io.plumbline.domain.ledger.port.InMemoryLedger;
import io.plumbline.domain.ledger.port.InMemoryPublished;
import io.plumbline.domain.ledger.usecase.SignCheckpoint.Outcome;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.BrandId;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.InMemoryTransaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SigningTest {

  private static final BrandId OTHER = new BrandId("other");

  private final InMemoryTransaction transaction = new InMemoryTransaction();
  private final InMemoryCheckpoints stored = new InMemoryCheckpoints();
  private final InMemoryPublished published = new InMemoryPublished();
  private InMemoryLedger ledger = new InMemoryLedger(transaction, () -> NOON);
  private int written;

  private SignCheckpoint signing() {
    return new SignCheckpoint(
        ledger, SampleSigner.OWN, stored, published, new CountingIds(), transaction, () -> NOON);
  }

  private Outcome sign() {
    return signing().sign(BRAND, Actor.SYSTEM, Origin.JOB);
  }

  private VerifyLedger.Answer verify() {
    return new VerifyLedger(ledger, SampleSigner.OWN, stored, published, () -> NOON).verify(BRAND);
  }

  private LedgerEntry write(BrandId brand) {
    written++;
    return ledger.append(
        brand, Happening.batch("b-" + written), Actor.SYSTEM, Origin.JOB, new UUID(9, written));
  }

  private SignedCheckpoint signed() {
    return ((Outcome.Signed) sign()).checkpoint();
  }

  @Test
  void what_is_new_is_signed_stored_and_published_and_nothing_else() {
    assertThat(sign()).isEqualTo(new Outcome.NothingNew(BRAND));
    write(BRAND);
    LedgerEntry last = write(BRAND);
    SignedCheckpoint checkpoint = signed();
    assertThat(checkpoint.checkpoint().sequence()).isEqualTo(2);
    assertThat(checkpoint.checkpoint().head()).isEqualTo(last.hash());
    assertThat(checkpoint.checkpoint().at()).isEqualTo(NOON);
    assertThat(SampleSigner.OWN.key().signed(checkpoint)).isTrue();
    assertThat(stored.of(BRAND)).containsExactly(checkpoint);
    assertThat(published.of(BRAND)).hasSize(1);
    assertThat(sign()).isEqualTo(new Outcome.NothingNew(BRAND));
    assertThat(verify().lastCheckpoint()).contains(checkpoint);
    assertThat(ledger.newest(BRAND, Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void a_person_who_asks_stands_in_the_ledger_under_the_checkpoint() {
    Outcome outcome = signing().sign(BRAND, Actor.human("priya"), Origin.REST);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Signed.class,
            signed -> assertThat(signed.checkpoint().checkpoint().sequence()).isOne());
    LedgerEntry asked = ledger.newest(BRAND, Long.MAX_VALUE, 1).getFirst();
    assertThat(asked.kind()).isEqualTo(Fact.Kind.CHECKPOINT_SIGNED);
    assertThat(asked.actor()).isEqualTo(Actor.human("priya"));
    assertThat(asked.subject()).isEqualTo(SampleSigner.OWN.key().id());
    assertThat(asked.details()).containsEntry("key", SampleSigner.OWN.key().id());
    assertThat(asked.summary()).contains(SampleSigner.OWN.key().id());
  }

  @Test
  void a_ledger_whose_end_was_cut_is_neither_intact_nor_signed_anew() {
    write(BRAND);
    write(BRAND);
    signed();
    ledger = new InMemoryLedger(transaction, () -> NOON);
    written = 0;
    write(BRAND);
    assertThat(verify().verdict()).isInstanceOf(Verdict.Broken.class);
    assertThat(sign()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void an_export_tells_them_in_order_once_each_wherever_they_were_kept() {
    write(BRAND);
    SignedCheckpoint first = signed();
    write(BRAND);
    SignedCheckpoint second = signed();
    InMemoryCheckpoints onlySecond = new InMemoryCheckpoints();
    onlySecond.add(second);
    List<String> lines = new ArrayList<>();
    new ExportLedger(ledger, SampleSigner.OWN, onlySecond, published).export(BRAND, lines::add);
    assertThat(lines.subList(1, 3))
        .containsExactly(new ExportLine.Signed(first).json(), new ExportLine.Signed(second).json());
    assertThat(lines.get(0)).isEqualTo(new ExportLine.Header(BRAND, 2).json());
  }

  @Test
  void the_published_checkpoint_speaks_where_the_stored_one_was_removed() {
    write(BRAND);
    write(BRAND);
    SignedCheckpoint before = signed();
    stored.clear();
    assertThat(signed()).isEqualTo(before);
    stored.clear();
    ledger = new InMemoryLedger(transaction, () -> NOON);
    written = 5;
    write(BRAND);
    write(BRAND);
    write(BRAND);
    assertThat(verify().verdict())
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isOne());
    published.clear();
    assertThat(verify().verdict()).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void a_published_checkpoint_that_was_changed_is_named_and_none_is_signed_over_it() {
    write(BRAND);
    published.lay("harbour-000001.checkpoint", "changed");
    assertThat(verify().verdict())
        .isInstanceOfSatisfying(
            Verdict.Forged.class,
            forged -> assertThat(forged.checkpoint()).isEqualTo("harbour-000001.checkpoint"));
    assertThat(sign()).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void every_brand_is_signed_though_one_fails() {
    write(BRAND);
    write(OTHER);
    List<SignCheckpoints.Outcome> outcomes =
        new SignCheckpoints(() -> List.of(BRAND, OTHER), signing()).sign();
    assertThat(outcomes)
        .hasSize(2)
        .allMatch(
            one ->
                one instanceof SignCheckpoints.Outcome.Done(var _, var outcome)
                    && outcome instanceof Outcome.Signed);
    SignCheckpoint broken =
        new SignCheckpoint(
            ledger,
            SampleSigner.OWN,
            new InMemoryCheckpoints(),
            published,
            new CountingIds(),
            transaction,
            () -> {
              throw new IllegalStateException("no clock");
            });
    write(BRAND);
    assertThat(new SignCheckpoints(() -> List.of(BRAND), broken).sign())
        .singleElement()
        .isInstanceOfSatisfying(
            SignCheckpoints.Outcome.Broken.class,
            one -> assertThat(one.cause()).hasMessage("no clock"));
  }

  @Test
  void the_checkpoints_and_the_key_are_told() {
    write(BRAND);
    SignedCheckpoint first = signed();
    write(BRAND);
    SignedCheckpoint second = signed();
    assertThat(new ListCheckpoints(stored, SampleSigner.OWN).list(BRAND))
        .isEqualTo(new ListCheckpoints.Answer(List.of(first, second), SampleSigner.OWN.key()));
  }

  @Test
  void an_export_holds_what_is_stored_and_what_is_published_and_verifies_alone() {
    write(BRAND);
    signed();
    stored.clear();
    published.lay("odd", "changed");
    write(BRAND);
    List<String> lines = new ArrayList<>();
    new ExportLedger(ledger, SampleSigner.OWN, stored, published).export(BRAND, lines::add);
    assertThat(lines).hasSize(5);
    ExportVerification verification =
        new ExportVerification(List.of(SampleSigner.OWN.key()), List.of());
    lines.forEach(line -> verification.accept(line.getBytes(StandardCharsets.UTF_8)));
    assertThat(verification.answer())
        .isInstanceOfSatisfying(
            ExportVerification.Answer.Read.class,
            read -> {
              assertThat(read.verdict())
                  .isInstanceOfSatisfying(
                      Verdict.Intact.class,
                      intact -> assertThat(intact.head().sequence()).isEqualTo(2));
              assertThat(read.lastCheckpoint()).isPresent();
            });
  }

  @Test
  void one_entry_is_proved_by_the_last_checkpoint() {
    ProveEntry prove = new ProveEntry(ledger, SampleSigner.OWN, stored);
    LedgerEntry first = write(BRAND);
    write(BRAND);
    assertThat(prove.prove(BRAND, 1)).isEqualTo(new ProveEntry.Outcome.NotYetSigned(1));
    SignedCheckpoint checkpoint = signed();
    write(BRAND);
    assertThat(prove.prove(BRAND, 1))
        .isInstanceOfSatisfying(
            ProveEntry.Outcome.Proved.class,
            proved -> {
              assertThat(proved.key()).isEqualTo(SampleSigner.OWN.key());
              assertThat(proved.proof().entry()).isEqualTo(first);
              assertThat(proved.proof().checkpoint()).isEqualTo(checkpoint);
              assertThat(proved.proof().verdict(List.of(proved.key())))
                  .isEqualTo(new InclusionProof.Verdict.Proved());
            });
    assertThat(prove.prove(BRAND, 2)).isInstanceOf(ProveEntry.Outcome.Proved.class);
    assertThat(prove.prove(BRAND, 3)).isEqualTo(new ProveEntry.Outcome.NotYetSigned(3));
    assertThat(prove.prove(BRAND, 4)).isEqualTo(new ProveEntry.Outcome.Unknown(4));
    assertThat(new ProveEntry(ledger, SampleSigner.FOREIGN, stored).prove(BRAND, 1))
        .isInstanceOf(ProveEntry.Outcome.Contradicted.class);
  }
}
