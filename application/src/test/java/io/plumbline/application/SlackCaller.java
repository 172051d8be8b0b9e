package io.plumbline.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Calls us as Slack does: recorded payloads, signed with the secret both know. */
final class SlackCaller {

  static final String TEAM = "T9TK3CUKW";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final AtomicLong TRIGGERS = new AtomicLong();

  private SlackCaller() {}

  /** The body of a click by this member on a button with this value. */
  static String click(String member, String value, String responsePath) {
    ObjectNode payload = (ObjectNode) JsonMapper.shared().readTree(recorded());
    ((ObjectNode) payload.get("user")).put("id", member);
    payload.put("trigger_id", "trigger-" + TRIGGERS.incrementAndGet());
    payload.put("response_url", responsePath);
    ((ObjectNode) ((ArrayNode) payload.get("actions")).get(0)).put("value", value);
    return "payload=" + URLEncoder.encode(payload.toString(), UTF_8);
  }

  /** The body of {@code /plumbline} with this text, typed by this member. */
  static String command(String member, String text) {
    return "team_id=%s&user_id=%s&command=%%2Fplumbline&text=%s&trigger_id=%d"
        .formatted(TEAM, member, URLEncoder.encode(text, UTF_8), TRIGGERS.incrementAndGet());
  }

  /** Sends a body as Slack would, now. */
  static Rest.Answer send(String path, String body) {
    return send(path, body, Long.toString(Instant.now().getEpochSecond()), StubbedSlack.SECRET);
  }

  static Rest.Answer send(String path, String body, String timestamp, String secret) {
    return send(path, body, timestamp, body, secret);
  }

  /** Sends {@code body} with the signature of another. */
  static Rest.Answer send(
      String path, String body, String timestamp, String signed, String secret) {
    return Rest.anonymous()
        .send(
            "POST",
            "/chat/slack/" + path,
            FORM,
            body,
            Map.of(
                "X-Slack-Request-Timestamp",
                timestamp,
                "X-Slack-Signature",
                signature(secret, timestamp, signed)));
  }

  private static String signature(String secret, String timestamp, String body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return "v0="
          + HexFormat.of()
              .formatHex(mac.doFinal("v0:%s:%s".formatted(timestamp, body).getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String recorded() {
    try (InputStream in = SlackCaller.class.getResourceAsStream("/chat/block-actions.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
