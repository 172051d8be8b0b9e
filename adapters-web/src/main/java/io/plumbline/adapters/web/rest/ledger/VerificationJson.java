package io.plumbline.adapters.web.rest.ledger;

import io.plumbline.domain.ledger.ChainVerification.Verdict;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.SignedCheckpoint;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger's chain holds, and holds to what was signed of it.
 *
 * @param entries how many entries hold; none is told where a checkpoint is forged
 * @param head the hash of the last of them, if the ledger is intact
 * @param brokenAt the entry at which it breaks, if it does
 * @param lastCheckpoint the last one with a good signature
 */
public record VerificationJson(
    boolean intact,
    @Nullable Long entries,
    @Nullable String head,
    @Nullable Long brokenAt,
    @Nullable String reason,
    @Nullable CheckpointJson lastCheckpoint,
    Instant at,
    double seconds) {

  public static VerificationJson from(VerifyLedger.Answer answer) {
    return from(answer.verdict(), answer.lastCheckpoint(), answer.at(), answer.took());
  }

  public static VerificationJson from(
      Verdict verdict, Optional<SignedCheckpoint> last, Instant at, Duration took) {
    double seconds = took.toNanos() / 1e9;
    CheckpointJson signed = last.map(CheckpointJson::of).orElse(null);
    return switch (verdict) {
      case Verdict.Intact(LedgerChain.Head head) ->
          new VerificationJson(
              true, head.sequence(), head.hash().hex(), null, null, signed, at, seconds);
      case Verdict.Broken(long sequence, String reason) ->
          new VerificationJson(false, sequence - 1, null, sequence, reason, signed, at, seconds);
      case Verdict.Forged(String checkpoint, String reason) ->
          new VerificationJson(
              false,
              null,
              null,
              null,
              "%s is not to be trusted: %s".formatted(checkpoint, reason),
              signed,
              at,
              seconds);
    };
  }
}
