package io.plumbline.domain.ledger;

import static io.plumbline.domain.shared.Require.that;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public Ed25519 key (RFC 8032) that checkpoints are verified with.
 *
 * @param encoded its X.509 SubjectPublicKeyInfo, in base 64 on one line
 */
public record LedgerKey(String encoded) {

  private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
  private static final String END = "-----END PUBLIC KEY-----";
  private static final int ID_DIGITS = 16;

  public LedgerKey {
    that(
        decoded(encoded).getAlgorithm().equals("EdDSA"),
        "A ledger's key must be an Ed25519 public key.");
  }

  /**
   * Reads a PEM text.
   *
   * @throws IllegalArgumentException if it is no public Ed25519 key
   */
  public static LedgerKey ofPem(String pem) {
    String text = pem.strip();
    that(
        text.startsWith(BEGIN) && text.endsWith(END),
        "A public key file begins with %s and ends with %s.",
        BEGIN,
        END);
    String body = text.substring(BEGIN.length(), text.length() - END.length());
    return new LedgerKey(body.replaceAll("\\s", ""));
  }

  /** Returns the key as a PEM text, as OpenSSL writes it. */
  public String pem() {
    return "%s\n%s\n%s\n".formatted(BEGIN, encoded, END);
  }

  /** Returns the first 16 hexadecimal digits of the SHA-256 of the key's encoding. */
  public String id() {
    return HexFormat.of()
        .formatHex(Sha256.of(Base64.getDecoder().decode(encoded)))
        .substring(0, ID_DIGITS);
  }

  /** Returns whether this key's owner signed the checkpoint as it stands. */
  public boolean signed(SignedCheckpoint checkpoint) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(decoded(encoded));
      signature.update(checkpoint.checkpoint().bytes());
      return checkpoint.key().equals(id())
          && signature.verify(HexFormat.of().parseHex(checkpoint.signature()));
    } catch (SignatureException noSignature) {
      return false; // bytes that no Ed25519 signature can be
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has Ed25519; this one does not.", e);
    }
  }

  private static PublicKey decoded(String encoded) {
    try {
      return KeyFactory.getInstance("Ed25519")
          .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(encoded)));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The key is no public Ed25519 key.", e);
    }
  }
}
