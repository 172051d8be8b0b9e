package io.plumbline.domain.ledger;

import io.plumbline.domain.ledger.port.CheckpointSigner;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** Signs with one of two fixed keys, made with {@code openssl genpkey -algorithm ed25519}. */
public record SampleSigner(String encodedPrivate, LedgerKey key) implements CheckpointSigner {

  /** The installation's own. */
  public static final SampleSigner OWN =
      new SampleSigner(
          "MC4CAQAwBQYDK2VwBCIEIMDn8VEORiE45ieHjraeOST6Yko7IoEXOpnAGaI3mQzT",
          new LedgerKey("MCowBQYDK2VwAyEAyExz9cNoZL41DUODhaHkbKE6+PhomAeN34k+TjVrPfI="));

  /** Somebody else's. */
  public static final SampleSigner FOREIGN =
      new SampleSigner(
          "MC4CAQAwBQYDK2VwBCIEIADoKWgAiCg4XEHW0uouEmt0g6CDpIHOLJu2Z7qBbJG+",
          new LedgerKey("MCowBQYDK2VwAyEAn1YWkgeZCG8afdD1wNLPY9X/N/AoTpGvdwSmz+dXgcQ="));

  @Override
  public SignedCheckpoint sign(Checkpoint checkpoint) {
    try {
      PrivateKey secret =
          KeyFactory.getInstance("Ed25519")
              .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encodedPrivate)));
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(checkpoint.bytes());
      return new SignedCheckpoint(checkpoint, key.id(), HexFormat.of().formatHex(signature.sign()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
