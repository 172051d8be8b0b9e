package io.plumbline.adapters.web.rest.ledger;

import io.plumbline.domain.ledger.ChainVerification;
import io.plumbline.domain.ledger.LedgerChain;
import io.plumbline.domain.ledger.usecase.VerifyLedger;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ledger's chain holds.
 *
 * @param entries how many entries hold
 * @param head the hash of the last of them, if the chain is intact
 * @param brokenAt the entry at which it breaks, if it does
 */
public record VerificationJson(
    boolean intact,
    long entries,
    @Nullable String head,
    @Nullable Long brokenAt,
    @Nullable String reason,
    Instant at,
    double seconds) {

  public static VerificationJson from(VerifyLedger.Answer answer) {
    double seconds = answer.took().toNanos() / 1e9;
    return switch (answer.verdict()) {
      case ChainVerification.Verdict.Intact(LedgerChain.Head head) ->
          new VerificationJson(
              true, head.sequence(), head.hash().hex(), null, null, answer.at(), seconds);
      case ChainVerification.Verdict.Broken(long sequence, String reason) ->
          new VerificationJson(false, sequence - 1, null, sequence, reason, answer.at(), seconds);
    };
  }
}
