package io.plumbline.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.InclusionProof.Verdict;
import io.plumbline.domain.ledger.export.ProofText;
import io.plumbline.domain.shared.BrandId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

  private static final List<LedgerEntry> CHAIN = SampleChain.of(9);
  private static final Set<LedgerKey> KEYS = Set.of(SampleSigner.OWN.key());

  private static InclusionProof proof(int sequence) {
    AuditPath path = new AuditPath(sequence - 1, CHAIN.size());
    CHAIN.forEach(entry -> path.add(entry.hash()));
    return new InclusionProof(
        CHAIN.get(sequence - 1), SampleChain.signed(CHAIN, CHAIN.size()), path.path());
  }

  @Test
  void every_entry_under_a_checkpoint_is_proved_alone() {
    for (int sequence = 1; sequence <= CHAIN.size(); sequence++) {
      assertThat(proof(sequence).verdict(KEYS)).isEqualTo(new Verdict.Proved());
    }
  }

  @Test
  void a_stranger_s_checkpoint_proves_nothing() {
    InclusionProof honest = proof(3);
    assertThat(honest.verdict(Set.of(SampleSigner.FOREIGN.key())))
        .isEqualTo(new Verdict.NotProved("The checkpoint is not signed by a known key."));
  }

  @Test
  void an_entry_of_another_brand_a_changed_one_and_a_wrong_path_are_told_apart() {
    InclusionProof honest = proof(3);
    Checkpoint own = honest.checkpoint().checkpoint();
    SignedCheckpoint other =
        SampleSigner.OWN.sign(
            new Checkpoint(new BrandId("other"), own.sequence(), own.head(), own.root(), own.at()));
    assertThat(new InclusionProof(honest.entry(), other, honest.path()).verdict(KEYS))
        .isEqualTo(new Verdict.NotProved("The checkpoint is of another brand."));
    LedgerEntry changed = new Tampering(honest.entry()).change("summary");
    assertThat(new InclusionProof(changed, honest.checkpoint(), honest.path()).verdict(KEYS))
        .isEqualTo(
            new Verdict.NotProved("The entry was changed: its hash is not that of its content."));
    List<Hash> path = new ArrayList<>(honest.path());
    path.set(0, path.get(1));
    Verdict.NotProved wrongPath =
        new Verdict.NotProved("The path does not lead from the entry to the signed root.");
    assertThat(new InclusionProof(honest.entry(), honest.checkpoint(), path).verdict(KEYS))
        .isEqualTo(wrongPath);
    assertThat(
            new InclusionProof(CHAIN.get(7), SampleChain.signed(CHAIN, 7), honest.path())
                .verdict(KEYS))
        .isEqualTo(wrongPath);
    assertThat(
            new InclusionProof(CHAIN.get(8), SampleChain.signed(CHAIN, 8), List.of()).verdict(KEYS))
        .isEqualTo(wrongPath);
  }

  @Test
  void a_proof_travels_as_three_lines_and_every_changed_byte_of_them_shows() {
    InclusionProof honest = proof(6);
    String text = ProofText.of(honest);
    assertThat(ProofText.read(text)).isEqualTo(honest);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertThat(proved(new String(changed, StandardCharsets.UTF_8))).as("byte %d", i).isFalse();
    }
    assertThat(proved(text + "\n")).isFalse();
    assertThat(proved(text.substring(text.indexOf('\n') + 1))).isFalse();
    assertThat(proved(text.replaceFirst("\n", "\n{\"path\":[]}\n"))).isFalse();
  }

  private static boolean proved(String text) {
    try {
      return ProofText.read(text).verdict(KEYS) instanceof Verdict.Proved;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }
}
