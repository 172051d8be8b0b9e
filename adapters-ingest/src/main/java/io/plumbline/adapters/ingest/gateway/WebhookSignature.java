package io.plumbline.adapters.ingest.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs a call: HMAC-SHA256, keyed with the shared secret, over {@code v1:}, the Unix time in
 * seconds, a colon, and the body as it is sent.
 */
final class WebhookSignature {

  static final String TIMESTAMP = "Plumbline-Timestamp";
  static final String SIGNATURE = "Plumbline-Signature";

  private WebhookSignature() {}

  /** Returns the signature header's value, {@code v1=} and 64 hexadecimal digits. */
  static String of(String secret, long seconds, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update("v1:%d:".formatted(seconds).getBytes(StandardCharsets.UTF_8));
      return "v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HmacSHA256", e);
    }
  }
}
