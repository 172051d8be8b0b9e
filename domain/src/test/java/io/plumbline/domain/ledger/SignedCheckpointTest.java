package io.plumbline.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedCheckpointTest {

  private static final List<LedgerEntry> CHAIN = SampleChain.of(5);
  private static final SignedCheckpoint SIGNED = SampleChain.signed(CHAIN, 5);

  @Test
  void what_is_signed_is_six_lines_that_people_can_read() {
    assertThat(SIGNED.checkpoint().body())
        .isEqualTo(
            "plumbline-checkpoint-1\nharbour-retail\n5\n%s\n%s\n2026-11-22T13:00:05Z\n"
                .formatted(CHAIN.getLast().hash().hex(), SIGNED.checkpoint().root().hex()));
    assertThat(SIGNED.checkpoint().bytes())
        .isEqualTo(SIGNED.checkpoint().body().getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void the_owner_s_signature_holds_and_a_stranger_s_does_not() {
    assertThat(SampleSigner.OWN.key().signed(SIGNED)).isTrue();
    assertThat(SampleSigner.FOREIGN.key().signed(SIGNED)).isFalse();
    SignedCheckpoint foreign = SampleSigner.FOREIGN.sign(SIGNED.checkpoint());
    assertThat(SampleSigner.OWN.key().signed(foreign)).isFalse();
    assertThat(
            SampleSigner.OWN
                .key()
                .signed(
                    new SignedCheckpoint(
                        SIGNED.checkpoint(), SampleSigner.OWN.key().id(), foreign.signature())))
        .isFalse();
    assertThat(
            SampleSigner.OWN
                .key()
                .signed(
                    new SignedCheckpoint(SIGNED.checkpoint(), foreign.key(), SIGNED.signature())))
        .isFalse();
  }

  @Test
  void every_changed_digit_of_a_signature_is_found() {
    for (int i = 0; i < SIGNED.signature().length(); i++) {
      String changed =
          changed(SIGNED.signature(), i, SIGNED.signature().charAt(i) == '0' ? '1' : '0');
      assertThat(
              SampleSigner.OWN
                  .key()
                  .signed(new SignedCheckpoint(SIGNED.checkpoint(), SIGNED.key(), changed)))
          .as("digit %d", i)
          .isFalse();
    }
  }

  @Test
  void a_signature_that_is_no_point_of_the_curve_is_no_signature() {
    assertThat(
            SampleSigner.OWN
                .key()
                .signed(new SignedCheckpoint(SIGNED.checkpoint(), SIGNED.key(), "f".repeat(128))))
        .isFalse();
  }

  @Test
  void a_checkpoint_is_read_as_it_was_published() {
    assertThat(SignedCheckpoint.of(SIGNED.text())).isEqualTo(SIGNED);
    assertThat(SIGNED.text())
        .endsWith("key %s\nsignature %s\n".formatted(SIGNED.key(), SIGNED.signature()));
  }

  @Test
  void every_changed_character_of_a_published_checkpoint_shows() {
    String text = SIGNED.text();
    for (int i = 0; i < text.length(); i++) {
      String changed = changed(text, i, text.charAt(i) == '7' ? '8' : '7');
      assertThat(holds(changed)).as("character %d", i).isFalse();
    }
    assertThat(holds(text + "\n")).isFalse();
    assertThat(holds(text.substring(0, text.length() - 1))).isFalse();
  }

  private static boolean holds(String text) {
    try {
      return SampleSigner.OWN.key().signed(SignedCheckpoint.of(text));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static String changed(String text, int at, char to) {
    return text.substring(0, at) + to + text.substring(at + 1);
  }

  @Test
  void a_checkpoint_covers_an_entry_at_least_and_keeps_microseconds() {
    Checkpoint one = SIGNED.checkpoint();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Checkpoint(one.brand(), 0, one.head(), one.root(), one.at()));
    assertThat(
            new Checkpoint(
                    one.brand(),
                    1,
                    one.head(),
                    one.root(),
                    Instant.parse("2026-11-22T12:00:00.123456789Z"))
                .at())
        .isEqualTo(Instant.parse("2026-11-22T12:00:00.123456Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignedCheckpoint(one, "no key", SIGNED.signature()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SignedCheckpoint(one, SIGNED.key(), "abc"));
  }

  @Test
  void a_key_travels_as_the_pem_text_of_openssl() {
    LedgerKey key = SampleSigner.OWN.key();
    assertThat(LedgerKey.ofPem(key.pem())).isEqualTo(key);
    assertThat(LedgerKey.ofPem("\n" + key.pem().replace("\n", "\r\n"))).isEqualTo(key);
    assertThat(key.pem()).startsWith("-----BEGIN PUBLIC KEY-----\n").endsWith("-----\n");
    assertThat(key.id()).matches("[0-9a-f]{16}").isNotEqualTo(SampleSigner.FOREIGN.key().id());
    assertThat(key.id())
        .isEqualTo(
            MerkleTree.hash(Sha256.of(Base64.getDecoder().decode(key.encoded())))
                .hex()
                .substring(0, 16));
  }

  @Test
  void what_is_no_ed25519_key_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> LedgerKey.ofPem("hello"));
    String pem = SampleSigner.OWN.key().pem();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LedgerKey.ofPem(pem.substring(0, pem.length() - 5)));
    assertThatIllegalArgumentException().isThrownBy(() -> new LedgerKey("AAAA"));
  }
}
