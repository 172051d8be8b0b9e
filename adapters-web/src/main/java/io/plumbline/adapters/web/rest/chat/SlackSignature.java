package io.plumbline.adapters.web.rest.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Slack's signature: {@code v0=} and the HMAC-SHA256, in lower-case hexadecimal digits, keyed with
 * the signing secret, of {@code v0:}, the time stamp, a colon and the body as it came.
 *
 * <p>Source: Slack, "Verifying requests from Slack". Other than in Slack's own SDK for Java the
 * comparison takes the same time wherever two signatures begin to differ.
 */
final class SlackSignature {

  private static final String ALGORITHM = "HmacSHA256";

  private SlackSignature() {}

  /** Returns the signature of a body, byte for byte, at a time stamp. */
  static String of(String secret, String timestamp, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM));
      mac.update("v0:%s:".formatted(timestamp).getBytes(UTF_8));
      return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }

  /** Returns whether {@code signature} is the one of these, to the letter. */
  static boolean fits(String secret, String timestamp, byte[] body, String signature) {
    return MessageDigest.isEqual(
        of(secret, timestamp, body).getBytes(UTF_8), signature.getBytes(UTF_8));
  }
}
