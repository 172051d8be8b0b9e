package io.plumbline.adapters.persistence.ledger;

import static io.plumbline.domain.access.port.SampleBrands.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.plumbline.adapters.persistence.FreshDatabase;
import io.plumbline.domain.access.Role;
import io.plumbline.domain.access.User;
import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.LedgerKey;
import io.plumbline.domain.ledger.Origin;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.port.CheckpointSigner;
import io.plumbline.domain.ledger.port.Checkpoints;
import io.plumbline.domain.ledger.port.Ledger;
import io.plumbline.domain.ledger.port.LedgerRights;
import io.plumbline.domain.ledger.port.PublishedCheckpoints;
import io.plumbline.domain.ledger.port.SampleFact;
import io.plumbline.domain.ledger.usecase.SignCheckpoint;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import io.plumbline.domain.shared.Actor;
import io.plumbline.domain.shared.port.CountingIds;
import io.plumbline.domain.shared.port.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsOutsideAndInsideTest {

  @RegisterExtension static final FreshDatabase database = new FreshDatabase();

  @TempDir Path home;

  private final SettableClock clock = SettableClock.inNovember();
  private Ledger ledger;
  private Checkpoints stored;
  private CheckpointSigner signer;
  private PublishedCheckpoints published;
  private int written;

  @BeforeEach
  void two_entries() {
    database.ports().brands().add(HARBOUR);
    ledger = database.ports().ledger(clock);
    stored = database.ports().checkpoints();
    signer = LedgerTable.signer(home.resolve("keys/ledger.pem"));
    published = LedgerTable.published(home.resolve("checkpoints"));
    write();
    write();
  }

  private void write() {
    written++;
    ledger.append(
        HARBOUR.id(), SampleFact.batch(written), Actor.SYSTEM, Origin.JOB, new UUID(7, written));
  }

  private SignCheckpoint.Outcome sign() {
    return new SignCheckpoint(
            ledger,
            signer,
            stored,
            published,
            new CountingIds(),
            database.ports().transaction(),
            clock)
        .sign(HARBOUR.id(), Actor.SYSTEM, Origin.JOB);
  }

  private Verdict verdict() {
    return new VerifyLedger(ledger, signer, stored, published, clock)
        .verify(HARBOUR.id())
        .verdict();
  }

  private void asOwner(String sql) throws Exception {
    try (LedgerTampering tampering = new LedgerTampering(database.asOwner())) {
      tampering.run("ALTER TABLE ledger_checkpoint DISABLE TRIGGER USER");
      tampering.run(sql);
    }
  }

  @Test
  void a_checkpoint_comes_back_as_it_was_signed_from_the_table_and_from_the_folder() {
    SignedCheckpoint signed = ((SignCheckpoint.Outcome.Signed) sign()).checkpoint();
    assertThat(stored.of(HARBOUR.id())).containsExactly(signed);
    assertThat(published.of(HARBOUR.id()))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).endsWith("/000000000002.checkpoint");
              assertThat(SignedCheckpoint.of(one.text())).isEqualTo(signed);
            });
    Path key = home.resolve("checkpoints/ledger-%s.pub".formatted(signed.key()));
    assertThat(key)
        .content()
        .satisfies(pem -> assertThat(LedgerKey.ofPem(pem).signed(signed)).isTrue());
    stored.add(signed);
    published.publish(signed, signer.key());
    assertThat(stored.of(HARBOUR.id())).hasSize(1);
    assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void a_tail_cut_off_by_the_owner_is_missed_though_the_stored_checkpoint_went_with_it()
      throws Exception {
    sign();
    asOwner("DELETE FROM ledger_entry WHERE sequence = 2");
    asOwner("DELETE FROM ledger_checkpoint");
    assertThat(verdict())
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(2));
  }

  @Test
  void a_stored_signature_that_was_changed_is_named() throws Exception {
    sign();
    asOwner(
        "UPDATE ledger_checkpoint SET signature = overlay(signature placing"
            + " CASE left(signature, 1) WHEN '1' THEN '2' ELSE '1' END from 1)");
    assertThat(verdict()).isInstanceOf(Verdict.Forged.class);
  }

  @Test
  void a_published_file_that_was_changed_is_named() throws IOException {
    sign();
    Path file =
        home.resolve("checkpoints")
            .resolve(HARBOUR.id().value())
            .resolve("000000000002.checkpoint");
    Files.writeString(file, Files.readString(file).replace("plumbline", "plumbling"));
    assertThat(verdict())
        .isInstanceOfSatisfying(
            Verdict.Forged.class,
            forged -> assertThat(forged.checkpoint()).endsWith("000000000002.checkpoint"));
  }

  @Test
  void the_private_key_is_its_owner_s_alone_and_found_again() throws IOException {
    LedgerKey key = signer.key();
    Path file = home.resolve("keys/ledger.pem");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(LedgerTable.signer(file).key()).isEqualTo(key);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatIllegalStateException()
        .isThrownBy(() -> LedgerTable.signer(file).key())
        .withMessageContaining("chmod 600");
  }

  @Test
  void a_public_key_that_is_not_the_private_one_s_signs_nothing() throws IOException {
    LedgerTable.signer(home.resolve("other.pem")).key();
    signer.key();
    Files.copy(
        home.resolve("other.pem.pub"),
        home.resolve("keys/ledger.pem.pub"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    signer = LedgerTable.signer(home.resolve("keys/ledger.pem"));
    assertThatIllegalStateException().isThrownBy(this::sign);
    assertThat(stored.of(HARBOUR.id())).isEmpty();
  }

  @Test
  void leads_and_admins_who_are_enabled_may_correct_and_nobody_else() {
    LedgerRights rights = database.ports().ledgerRights();
    person(1, "mara", Role.MARKETING_LEAD, true);
    person(2, "ada", Role.ADMIN, true);
    person(3, "priya", Role.FINANCE_AUDITOR, true);
    person(4, "gone", Role.ADMIN, false);
    assertThat(rights.mayWrite(Actor.human("mara"))).isTrue();
    assertThat(rights.mayWrite(Actor.human("ada"))).isTrue();
    assertThat(rights.mayWrite(Actor.human("priya"))).isFalse();
    assertThat(rights.mayWrite(Actor.human("gone"))).isFalse();
    assertThat(rights.mayWrite(Actor.human("nobody"))).isFalse();
    assertThat(rights.mayWrite(new Actor("ada", Actor.Kind.AGENT))).isFalse();
  }

  private static void person(int id, String name, Role role, boolean enabled) {
    database.ports().users().add(new User(new UUID(1, id), name, name, role, enabled), "hash");
  }
}
