package io.plumbline.adapters.web.rest.ledger;

import io.plumbline.domain.ledger.SignedCheckpoint;
import java.time.Instant;

/**
 * A signed checkpoint.
 *
 * @param text what is published of it: the signed body, key and signature
 */
public record CheckpointJson(
    long sequence,
    String head,
    String root,
    Instant at,
    String key,
    String signature,
    String text) {

  static CheckpointJson of(SignedCheckpoint signed) {
    return new CheckpointJson(
        signed.checkpoint().sequence(),
        signed.checkpoint().head().hex(),
        signed.checkpoint().root().hex(),
        signed.checkpoint().at(),
        signed.key(),
        signed.signature(),
        signed.text());
  }
}
