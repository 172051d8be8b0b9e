package io.plumbline.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.shared.BrandId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the chain alone cannot show: a cut end, a past rewritten whole, a forged checkpoint. */
class LedgerHeldToCheckpointsTest {

  private static final List<LedgerEntry> CHAIN = SampleChain.of(12);
  private static final List<SignedCheckpoint> SIGNED =
      List.of(SampleChain.signed(CHAIN, 10), SampleChain.signed(CHAIN, 4));

  private static Verdict verdict(List<LedgerEntry> chain, List<SignedCheckpoint> checkpoints) {
    return verification(chain, checkpoints).verdict();
  }

  private static LedgerVerification verification(
      List<LedgerEntry> chain, List<SignedCheckpoint> checkpoints) {
    LedgerVerification verification =
        new LedgerVerification(SampleChain.BRAND, checkpoints, Set.of(SampleSigner.OWN.key()));
    chain.forEach(verification::accept);
    return verification;
  }

  @Test
  void an_honest_ledger_holds_and_tells_its_last_checkpoint() {
    LedgerVerification verification = verification(CHAIN, SIGNED);
    assertThat(verification.verdict())
        .isEqualTo(new Verdict.Intact(new LedgerChain.Head(12, CHAIN.getLast().hash())));
    assertThat(verification.lastCheckpoint()).contains(SIGNED.getFirst());
    assertThat(verification.root()).isEqualTo(SampleChain.checkpoint(CHAIN).root());
    assertThat(verification(CHAIN, List.of()).lastCheckpoint()).isEmpty();
  }

  @Test
  void an_end_cut_off_anywhere_before_the_last_checkpoint_is_missed() {
    for (int left = 0; left < 10; left++) {
      assertThat(verdict(CHAIN.subList(0, left), SIGNED))
          .isEqualTo(
              new Verdict.Broken(
                  left + 1,
                  "The end was cut off: 10 entries were signed at 2026-11-22T13:00:10Z, and %d are there."
                      .formatted(left)));
    }
    assertThat(verdict(CHAIN.subList(0, 10), SIGNED)).isInstanceOf(Verdict.Intact.class);
  }

  @Test
  void a_past_rewritten_consistently_is_named_from_the_last_entry_that_is_proved() {
    for (int kept = 0; kept < 10; kept++) {
      Verdict verdict = verdict(SampleChain.rewritten(CHAIN, kept, 12), SIGNED);
      int proved = kept < 4 ? 0 : 4;
      assertThat(verdict)
          .isEqualTo(
              new Verdict.Broken(
                  proved + 1,
                  "Entries %d to %d are not those that were signed at %s: the past was rewritten."
                      .formatted(
                          proved + 1,
                          kept < 4 ? 4 : 10,
                          kept < 4 ? "2026-11-22T13:00:04Z" : "2026-11-22T13:00:10Z")));
    }
  }

  @Test
  void an_entry_that_was_changed_is_named_even_where_checkpoints_would_show_it_later() {
    for (int k = 1; k <= 12; k++) {
      List<LedgerEntry> chain = new ArrayList<>(CHAIN);
      chain.set(k - 1, new Tampering(CHAIN.get(k - 1)).change("summary"));
      int place = k;
      assertThat(verdict(chain, SIGNED))
          .isInstanceOfSatisfying(
              Verdict.Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(place));
    }
  }

  @Test
  void an_entry_that_cannot_be_read_is_named_unless_the_past_before_it_was_rewritten() {
    UnreadableEntry fifth = new UnreadableEntry(5, new IllegalStateException());
    assertThat(verification(CHAIN.subList(0, 4), SIGNED).unreadable(fifth))
        .isEqualTo(new Verdict.Broken(5, "Entry 5 was changed: it can no longer be read."));
    assertThat(verification(SampleChain.rewritten(CHAIN, 2, 4), SIGNED).unreadable(fifth))
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isOne());
  }

  @Test
  void a_root_that_is_not_that_of_the_entries_is_found_though_the_head_is_right() {
    Checkpoint honest = SampleChain.checkpoint(CHAIN);
    SignedCheckpoint wrongRoot =
        SampleSigner.OWN.sign(
            new Checkpoint(honest.brand(), 12, honest.head(), honest.head(), honest.at()));
    assertThat(verdict(CHAIN, List.of(wrongRoot)))
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isOne());
  }

  @Test
  void a_forged_checkpoint_is_named_and_proves_nothing() {
    SignedCheckpoint forged = SampleSigner.FOREIGN.sign(SampleChain.checkpoint(CHAIN));
    LedgerVerification verification = verification(CHAIN, List.of(SIGNED.getLast(), forged));
    assertThat(verification.verdict())
        .isEqualTo(
            new Verdict.Forged("the checkpoint at entry 12", "It is not signed by a known key."));
    assertThat(verification.lastCheckpoint()).contains(SIGNED.getLast());
    assertThat(verdict(SampleChain.rewritten(CHAIN, 3, 12), List.of(forged)))
        .isInstanceOf(Verdict.Forged.class);
  }

  @Test
  void a_broken_entry_is_told_before_a_forged_checkpoint_and_of_those_the_first() {
    SignedCheckpoint forged = SampleSigner.FOREIGN.sign(SampleChain.checkpoint(CHAIN));
    List<LedgerEntry> chain = new ArrayList<>(CHAIN);
    chain.remove(6);
    assertThat(verdict(chain, List.of(forged)))
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isEqualTo(7));
    LedgerVerification twice = verification(CHAIN, List.of(forged));
    twice.distrust("another", "Changed.");
    assertThat(twice.verdict())
        .isEqualTo(
            new Verdict.Forged("the checkpoint at entry 12", "It is not signed by a known key."));
  }

  @Test
  void a_checkpoint_of_another_brand_counts_for_nothing() {
    Checkpoint own = SampleChain.checkpoint(CHAIN);
    SignedCheckpoint other =
        SampleSigner.OWN.sign(
            new Checkpoint(new BrandId("other"), 12, own.head(), own.root(), own.at()));
    assertThat(verdict(CHAIN, List.of(other)))
        .isEqualTo(new Verdict.Forged("the checkpoint at entry 12", "It is of another brand."));
  }

  @Test
  void the_same_checkpoint_from_two_places_is_held_once_and_two_that_differ_both() {
    assertThat(verdict(CHAIN, List.of(SIGNED.getFirst(), SIGNED.getFirst())))
        .isInstanceOf(Verdict.Intact.class);
    SignedCheckpoint rewritten =
        SampleSigner.OWN.sign(SampleChain.checkpoint(SampleChain.rewritten(CHAIN, 2, 10)));
    assertThat(verdict(CHAIN, List.of(SIGNED.getFirst(), rewritten)))
        .isInstanceOf(Verdict.Broken.class);
    assertThat(verdict(CHAIN, List.of(rewritten, SIGNED.getFirst())))
        .isInstanceOf(Verdict.Broken.class);
  }

  @Test
  void once_contradicted_nothing_that_follows_matters() {
    List<LedgerEntry> chain = new ArrayList<>(SampleChain.rewritten(CHAIN, 2, 12));
    chain.remove(8);
    assertThat(verdict(chain, SIGNED))
        .isInstanceOfSatisfying(
            Verdict.Broken.class, broken -> assertThat(broken.sequence()).isOne());
  }
}
